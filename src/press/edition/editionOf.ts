import type { Bounds } from "../../geo/focus";
import type { Edition, EditionEntry } from "../../scene/edition";
import { type Language, mostFacts, type Story, type View } from "../../story/story";
import { directionOf } from "../names/languages";
import type { ParsedStory } from "../story/parseStory";
import { calloutsIn } from "./calloutsIn";
import { claimsIn } from "./claimsIn";
import type { EditionContext } from "./EditionContext";
import { entriesIn } from "./entriesIn";
import { labelsIn } from "./labelsIn";
import { layersIn } from "./layersIn";
import { mediaIn } from "./mediaIn";
import { roughShape } from "./roughShape";
import { timelineIn } from "./timelineIn";
import { viewIn } from "./viewIn";
import { isExplainedIn, untranslatedIn, wordsIn } from "./wordsIn";
import { writtenDate } from "./written";

/**
 * The story in one language, ready for the page. Runs at build time, as it needs the layer kinds and their schemas.
 * @throws when the story has no words in `language`
 */
export function editionOf(story: ParsedStory, language: Language, context: EditionContext): Edition {
  const words = wordsIn(story, language);
  const { translate } = context;
  const entries = entriesIn(story, words, language, context);
  const dated = (date: string | undefined) => (date ? writtenDate(date, language, translate) : undefined);
  const rightToLeft = directionOf(language) === "rtl";
  const calloutsOf = (view: View) => calloutsIn(view, { story, words, entries, atlas: context.atlas, rightToLeft });
  const named = new Set(story.labels.flatMap((label) => ("country" in label ? [label.country] : [])));
  return {
    slug: story.slug,
    language,
    defaultLanguage: story.language,
    direction: directionOf(language),
    translations: Object.keys(story.words)
      .filter((other) => other !== language)
      .map((other) => ({
        language: other,
        name: context.languageName(other),
        headline: story.words[other]?.headline ?? words.headline,
      })),
    date: story.date,
    dateText: writtenDate(story.date, language, translate),
    updated: story.updated,
    updatedText: writtenDate(story.updated, language, translate),
    version: story.version,
    frozen: story.frozen?.map(({ version }) => version),
    current: story.current,
    contact: story.contact,
    kicker: words.kicker,
    headline: words.headline,
    standfirst: words.standfirst,
    byline: words.byline,
    alternative: words.alternative,
    signedOff: words.signedOff !== false,
    untranslated: untranslatedIn(story, language),
    topics: story.topics.map((id) => ({ id, title: words.topics[id] ?? id })),
    article: story.article,
    sources: mapValues(story.sources, (source, id) => ({
      publisher: source.publisher,
      about: words.sources[id] ?? "",
      url: source.url,
      via: source.via,
      mirrorOf: source.mirrorOf,
      dated: dated(source.date),
    })),
    claims: claimsIn(story, language, translate),
    layers: layersIn(story, entries, language, context),
    entries,
    countries: Object.fromEntries(
      [...context.atlas.values()].map(({ iso3, iso2, label, km2, bounds, outline }) => [
        iso3,
        {
          name: words.countries[iso3] ?? context.countryNames[iso3] ?? iso3,
          iso2,
          at: label.map((degrees) => Math.round(degrees * 10) / 10) as [number, number],
          km2: Number(km2.toPrecision(2)),
          capital: Object.values(story.places).find((place) => place.capitalOf === iso3)?.lngLat,
          bounds: bounds.map((degrees) => Math.round(degrees * 10) / 10) as unknown as Bounds,
          shape: named.has(iso3) ? roughShape(outline, label[0]) : undefined,
        },
      ]),
    ),
    labels: labelsIn(story, language, context),
    explained: isExplainedIn(story, language),
    view: { ...viewIn(story.view, story, context.atlas), callouts: calloutsOf(story.view) },
    steps: story.steps.map((step) => ({
      id: step.id,
      claims: step.claims,
      ...viewIn(step, story, context.atlas),
      callouts: calloutsOf(step),
      ...(words.steps[step.id] ?? { title: step.id, text: "", alternative: "" }),
    })),
    events: story.events.map((event) => ({
      ...event,
      dated: writtenDate(event.date, language, translate),
      title: words.events[event.id]?.title ?? event.id,
    })),
    parts: mapValues(story.parts, ({ claims, facts }, id) => ({
      text: words.parts[id] ?? "",
      claims,
      facts: facts ?? firstFigures(story, id, entries),
    })),
    leads: words.leads,
    timeline: timelineIn(story, entries, language, translate),
    leftOut: words.leftOut,
    media: mediaIn(story, language, dated),
    corrections: [...story.corrections]
      .sort((a, b) => b.date.localeCompare(a.date))
      .map(({ id, date, claims }) => ({
        id,
        dated: writtenDate(date, language, translate),
        text: words.corrections[id] ?? "",
        claims,
      })),
  };
}

/** The first claims about a country or thing that have an amount, one per topic. */
function firstFigures(story: Story, id: string, entries: readonly EditionEntry[]): string[] {
  const own = entries.filter((entry) => entry.thing === id).flatMap((entry) => entry.claims);
  const about = Object.keys(story.claims).filter((claim) => story.claims[claim]?.countries.includes(id));
  const firstOfTopic = new Map<string, string>();
  for (const claim of [...own, ...about]) {
    const { amount, topic } = story.claims[claim] ?? {};
    if (amount && topic !== undefined && !firstOfTopic.has(topic)) firstOfTopic.set(topic, claim);
  }
  return [...firstOfTopic.values()].slice(0, mostFacts);
}

const mapValues = <From, To>(
  record: Record<string, From>,
  change: (value: From, key: string) => To,
): Record<string, To> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
