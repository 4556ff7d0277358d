import type { ChoicePart, Shown } from "../../public/embed";
import type { MapState } from "../map/mapStatus";
import { type Choice, choiceFieldNames, choiceFields } from "../scene/choice";

export type { ChoicePart, Shown };

/** Checks that the published types have exactly the fields of a choice. */
type Same<One, Other> = [keyof One, keyof Other] extends [keyof Other, keyof One] ? true : never;
true satisfies Same<ChoicePart, Choice> & Same<Shown, Choice>;

/**
 * The messages between a host page and its map, in both directions. Each side checks what it receives, and who sent it:
 * the frame listens only to its parent, the host only to its own frame.
 */
export type Message = FrameMessage | HostMessage;

/** What the frame sends. `early`: the page is there, but not yet its script. */
export type FrameMessage = { dateline: 1 } & (
  | { type: "early" }
  | { type: "ready" }
  | { type: "resize"; height: number }
  | { type: "change"; choice: Shown; map: MapState; answers?: number }
  | { type: "leave" }
);

/** What the host sends. */
export type HostMessage = { dateline: 1 } & (
  | { type: "hello" }
  | { type: "choose"; choice: ChoicePart; map?: "live" | "still"; id?: number }
);

/** The longest value of a choice; longer ones are ignored. */
const longest = 200;
/** The most layers that a story has. */
const mostLayers = 100;
/** The greatest height, px: a frame cannot make its host page endless. */
const tallest = 20_000;

const isMapState = (value: unknown): value is MapState => isText(value);

/** `data` as a message of a frame, reduced to what the protocol names; null when it is not one. Never throws. */
export function messageOfFrame(data: unknown): FrameMessage | null {
  if (!isRecord(data)) return null;
  const [dateline, type, height, map, answers] = ["dateline", "type", "height", "map", "answers"].map((field) =>
    own(data, field),
  );
  if (dateline !== 1) return null;
  if (type === "early" || type === "ready" || type === "leave") return { dateline, type };
  if (type === "resize")
    return typeof height === "number" && height > 0 && height <= tallest ? { dateline, type, height } : null;
  const choice = type === "change" && shownOf(own(data, "choice"));
  return choice && isMapState(map)
    ? { dateline, type: "change", choice, map, ...(typeof answers === "number" && { answers }) }
    : null;
}

/** `data` as a message of a host, reduced to what the protocol names; null when it is not one. Never throws. */
export function messageOfHost(data: unknown): HostMessage | null {
  if (!isRecord(data) || own(data, "dateline") !== 1) return null;
  const type = own(data, "type");
  if (type === "hello") return { dateline: 1, type };
  if (type !== "choose") return null;
  const map = own(data, "map");
  const id = own(data, "id");
  return {
    dateline: 1,
    type,
    choice: choicePartOf(own(data, "choice")),
    ...((map === "live" || map === "still") && { map }),
    ...(typeof id === "number" && { id }),
  };
}

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null;

const isText = (value: unknown) => typeof value === "string" && value.length <= longest;

const isTexts = (value: unknown) => Array.isArray(value) && value.length <= mostLayers && value.every(isText);

/** The fields of `value` that have the shape of a choice's; whether the story has such values is not checked here. */
export function choicePartOf(value: unknown): ChoicePart {
  if (!isRecord(value)) return {};
  const part = choiceFieldNames.flatMap((field) => {
    const shape = choiceFields[field];
    const it = own(value, field);
    const fits = shape === "text" ? isText(it) : shape === "list" ? isTexts(it) : shape.some((word) => word === it);
    return it === null || fits ? [[field, it]] : [];
  });
  return Object.fromEntries(part);
}

/** All fields, of which only some may be null; else null. */
function shownOf(value: unknown): Shown | null {
  const part = choicePartOf(value);
  const { layers, date, theme } = part;
  return choiceFieldNames.every((field) => field in part) && layers && date && theme ? (part as Shown) : null;
}

/** A field of the object itself; inherited ones do not count. */
const own = (value: object, field: string): unknown =>
  Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
