import type { Entry } from "../../layers/layer";
import type { LayerSpec, Story } from "../../story/story";
import { drawsOf, type LayerKind } from "../schema/layerKind";
import { suggestion } from "../schema/references";
import type { Complaint } from "../story/complaint";
import { drawnLineFaults, routeLayerComplaints } from "./drawnLineFaults";
import type { StoryEntry } from "./entriesOf";
import { meet } from "./meet";

type Thing = { id: string; layer?: string | undefined };

/**
 * Everything that keeps the entries of a story from being drawn as intended: symbols that a layer does not define,
 * figures that it cannot show, things that no layer or several would show, countries coloured twice, lines without length.
 */
export function entryComplaints(
  story: Story,
  kinds: readonly LayerKind[],
  entries: readonly StoryEntry[],
): Complaint[] {
  const specs = new Map(story.layers.map((spec) => [spec.id, spec]));
  const placed = placesOf(story);
  const complain = (id: string, message: string): Complaint => ({
    file: "story.json",
    at: placed.get(id) ?? [],
    message,
  });
  const told = entries.flatMap(({ entry }) => {
    const spec = specs.get(entry.layer);
    const kind = kinds.find((each) => each.kind === spec?.kind);
    if (!spec || !kind) return [];
    return [
      ...symbolFault(entry, spec, kind),
      ...figureFault(entry, spec, kind, story),
      ...(drawnLineFaults(entry, spec, story) ?? routeFault(entry)),
      ...shapeFault(entry, spec, story),
    ].map((message) => complain(entry.thing, message));
  });
  const twice = [...viewFaults(story, kinds), ...routeLayerComplaints(story)];
  const faults = [
    ...layerFaults(story, kinds, entries),
    ...colourFaults(entries, specs, kinds),
    ...unitFaults(entries),
  ];
  return [...told, ...twice, ...faults.map(({ id, message }) => complain(id, message))];
}

/** Views in which two layers would colour countries: readers would see only the first. */
function viewFaults(story: Story, kinds: readonly LayerKind[]): Complaint[] {
  const colouring = story.layers.flatMap((spec) =>
    kinds.some((each) => each.kind === spec.kind && drawsOf(each, spec) === "fills") ? [spec.id] : [],
  );
  const { paragraphs = [], locators = [] } = story.explainer ?? {};
  const views: [Complaint["at"], readonly string[] | undefined][] = [
    [["view"], story.view.layers],
    ...story.steps.map(({ layers }, i): [Complaint["at"], string[]] => [["steps", i], layers]),
    ...paragraphs.map(({ show }, i): [Complaint["at"], string[] | undefined] => [
      ["explainer", "paragraphs", i, "show"],
      show.layers,
    ]),
    ...locators.map(({ show }, i): [Complaint["at"], string[] | undefined] => [
      ["explainer", "locators", i, "show"],
      show.layers,
    ]),
  ];
  return views.flatMap(([at, layers = []]) => {
    const both = layers.filter((layer) => colouring.includes(layer));
    if (both.length < 2) return [];
    return [
      {
        file: "story.json",
        at: [...at, "layers"],
        message: `${quoted(both)} each colour countries: keep one, or give the symbols of the other a texture without a colour`,
      },
    ];
  });
}

/** The place of each thing of the kinds in `story.json`, by its id. */
const placesOf = (story: Story): Map<string, (string | number)[]> =>
  new Map(
    Object.entries(story.things).flatMap(([section, things]) =>
      (things as Thing[]).map(({ id }, index): [string, (string | number)[]] => [id, [section, index]]),
    ),
  );

function symbolFault(entry: Entry, spec: LayerSpec, kind: LayerKind): string[] {
  const symbols = kind.symbols(spec);
  const ids = Object.keys(symbols);
  const symbol = Object.hasOwn(symbols, entry.symbol) ? symbols[entry.symbol] : undefined;
  if (symbol?.kind === "line" && entry.place.at !== "route" && entry.place.at !== "line")
    return [`symbol "${entry.symbol}" is a line and needs a country to go to: add "to"`];
  if (symbol?.kind === "point" && entry.place.at === "route")
    return [`symbol "${entry.symbol}" is a mark on one country: leave out "to"`];
  if (symbol) return [];
  if (entry.symbol === "") return [`has a period without a symbol: use ${ids.join(", ")}`];
  return [
    `"${entry.symbol}" is not a symbol of layer "${spec.id}"${suggestion(entry.symbol, ids) || `: use ${ids.join(", ")}`}`,
  ];
}

/** A figure below every class would look like a missing one. */
function figureFault(entry: Entry, spec: LayerSpec, kind: LayerKind, story: Story): string[] {
  if (!entry.amount || entry.symbol !== kind.withoutFigure?.(spec)) return [];
  const claim = entry.claims.find((id) => story.claims[id]?.amount === entry.amount);
  return [
    `its figure, ${entry.amount.low}${claim ? ` of claim "${claim}"` : ""}, is below every class of layer "${spec.id}" and would look unknown: add a class that it reaches`,
  ];
}

function routeFault({ place }: Entry): string[] {
  if (place.at === "route" && place.from === place.to)
    return [`goes from "${place.from}" to itself: a line joins two countries`];
  if (place.at === "line" && place.line.length < 2)
    return ["finds no way by sea: put its places on the coast, or let it avoid fewer waters"];
  return [];
}

/** A region without a shape. */
function shapeFault({ place, thing }: Entry, spec: LayerSpec, { shapes, things }: Story): string[] {
  if (place.at !== "region" || place.polygons.length > 0) return [];
  const { file } = spec as { file?: string };
  const own = (things.regions as (Thing & { shape?: string })[]).find(({ id }) => id === thing);
  const shape = own?.shape ?? thing;
  const known = shapes[file ?? ""];
  if (!known) return [`its shape is in "${file}", which is not beside story.json`];
  return [
    `"${shape}" is not a shape of ${file}${suggestion(shape, Object.keys(known)) || `: it has ${Object.keys(known).join(", ")}`}`,
  ];
}

interface Fault {
  id: string;
  message: string;
}

/** Things that no layer shows, or more than one; ids that two things of different sections share. */
function layerFaults(story: Story, kinds: readonly LayerKind[], entries: readonly StoryEntry[]): Fault[] {
  const shownBy = groupsOf(entries, ({ entry, section }) => `${section} ${entry.thing}`);
  const seen = new Set<string>();
  return Object.entries(story.things).flatMap(([section, things]) =>
    (things as Thing[]).flatMap(({ id, layer }): Fault[] => {
      if (seen.has(id)) return [{ id, message: `"${id}" is the id of two marks: rename one` }];
      seen.add(id);
      const own = story.layers.filter((spec) =>
        kinds.some((kind) => kind.kind === spec.kind && kind.section === section),
      );
      const layers = [...new Set((shownBy.get(`${section} ${id}`) ?? []).map(({ entry }) => entry.layer))];
      if (layers.length > 1) return [{ id, message: `belongs to layers ${quoted(layers)}: say which with "layer"` }];
      if (layers.length === 1) return [];
      const choose = own.length > 0 ? `: use ${quoted(own.map((spec) => spec.id))}` : "";
      if (layer !== undefined)
        return [{ id, message: `layer "${layer}" does not show things of "${section}"${choose}` }];
      return [{ id, message: `"${id}" belongs to no layer, so nothing would show it` }];
    }),
  );
}

/** Countries that a layer would colour twice on one day. */
function colourFaults(
  entries: readonly StoryEntry[],
  specs: ReadonlyMap<string, LayerSpec>,
  kinds: readonly LayerKind[],
): Fault[] {
  const colouring = entries.flatMap(({ entry }) => {
    const kind = kinds.find((each) => each.kind === specs.get(entry.layer)?.kind);
    return kind?.draws === "fills" && entry.place.at === "country" ? [{ ...entry, country: entry.place.country }] : [];
  });
  return [...groupsOf(colouring, ({ layer, country }) => `${layer} ${country}`).values()].flatMap((rivals) =>
    rivals.flatMap((entry, index) => {
      const other = rivals
        .slice(0, index)
        .find((each) => each.thing !== entry.thing && meet(each.during, entry.during));
      if (!other) return [];
      return [
        {
          id: entry.thing,
          message: `layer "${entry.layer}" already colours "${entry.country}" by "${other.thing}" at the same time: a country has one colour`,
        },
      ];
    }),
  );
}

/** Figures in another unit than the first of their layer. */
function unitFaults(entries: readonly StoryEntry[]): Fault[] {
  const counted = entries.flatMap(({ entry }) => (entry.amount ? [{ ...entry, unit: entry.amount.unit }] : []));
  return [...groupsOf(counted, ({ layer }) => layer).values()].flatMap(([first, ...rest]) =>
    rest
      .filter(({ unit }) => first && unit !== first.unit)
      .map((entry) => ({
        id: entry.thing,
        message: `counts ${entry.unit} where layer "${entry.layer}" counts ${first?.unit}: one scale has one unit`,
      })),
  );
}

/** Groups by the key that `keyOf` returns. Node 20 has no `Map.groupBy`. */
function groupsOf<Each>(all: readonly Each[], keyOf: (each: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}

const quoted = (ids: readonly string[]) => ids.map((id) => `"${id}"`).join(", ");
