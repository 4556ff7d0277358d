import type { AtlasEntry } from "../../geo/atlas";
import { type Bounds, edgesOf, type FocusPoint, focusOf, focusRoom } from "../../geo/focus";
import { wholeFrame } from "../../geo/projection";
import type { Translate } from "../../i18n/translate";
import type { Entry } from "../../layers/layer";
import type {
  Edition,
  EditionClaim,
  EditionEntry,
  EditionLabel,
  EditionLayer,
  EditionTimeline,
  EditionView,
} from "../../scene/edition";
import { firstDayOf, namedStops, timelineOf } from "../../scene/timelineOf";
import { publishersBeside } from "../../story/publishersBeside";
import { type Iso3, type Label, type Language, mostFacts, type Story, type View, type Words } from "../../story/story";
import { periodOf, type StoryDate } from "../../story/storyDate";
import { directionOf } from "../names/languages";
import { seas } from "../names/seas";
import type { LayerKind } from "../schema/layerKind";
import type { ParsedStory } from "../story/parseStory";
import { isExplainedIn } from "./isExplainedIn";
import { roughShape } from "./roughShape";
import { seaLabelsIn } from "./seaLabelsIn";
import { writtenAmount, writtenDate, writtenDays, writtenFigure, writtenShort } from "./written";

/** What an edition takes from outside the story. */
export interface EditionContext {
  kinds: readonly LayerKind[];
  atlas: ReadonlyMap<Iso3, AtlasEntry>;
  /** Country names in the edition's language, from CLDR. */
  countryNames: Record<Iso3, string>;
  translate: Translate;
  /** The name that a language gives itself. */
  languageName: (language: Language) => string;
}

/**
 * The story in one language, ready for the page. Runs at build time, as it needs the layer kinds and their schemas.
 * @throws when the story has no words in `language`
 */
export function editionOf(story: ParsedStory, language: Language, context: EditionContext): Edition {
  const words = wordsIn(story, language);
  const { translate, kinds } = context;
  const entries = entriesIn(story, words, language, context);
  const dated = (date: string | undefined) => (date ? writtenDate(date, language, translate) : undefined);
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
    contact: story.contact,
    kicker: words.kicker,
    headline: words.headline,
    standfirst: words.standfirst,
    byline: words.byline,
    alternative: words.alternative,
    signedOff: words.signedOff,
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
    claims: mapValues(story.claims, (claim, id): EditionClaim => {
      const { amount, date, asOf, ...rest } = claim;
      const [begins] = [date, amount?.date].flatMap((each) => (each ? (periodOf(each).from ?? []) : [])).sort();
      const said = words.claims[id];
      return {
        ...rest,
        text: said?.text ?? "",
        note: said?.note,
        how: said?.how,
        figure: amount && {
          amount: writtenAmount(amount, language, translate, words.units),
          short: writtenFigure(amount, language, translate),
          counted: said?.counted ?? "",
          dated: writtenDate(amount.date, language, translate),
        },
        oneSource: claim.check === "confirmed" && publishersBeside(story, claim).size === 1 ? true : undefined,
        asOf: dated(asOf),
        since: begins,
        later: date && (periodOf(date).from ?? "") > story.date ? dated(date) : undefined,
      };
    }),
    layers: story.layers.map((spec) =>
      layerOf(
        spec,
        kinds,
        words,
        (symbol) => meetingOf(story, entries, spec.id, symbol, language),
        shapesCredit(spec, story, translate),
      ),
    ),
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
    labels: [
      ...story.labels.map((label) => labelOf(label, story, words, context)),
      ...seaLabelsIn(
        [story.view, ...story.steps].map((view) => viewIn(view, story, context).camera),
        language,
      ),
    ],
    explained: isExplainedIn(story, language),
    view: viewIn(story.view, story, context),
    steps: story.steps.map((step) => ({
      id: step.id,
      claims: step.claims,
      ...viewIn(step, story, context),
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

/** The first claims about a country or thing that have an amount, one a topic. */
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

/** A view, with its focus as parts of the frame and the camera that they ask for. */
function viewIn(view: View, story: Story, { atlas }: EditionContext): EditionView {
  const { camera, layers, select, date, focus, wideFocus = [] } = view;
  const rest = { layers, select, date };
  if (!focus) return { camera, focus: { small: wholeFrame, large: wholeFrame }, ...rest };
  const points = (ids: readonly string[]) =>
    ids.flatMap((id): FocusPoint[] => {
      const [country, place] = [atlas.get(id), story.places[id]];
      if (country) return edgesOf(country.bounds).map((lngLat) => ({ lngLat, room: focusRoom.country }));
      return place ? [{ lngLat: place.lngLat, room: focusRoom.place }] : [];
    });
  return { ...focusOf(camera, points(focus), points([...focus, ...wideFocus])), ...rest };
}

function entriesIn(story: ParsedStory, words: Words, language: Language, context: EditionContext): EditionEntry[] {
  const written = (date: string | undefined) => date && writtenDate(date, language, context.translate);
  return story.entries.map(({ entry, section }) => {
    const said = words.things[section]?.[entry.thing];
    return {
      ...entry,
      name: said?.name ?? countryName(entry, words, context),
      detail: said?.detail ?? waterIn(story, section, entry.thing, language),
      dated: written(entry.happened ?? entry.during),
      since: sinceOf(story, entry),
    };
  });
}

/** What has no period belongs to the article's year, but for lines, which are there before; a figure, to its own, if that is earlier. */
function sinceOf(story: Story, { during, layer, claims, place }: Entry): string | undefined {
  if (during || place.at === "line" || story.layers.some(({ id, always }) => id === layer && always)) return undefined;
  const counted = story.claims[claims[0]]?.amount?.date;
  const years = [story.date, counted && periodOf(counted).from].flatMap((day) => day?.slice(0, 4) ?? []);
  return `${years.sort()[0]}-01-01`;
}

function layerOf(
  spec: Story["layers"][number],
  kinds: readonly LayerKind[],
  words: Words,
  dated: (symbol: string) => string | undefined,
  credit: string | undefined,
): EditionLayer {
  const kind = kindOf(kinds, spec.kind);
  const said = words.layers[spec.id];
  return {
    id: spec.id,
    title: said?.title ?? spec.id,
    short: said?.short ?? said?.title ?? spec.id,
    about: [said?.about, credit].filter(Boolean).join(" ") || undefined,
    draws: kind.draws,
    always: spec.always ?? false,
    symbols: Object.entries(kind.symbols(spec)).map(([id, symbol]) => ({
      id,
      symbol,
      label: said?.symbols[id] ?? id,
      note: said?.notes?.[id],
      dated: dated(id),
    })),
  };
}

/** Whose shapes a layer shows, and under which licence, where it has any of its own. */
function shapesCredit(spec: object, { sources }: Story, translate: Translate): string | undefined {
  const { file, source = "", licence = "" } = spec as { file?: string; source?: string; licence?: string };
  return file && translate("shapesCredit", { publisher: sources[source]?.publisher ?? source, licence });
}

function labelOf(label: Label, story: Story, words: Words, context: EditionContext): EditionLabel {
  if ("place" in label) {
    const place = story.places[label.place];
    if (!place) throw new Error(`No place "${label.place}"`);
    return {
      id: label.place,
      text: words.places[label.place] ?? label.place,
      lngLat: place.lngLat,
      anchor: label.anchor ?? "end",
      rank: place.capitalOf ? "capital" : "town",
      country: place.capitalOf,
    };
  }
  const country = context.atlas.get(label.country);
  if (!country) throw new Error(`No country "${label.country}"`);
  const inStory = Object.values(story.claims).some((claim) => claim.countries.includes(label.country));
  return {
    id: label.country,
    text: words.countries[label.country] ?? context.countryNames[label.country] ?? label.country,
    lngLat: label.at ?? country.label,
    anchor: label.anchor ?? "center",
    rank: inStory ? "country" : "context",
    country: label.country,
  };
}

/** From the first day to the last that all entries of a symbol have in common, from the article's day on. */
function meetingOf(story: Story, entries: readonly Entry[], layer: string, symbol: string, language: Language) {
  const own = entries.filter((entry) => entry.layer === layer && entry.symbol === symbol);
  const days = story.events
    .filter(({ id, date }) => firstDayOf(date) >= story.date && own.every(({ events }) => events?.includes(id)))
    .map(({ date }) => firstDayOf(date))
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  return own.length > 0 && from && to ? writtenDays(from, to, language) : undefined;
}

function kindOf(kinds: readonly LayerKind[], id: string): LayerKind {
  const kind = kinds.find((each) => each.kind === id);
  if (!kind) throw new Error(`No layer kind "${id}"`);
  return kind;
}

function wordsIn(story: Story, language: Language): Words {
  const words = story.words[language];
  if (!words) throw new Error(`data/${story.slug} has no ${language}.json`);
  return words;
}

/** The name of the water that a thing says it lies in, where CLDR-like names are known in that language. */
function waterIn(story: Story, section: string, id: string, language: Language): string | undefined {
  const things = story.things[section] as { id: string; within?: string }[] | undefined;
  const within = things?.find((thing) => thing.id === id)?.within;
  const names = within === undefined ? undefined : seas.get(within)?.names;
  return names?.[language] ?? names?.en;
}

/** What a thing without a name of its own is called: after its countries. */
function countryName(entry: Entry, words: Words, { countryNames }: EditionContext): string {
  const name = (country: Iso3) => words.countries[country] ?? countryNames[country] ?? country;
  const { place } = entry;
  switch (place.at) {
    case "route":
      return `${name(place.from)} – ${name(place.to)}`;
    case "line":
    case "region":
      return place.countries.map(name).join(" – ") || entry.id;
    case "point":
      return place.country ? name(place.country) : entry.id;
    default:
      return name(place.country);
  }
}

/** The texts that `language` lacks, as the story's own language has them. */
function untranslatedIn(story: Story, language: Language): string[] {
  const { things, ...words } = wordsIn(story, story.language);
  const texts = (value: unknown): string[] =>
    typeof value === "string" ? [value] : Object.values((value as object | undefined) ?? {}).flatMap(texts);
  const paths = story.untranslated[language] ?? [];
  const at = (path: string) =>
    path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], {
      ...words,
      ...things,
    });
  return [...new Set(paths.flatMap((path) => texts(at(path))))];
}

const mapValues = <From, To>(
  record: Record<string, From>,
  change: (value: From, key: string) => To,
): Record<string, To> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

/** The story's days, and every day on which its map changes or a step looks at it, written out. */
function timelineIn(
  story: Story,
  entries: readonly EditionEntry[],
  language: Language,
  translate: Translate,
): EditionTimeline | undefined {
  const stops = timelineOf({ events: story.events, day: story.date });
  if (!stops) return undefined;
  const begins = entries.flatMap(({ during }) => (during && !during.startsWith("..") ? beginningOf(during) : []));
  const looks = [story.view, ...story.steps].flatMap(({ date }) => date ?? []);
  const moments = [...begins, ...looks, story.date, ...story.events.map(({ date }) => beginningOf(date))];
  // A year stands for its first day, but is not written as if that were known.
  const bestKnown = (day: string) =>
    moments.includes(day) ? day : (moments.find((moment) => firstDayOf(moment) === day) ?? day);
  return {
    stops: stops.map((stop) => ({ ...stop, short: writtenShort(bestKnown(stop.day), language) })),
    years: namedStops(stops).map((at) => ({
      at,
      text: writtenShort(stops[at]?.day.slice(0, 4) ?? "", language),
    })),
    written: Object.fromEntries(
      [...new Set(moments.map(firstDayOf))].map((day) => [day, writtenDate(bestKnown(day), language, translate)]),
    ),
  };
}

const beginningOf = (date: StoryDate): StoryDate => date.split("/")[0] ?? date;
