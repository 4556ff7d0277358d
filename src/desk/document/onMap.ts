import { type Files, isObject, type Key, valueIn, withValue } from "./edit";
import { placeOf, type Section } from "./sectionsOf";

/** `[lng, lat]` in degrees. */
export type Point = readonly [lng: number, lat: number];

/** A point of the story that is moved by its handle on the map of the preview. */
export interface Handle {
  /** What leads to it in `story.json`. */
  at: readonly Key[];
  name: string;
  lngLat: Point;
}

/** What the desk tells the map of the preview: the handles on it, and whether the next press is for the desk. */
export interface ToMap {
  handles: readonly Handle[];
  placing: boolean;
  /** The id or code that is selected on the desk. */
  selected: string | null;
}

/** What the map of the preview tells the desk. */
export interface FromMap {
  /** What is seen. */
  camera?: { center: Point; zoom: number };
  /** A press that is for the desk; `reach` is how many degrees a finger covers there. */
  pressed?: { lngLat: Point; reach: number };
  moved?: { at: readonly Key[]; lngLat: Point };
  /** What a press selected there. */
  selected?: string;
}

const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) && value.length === 2 && value.every((each) => Number.isFinite(each));

/** The points of a thing: its own, or those of the places that it goes by. */
export function handlesOf(files: Files, section: Section, id: string): Handle[] {
  const core = files["story.json"];
  const handle = (at: readonly Key[], name: string): Handle[] => {
    const lngLat = valueIn(core, at);
    return isPoint(lngLat) ? [{ at, name, lngLat }] : [];
  };
  return section.columns.flatMap((column) => {
    const at = placeOf(section, id, column);
    // Where a view looks is no place.
    if (column.kind === "point") return column.at.includes("camera") ? [] : handle(at, id);
    if (column.names !== "places") return [];
    return [valueIn(core, at)].flat().flatMap((place) => handle(["places", String(place), "lngLat"], String(place)));
  });
}

/** True for things that go from place to place, by way of others. */
export const isDrawn = ({ columns }: Section): boolean =>
  ["from", "via", "to"].every((name) => columns.some((column) => column.name === name && column.names === "places"));

/**
 * The files in which a thing that goes from place to place goes on to a point: to the place that lies within `reach`
 * degrees of it, or else to a new one, whose name `nameOf` makes from its number.
 */
export function withNextPoint(
  files: Files,
  wordsFile: string,
  at: readonly Key[],
  { lngLat, reach }: { lngLat: Point; reach: number },
  nameOf: (number: number) => string,
): Files {
  const places = valueIn(files["story.json"], ["places"]);
  const all = Object.entries(isObject(places) ? places : {});
  const near = all.find(([, place]) => {
    const own = isObject(place) ? place.lngLat : undefined;
    return isPoint(own) && Math.hypot(own[0] - lngLat[0], own[1] - lngLat[1]) <= reach;
  });
  let number = 1;
  while (all.some(([id]) => id === `${at.at(-1)}-${number}`)) number++;
  const place = near?.[0] ?? `${at.at(-1)}-${number}`;
  const thing = valueIn(files["story.json"], at);
  const { from, to, via } = isObject(thing) ? thing : {};
  const next =
    from === undefined
      ? { from: place }
      : to === undefined
        ? { to: place }
        : { via: [...(Array.isArray(via) ? via : []), to], to: place };
  let core = files["story.json"];
  if (!near) core = withValue(core, ["places", place], { lngLat });
  for (const [name, value] of Object.entries(next)) core = withValue(core, [...at, name], value);
  return {
    ...files,
    "story.json": core,
    ...(!near && { [wordsFile]: withValue(files[wordsFile] ?? {}, ["places", place], nameOf(number)) }),
  };
}
