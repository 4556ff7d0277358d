import fc from "fast-check";
import { lineWidths, pointShapes, precisions, textures } from "../../layers/layer";
import { meanings } from "../../layers/palette";
import { anchors, checks } from "../../story/story";
import { units } from "../../story/units";
import type { StoryFiles } from "../story/parseStory";
import { textComplaints } from "../story/textComplaints";

type Json = Record<string, unknown>;

/** What random stories may use of the base map. */
export interface World {
  countries: readonly string[];
  areas: readonly string[];
}

const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .filter((each) => each.trim() !== "" && textComplaints("", each, true).length === 0);
const day = fc
  .date({ min: new Date("1850-01-01"), max: new Date("2024-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom("", "~"))
  .map(([date, length, about]) => date.slice(0, length) + about);
const storyDate = fc.oneof(
  moment,
  moment.map((from) => `${from}/..`),
  moment.map((to) => `../${to}`),
);
const lngLat = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }));
const color = fc.constantFrom(...meanings);
const camera = fc.record({ center: lngLat, zoom: fc.double({ min: 0, max: 10, noNaN: true }) });
const areaLook = fc.record({ color, texture: fc.constantFrom(...textures) }, { requiredKeys: ["color"] });
const pointLook = fc.record({ color, shape: fc.constantFrom(...pointShapes) });
const lineLook = fc.record({ color, width: fc.constantFrom(...lineWidths), dashed: fc.boolean(), arrow: fc.boolean() });
const amount = fc
  .tuple(fc.nat(1e9), fc.nat(1e9), moment)
  .map(([a, b, date]) => ({ low: Math.min(a, b), high: Math.max(a, b), unit: units[0], date }));

/** Valid stories of every shape that the format allows: any layers, any things, anywhere, in any words. */
export function anyStory({ countries, areas }: World): fc.Arbitrary<StoryFiles> {
  const country = fc.constantFrom(...countries);
  const claim = fc
    .record({
      check: fc.constantFrom(...checks),
      countries: fc.uniqueArray(country, { maxLength: 4 }),
      basis: fc.constantFrom("article", "source", "inference"),
      amount: fc.option(amount, { nil: undefined }),
      date: fc.option(storyDate, { nil: undefined }),
    })
    .map((each) => ({ ...each, ...(each.basis === "article" && { paragraph: 1 }), sources: ["S"], topic: "t" }));
  const pair = fc.uniqueArray(country, { minLength: 2, maxLength: 2 });
  const period = fc.record({ during: storyDate, symbol: fc.constantFrom("a", "b") });
  const few = <Each>(each: fc.Arbitrary<Each>) => fc.array(each, { maxLength: 5 });
  const colours = (looks: Json) =>
    fc.uniqueArray(country, { maxLength: 6 }).map((each) => each.map((code) => ({ ...looks, country: code })));
  const looks = <Look>(look: fc.Arbitrary<Look>) => fc.record({ a: look, b: look });

  return fc
    .record({
      claims: fc.array(claim, { minLength: 1, maxLength: 6 }),
      roles: fc.tuple(looks(areaLook), colours({ role: "a" })),
      memberships: fc.tuple(
        looks(areaLook),
        colours({ organisation: "o", periods: [{ during: "1990/..", symbol: "b" }] }),
      ),
      measures: colours({ measure: "m" }),
      sites: fc.tuple(
        looks(pointLook),
        few(
          fc.record({
            country,
            place: fc.option(fc.record({ lngLat, precision: fc.constantFrom(...precisions) }), { nil: undefined }),
            periods: fc.array(period, { minLength: 1, maxLength: 3 }),
            layer: fc.constantFrom("sites", "sites-2"),
          }),
        ),
      ),
      flows: fc.tuple(color, few(pair), fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), { maxLength: 2 })),
      ties: fc.tuple(lineLook, pointLook, few(pair), few(country)),
      disputes: fc.tuple(looks(areaLook), fc.uniqueArray(fc.constantFrom(...areas), { maxLength: 3 }), country),
      view: camera,
      steps: fc.array(camera, { maxLength: 2 }),
      labels: fc.uniqueArray(country, { maxLength: 6 }),
      anchor: fc.constantFrom(...anchors),
      capitals: fc.uniqueArray(country, { maxLength: 4 }),
      at: fc.array(lngLat, { minLength: 4, maxLength: 4 }),
      day,
      text,
    })
    .map((made) => storyOf(made));
}

// biome-ignore lint/suspicious/noExplicitAny: what the arbitrary has made, of which the story's own parser is the judge
function storyOf(made: any): StoryFiles {
  const claimIds = made.claims.map((_: unknown, index: number) => `c${index}`);
  const counted = claimIds.find((_: string, index: number) => made.claims[index].amount);
  const said = (things: Json[], name: string): Json[] =>
    things.map((thing, index) => ({ ...thing, id: `${name}-${index}`, claims: [claimIds[index % claimIds.length]] }));
  const figured = (things: Json[]) =>
    things.map((thing, index) =>
      counted && index % 2 === 0
        ? { ...thing, figure: counted, claims: [...new Set([counted, ...(thing.claims as string[])])] }
        : thing,
    );
  const classes = [...made.flows[2], 0].sort((a, b) => b - a).map((atLeast, index) => ({ id: `k${index}`, atLeast }));
  const [line, point, joined, alone] = made.ties;
  const layers = [
    { id: "roles", kind: "roles", symbols: made.roles[0] },
    { id: "memberships", kind: "memberships", organisation: "o", symbols: made.memberships[0] },
    { id: "measures", kind: "measures", measure: "m", classes, unknown: "u" },
    { id: "sites", kind: "sites", symbols: made.sites[0] },
    { id: "sites-2", kind: "sites", symbols: made.sites[0] },
    { id: "flows", kind: "flows", color: made.flows[0], classes, unknown: "u" },
    { id: "ties", kind: "ties", symbols: { line, point } },
    { id: "disputes", kind: "disputes", symbols: made.disputes[0] },
  ];
  const things: Record<string, Json[]> = {
    roles: said(made.roles[1], "r"),
    memberships: said(made.memberships[1], "m"),
    measures: figured(said(made.measures, "n")),
    sites: said(made.sites[1], "s"),
    flows: figured(
      said(
        made.flows[1].map(([from, to]: string[]) => ({ from, to })),
        "f",
      ),
    ),
    ties: [
      ...said(
        joined.map(([from, to]: string[]) => ({ from, to, symbol: "line" })),
        "l",
      ),
      ...said(
        alone.map((from: string) => ({ from, symbol: "point" })),
        "p",
      ),
    ],
    disputes: said(
      made.disputes[1].map((area: string) => ({ area, country: made.disputes[2], symbol: "a" })),
      "d",
    ),
  };
  const steps = made.steps.map((camera: unknown, index: number) => ({
    id: `s${index}`,
    camera,
    layers: [layers[index]?.id],
    claims: [claimIds[0]],
  }));
  const capitals = made.capitals.map((capitalOf: string, index: number) => [
    `p${index}`,
    { capitalOf, lngLat: made.at[index] },
  ]);
  const each = (ids: string[], words: unknown) => Object.fromEntries(ids.map((id) => [id, words]));
  const symbolsOf = (layer: Json) => [
    ...Object.keys((layer.symbols as Json) ?? {}),
    ...((layer.classes as { id: string }[]) ?? []).map(({ id }) => id),
    ...(layer.unknown ? ["u"] : []),
  ];
  return JSON.parse(
    JSON.stringify({
      "story.json": {
        date: made.day,
        updated: "2025-01-01",
        version: 1,
        language: "en",
        contact: "mailto:a@b.example",
        article: "S",
        topics: ["t"],
        sources: { S: { publisher: made.text } },
        claims: Object.fromEntries(made.claims.map((claim: unknown, index: number) => [`c${index}`, claim])),
        places: Object.fromEntries(capitals),
        layers,
        view: { camera: made.view, layers: ["roles", "sites", "sites-2", "flows", "ties", "disputes"] },
        steps,
        labels: made.labels.map((country: string) => ({ country, anchor: made.anchor })),
        events: [],
        ...things,
      },
      "en.json": {
        signedOff: true,
        ...each(["kicker", "headline", "standfirst", "byline", "alternative"], made.text),
        topics: { t: made.text },
        places: each(
          capitals.map(([id]: [string]) => id),
          made.text,
        ),
        sources: { S: made.text },
        claims: each(claimIds, { text: made.text, note: made.text, counted: made.text, how: made.text }),
        layers: Object.fromEntries(
          layers.map((layer) => [layer.id, { title: made.text, symbols: each(symbolsOf(layer), made.text) }]),
        ),
        events: {},
        steps: each(
          steps.map(({ id }: { id: string }) => id),
          { title: made.text, text: made.text, alternative: made.text },
        ),
        ...Object.fromEntries(
          Object.entries(things).map(([section, list]) => [
            section,
            each(
              list.map(({ id }) => String(id)),
              {},
            ),
          ]),
        ),
      },
    }),
  );
}
