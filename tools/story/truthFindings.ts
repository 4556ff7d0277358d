import type { Edition, EditionEntry } from "../../src/scene/edition";
import type { Claim, Source, Story } from "../../src/story/story";
import { periodOf } from "../../src/story/storyDate";
import type { Finding } from "./reportOf";

/** A claim on how things stand is stale when its newest source is older than so many days on the day of the last change. */
export const staleAfterDays = 90;

/** What to look at so that a story stays true: in time, in its sources, and between what it says and what it draws. */
export function truthFindings(story: Story, own: Edition): Finding[] {
  const claims = Object.entries(own.claims);
  return [
    {
      title: "Claims that rest on one source",
      lines: claims
        .filter(([, { oneSource }]) => oneSource)
        .map(([id, { sources, text }]) => `${id} (${sources.join(", ")}): ${text}`),
    },
    {
      title: "Forecasts whose day has passed",
      lines: Object.entries(story.claims)
        .filter(([, { check, date }]) => check === "forecast" && date && (periodOf(date).to ?? "9") < story.updated)
        .map(([id, { date }]) => `${id} (${date}): ${own.claims[id]?.text}`),
    },
    {
      title: `Claims on how things stand, last checked more than ${staleAfterDays} days before the last change`,
      lines: Object.entries(story.claims).flatMap(([id, claim]) => {
        const checked = claim.asOf && lastChecked(claim, story.sources);
        return checked && daysBetween(checked, story.updated) > staleAfterDays ? [`${id} (${checked})`] : [];
      }),
    },
    {
      title: "Copies of which the original is not named",
      lines: Object.entries(story.sources)
        .filter(([, { via, mirrorOf }]) => via && !mirrorOf)
        .map(([id, { publisher, via }]) => `${id}: ${publisher}, via ${via}`),
    },
    { title: "Things drawn from a date that none of their claims gives", lines: strangeBeginnings(story, own) },
    { title: "Memberships drawn later than their claims say", lines: lateMemberships(story, own) },
  ];
}

/** The last day of `asOf` or of the newest source, whichever is later. */
function lastChecked({ asOf, sources }: Claim, all: Record<string, Source>): string {
  const dates = [asOf, ...sources.map((id) => all[id]?.date)].flatMap((date) => (date && periodOf(date).to) || []);
  return dates.sort().at(-1) ?? "";
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Things by id, with the beginning of their first period as the story writes it; without those that have always been. */
function beginningsOf(own: Edition): Map<string, { entry: EditionEntry; begin: string }> {
  const first = new Map<string, { entry: EditionEntry; begin: string }>();
  for (const entry of own.entries) {
    const begin = entry.during?.split("/")[0]?.replace("~", "");
    if (!begin || begin === "..") continue;
    const known = first.get(entry.thing);
    if (!known || begin < known.begin) first.set(entry.thing, { entry, begin });
  }
  return first;
}

/** What a thing's claims give as dates: their own, those of their amounts, and the years that their words name. */
function datesIn(story: Story, own: Edition, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const { date, amount } = story.claims[id] ?? {};
    const { text = "", note = "" } = own.claims[id] ?? {};
    return [
      ...[date, amount?.date].flatMap((each) => each?.replaceAll("~", "").split("/") ?? []),
      ...(`${text} ${note}`.match(/\b(1[89]|20)\d{2}\b/g) ?? []),
    ];
  });
}

function strangeBeginnings(story: Story, own: Edition): string[] {
  return [...beginningsOf(own)].flatMap(([thing, { entry, begin }]) => {
    const dates = datesIn(story, own, entry.claims);
    const agrees = dates.some((date) => date !== ".." && (date.startsWith(begin) || begin.startsWith(date)));
    return agrees ? [] : [`${thing} begins ${begin}; its claims give ${[...new Set(dates)].join(", ") || "no date"}`];
  });
}

function lateMemberships(story: Story, own: Edition): string[] {
  const memberships = new Set((story.things.memberships as { id: string }[] | undefined)?.map(({ id }) => id));
  return [...beginningsOf(own)].flatMap(([thing, { entry, begin }]) => {
    if (!memberships.has(thing)) return [];
    const [claim = ""] = entry.claims;
    const { date } = story.claims[claim] ?? {};
    const from = date ? periodOf(date).from : null;
    return from && from.slice(0, begin.length) < begin ? [`${thing} begins ${begin}; ${claim} says ${date}`] : [];
  });
}
