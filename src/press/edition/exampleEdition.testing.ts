import type { AtlasEntry } from "../../geo/atlas";
import en from "../../i18n/en.json";
import { translateWith } from "../../i18n/translate";
import type { Edition } from "../../scene/edition";
import type { Iso3, Language } from "../../story/story";
import { exampleStory } from "../story/exampleStory";
import { layerKinds } from "../story/layerKinds";
import type { ParsedStory } from "../story/parseStory";
import { parseStory } from "../story/parseStory";
import { editionOf } from "./editionOf";

const country = (iso3: Iso3, iso2: string, lng: number, lat: number, km2: number): [Iso3, AtlasEntry] => [
  iso3,
  {
    iso3,
    iso2,
    label: [lng, lat],
    km2,
    bounds: [lng - 2, lat - 1, lng + 2, lat + 1],
    outline: [
      [lng - 2, lat - 1],
      [lng + 2, lat - 1],
      [lng + 2, lat + 1],
      [lng - 2, lat + 1],
      [lng - 2, lat - 1],
    ],
  },
];

/** A few of the base countries, with and without a part in the example story. */
export const exampleAtlas: ReadonlyMap<Iso3, AtlasEntry> = new Map([
  country("ISL", "IS", -18.6, 65, 102_000),
  country("NOR", "NO", 9, 61, 324_000),
  country("DNK", "DK", 9.2, 56, 43_000),
  country("KGZ", "KG", 74.5, 41.5, 200_000),
  country("UKR", "UA", 31.5, 49, 604_000),
]);

const exampleNames: Record<Iso3, string> = {
  ISL: "Iceland",
  NOR: "Norway",
  DNK: "Denmark",
  KGZ: "Kyrgyzstan",
  UKR: "Ukraine",
};

// biome-ignore lint/suspicious/noExplicitAny: tests change raw JSON in every way
export type RawFiles = any;

/** The example story after `change` has changed its files. */
export function exampleParsed(change: (files: RawFiles) => void = () => {}, atlas = exampleAtlas): ParsedStory {
  const files: RawFiles = exampleStory();
  change(files);
  return parseStory("example", files, layerKinds, {
    countries: [...atlas.keys()],
    areas: ["crimea"],
    countriesNamed: () => [],
  });
}

/** The edition of the example story in `language` after `change` has changed its files, with `atlas` as the base map. */
export const exampleEdition = (
  change: (files: RawFiles) => void = () => {},
  atlas: ReadonlyMap<Iso3, AtlasEntry> = exampleAtlas,
  language: Language = "en",
): Edition =>
  editionOf(exampleParsed(change, atlas), language, {
    kinds: layerKinds,
    atlas,
    countryNames: exampleNames,
    translate: translateWith(en, "en"),
    languageName: (language) => language,
  });

/** Adds one thing of `section` to the files of the example story, with its name. */
export function addThing(files: RawFiles, section: string, thing: { id: string; [field: string]: unknown }) {
  files["story.json"][section] = [...(files["story.json"][section] ?? []), thing];
  files["en.json"][section] = { ...files["en.json"][section], [thing.id]: { name: thing.id } };
}

/** Adds a layer of disputed areas with one area, which the example story lacks. */
export function addArea(files: RawFiles) {
  files["story.json"].layers.push({
    id: "disputed",
    kind: "disputes",
    always: true,
    symbols: { claimed: { color: "named", texture: "hatch" } },
  });
  files["en.json"].layers.disputed = { title: "Disputed", symbols: { claimed: "Claimed" } };
  files["story.json"].claims.crimea = {
    basis: "source",
    check: "confirmed",
    sources: ["PORT"],
    countries: ["UKR"],
    topic: "ferry",
  };
  files["en.json"].claims.crimea = { text: "The area is disputed." };
  files["story.json"].parts.UKR = { claims: ["crimea"] };
  files["en.json"].parts.UKR = "An area of Ukraine is disputed.";
  addThing(files, "disputes", {
    id: "area-crimea",
    area: "crimea",
    country: "UKR",
    symbol: "claimed",
    claims: ["crimea"],
  });
}

/** Adds a layer of memberships that lies over the colours of others, with Iceland as a member; `symbols`: those of its rows. */
export function addSecond(files: RawFiles, symbols: object = { in: { texture: "stripes" } }) {
  files["story.json"].layers.push({ id: "second", kind: "memberships", organisation: "second", symbols });
  files["en.json"].layers.second = {
    title: "Second union",
    symbols: Object.fromEntries(Object.keys(symbols).map((id) => [id, `Is ${id}`])),
  };
  addThing(files, "memberships", {
    id: "second-ISL",
    organisation: "second",
    country: "ISL",
    periods: [{ during: "1990/..", symbol: Object.keys(symbols)[0] }],
    claims: ["host"],
  });
}
