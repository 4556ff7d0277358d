import { boxFor } from "../../src/geo/focus";
import { type FrameBox, fitOf, projectOf } from "../../src/geo/projection";
import { overlaySizes } from "../../src/press/pages/stillOf";
import { textWidth } from "../../src/press/pages/textWidth";
import type { ParsedStory } from "../../src/press/story/parseStory";
import type { Choice } from "../../src/scene/choice";
import type { Edition } from "../../src/scene/edition";
import { entriesOn } from "../../src/scene/entriesOn";
import { curvesIn } from "../../src/scene/routesOf";
import { type Scene, sceneOf } from "../../src/scene/sceneOf";
import { overlayOf } from "../../src/still/overlayOf";
import { periodOf } from "../../src/story/storyDate";
import { languageFindings } from "./languageFindings";
import { interfaceNotes, missingWords } from "./missing";
import { truthFindings } from "./truthFindings";

/** A figure is old when what it counts lies more than so many years before the article's day. */
export const oldAfterYears = 3;

/** One thing to look at before publishing: what it is, and where it is found. Without lines there is nothing to do. */
export interface Finding {
  title: string;
  lines: string[];
}

/** What an editor wants to know of a sound story before it is published, in its default language unless said. */
export function reportOf(story: ParsedStory, editions: readonly Edition[]): Finding[] {
  const own = editions.find(({ language }) => language === story.language);
  if (!own) throw new Error(`No edition of ${story.slug} in ${story.language}`);
  const claims = Object.entries(own.claims);
  return [
    ...truthFindings(story, own),
    ...languageFindings(story, editions),
    {
      title: "Numbers without a year",
      lines: claims
        .filter(([id, { text, figure }]) => hasNumber(text) && !hasYear(text) && !story.claims[id]?.date && !figure)
        .map(([id, { text }]) => `${id}: ${text}`),
    },
    {
      title: `Figures more than ${oldAfterYears} years older than the story`,
      lines: claims
        .filter(([id]) => isOld(story.claims[id]?.amount?.date, story.date))
        .map(([id, { text, figure }]) => `${id} (${figure?.dated}): ${text}`),
    },
    { title: "Places that an editor confirmed", lines: confirmedPlaces(story) },
    { title: "Steps that show nothing new", lines: idleSteps(own) },
    {
      title: "Texts over length",
      lines: editions.flatMap((edition) => longTexts(edition, story.untranslated[edition.language] ?? [])),
    },
    { title: "Alternatives that are missing or say what another says", lines: editions.flatMap(poorAlternatives) },
    {
      title: "Not translated",
      lines: Object.keys(story.words).flatMap((language) => missingWords(story, language)),
    },
    { title: "Languages that the interface lacks", lines: interfaceNotes(story) },
    {
      title: "Not signed off",
      lines: editions.filter(({ signedOff }) => !signedOff).map(({ language }) => `${language}.json`),
    },
    { title: "Labels that give way to others", lines: editions.flatMap(droppedLabels) },
  ];
}

/** A number that counts something: percent, thousands and the like. Years, days and ordinals do not count. */
const hasNumber = (text: string) =>
  /\d[\d.,]*\s?(%|per ?cent|million|billion|thousand)|\d{1,3}([,  ]\d{3})+/i.test(text);

const hasYear = (text: string) => /\b(19|20)\d{2}\b/.test(text);

function isOld(date: string | undefined, day: string): boolean {
  const to = date && periodOf(date).to;
  return !!to && Number(day.slice(0, 4)) - Number(to.slice(0, 4)) > oldAfterYears;
}

/** What lies where the check would not have it, with whose word that is. */
function confirmedPlaces(story: ParsedStory): string[] {
  type Checked = Pick<(typeof story.places)[string], "placeChecked">;
  const things = Object.entries(story.things).flatMap(([section, all]) =>
    (all as (Checked & { id: string })[]).map((thing) => [`${section}.${thing.id}`, thing] as const),
  );
  const places = Object.entries(story.places).map(([id, place]) => [`places.${id}`, place] as const);
  return [...places, ...things].flatMap(([path, { placeChecked }]: readonly [string, Checked]) =>
    placeChecked ? [`${path}: ${placeChecked.by}, ${placeChecked.on}`] : [],
  );
}

/** The opening view and the steps, each with its path in the story. */
const viewsOf = (edition: Edition): { path: string; choice: Choice }[] => [
  { path: "view", choice: {} },
  ...edition.steps.map(({ id }) => ({ path: `steps.${id}`, choice: { step: id } })),
];

function idleSteps(edition: Edition): string[] {
  const views = viewsOf(edition);
  return views.flatMap(({ path, choice }, index) => {
    const before = views[index - 1];
    if (!before || !showsNothingNew(sceneOf(edition, choice), sceneOf(edition, before.choice))) return [];
    return [`${path} shows what ${before.path} shows`];
  });
}

/** True when a step has the frame and the selection of the one before, and no mark that it has not. */
function showsNothingNew(now: Scene, before: Scene): boolean {
  const shown = new Set(before.entries.map(({ id }) => id));
  return (
    JSON.stringify([now.camera, now.selection]) === JSON.stringify([before.camera, before.selection]) &&
    now.entries.every(({ id }) => shown.has(id))
  );
}

/** Words that texts have at most, as the style guide has it. */
const most = { sentence: 25, step: 45, headline: 14, standfirst: 45 };

/** `borrowed`: paths that the language takes from the story's own, of whose length that one hears. */
function longTexts(edition: Edition, borrowed: readonly string[]): string[] {
  const { language } = edition;
  const isBorrowed = (path: string) =>
    borrowed.some((each) => `${path}.`.startsWith(`${each}.`) || each.startsWith(`${path}.`));
  const long = (path: string, text: string, limit: number) =>
    wordsIn(text) > limit && !isBorrowed(path.split(":")[0] ?? path)
      ? [`${language}.json: ${path} has ${wordsIn(text)} words of at most ${limit}`]
      : [];
  const sentences = new Intl.Segmenter(language, { granularity: "sentence" });
  return [
    ...long("headline", edition.headline, most.headline),
    ...long("standfirst", edition.standfirst, most.standfirst),
    ...edition.steps.flatMap(({ id, text }) => long(`steps.${id}.text`, text, most.step)),
    ...Object.entries(edition.claims).flatMap(([id, claim]) =>
      [claim.text, claim.note ?? ""].flatMap((text) =>
        [...sentences.segment(text)].flatMap(({ segment }) => long(`claims.${id}: a sentence`, segment, most.sentence)),
      ),
    ),
  ];
}

const wordsIn = (text: string) => text.trim().split(/\s+/).length;

function poorAlternatives(edition: Edition): string[] {
  const all = [
    { path: "alternative", text: edition.alternative, title: edition.headline },
    ...edition.steps.map(({ id, alternative, title }) => ({
      path: `steps.${id}.alternative`,
      text: alternative,
      title,
    })),
  ];
  return all.flatMap(({ path, text, title }, index) => {
    const twin = all.slice(0, index).find((each) => each.text === text);
    const fault = !text
      ? "is missing"
      : text === title
        ? "repeats the title"
        : twin
          ? `repeats ${twin.path}`
          : undefined;
    return fault ? [`${edition.language}.json: ${path} ${fault}`] : [];
  });
}

/** The labels of the story that lie in the frame and are left out, in the opening view and at each step, by size of the map. */
function droppedLabels(edition: Edition): string[] {
  return viewsOf(edition).flatMap(({ path, choice }) => {
    const scene = sceneOf(edition, choice);
    const curves = curvesIn(edition, scene.camera);
    const project = projectOf(scene.camera);
    return Object.values(overlaySizes).flatMap((size) => {
      const items = overlayOf({
        edition,
        layers: scene.layers,
        entries: entriesOn(edition, scene.layers, scene.date),
        curves,
        selected: scene.selection?.kind === "country" ? scene.selection.country : undefined,
        project,
        size,
        fit: fitOf(size, boxFor(scene.focus, size)),
        measure: textWidth,
      });
      const drawn = new Set(items.map(({ id }) => id));
      const dropped = edition.labels.filter(
        ({ id, lngLat, rank }) =>
          rank !== "context" &&
          rank !== "water" &&
          !drawn.has(`label-${id}`) &&
          isWithin(project(lngLat), boxFor(scene.focus, size)),
      );
      if (dropped.length === 0) return [];
      return [
        `${edition.language}, ${path}, ${size.width} × ${size.height}: ${dropped.map(({ text }) => text).join(", ")}`,
      ];
    });
  });
}

/** True for a point of the frame in the part that must be seen. */
const isWithin = (at: readonly [number, number] | null, { x, y, width, height }: FrameBox) =>
  at !== null && at[0] >= x && at[0] <= x + width && at[1] >= y && at[1] <= y + height;
