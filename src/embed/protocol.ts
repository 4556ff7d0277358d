import type { ChoicePart, Shown } from "../../public/embed";
import type { MapState } from "../map/mapStatus";
import { type Choice, choiceFieldNames, choiceFields } from "../scene/choice";

export type { ChoicePart, Shown };

/** The types that are published have exactly the fields of a choice. */
type Same<One, Other> = [keyof One, keyof Other] extends [keyof Other, keyof One] ? true : never;
true satisfies Same<ChoicePart, Choice> & Same<Shown, Choice>;

/**
 * The messages between a host page and its map, in both directions. Both sides check what comes in with `messageOf`,
 * and who sent it: the frame listens to its parent only, the host to the window of its own frame.
 */
export type Message = { dateline: 1 } & (
  | { type: "ready" }
  | { type: "resize"; height: number }
  | { type: "change"; choice: Shown; map: MapState; answers?: number }
  | { type: "leave" }
  | { type: "hello" }
  | { type: "choose"; choice: ChoicePart; map?: "live" | "still"; id?: number }
);

/** No value of a choice is longer; longer ones are not looked at. */
const longest = 200;
/** No story has more layers. */
const mostLayers = 100;
/** Beyond any screen: a frame cannot make its host page endless, px. */
const tallest = 20_000;

const mapStates: readonly unknown[] = ["still", "loading", "live", "failed"] satisfies MapState[];

/** The message that `data` is, with nothing in it but what the protocol names; null when it is none. Never throws. */
export function messageOf(data: unknown): Message | null {
  if (!isRecord(data) || own(data, "dateline") !== 1) return null;
  const type = own(data, "type");
  switch (type) {
    case "ready":
    case "leave":
    case "hello":
      return { dateline: 1, type };
    case "resize": {
      const height = own(data, "height");
      return typeof height === "number" && height > 0 && height <= tallest ? { dateline: 1, type, height } : null;
    }
    case "change": {
      const choice = shownOf(own(data, "choice"));
      const map = own(data, "map") as MapState;
      const answers = own(data, "answers");
      return choice && mapStates.includes(map)
        ? { dateline: 1, type, choice, map, ...(typeof answers === "number" && { answers }) }
        : null;
    }
    case "choose": {
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
    default:
      return null;
  }
}

/** Those fields of `value` that have the shape of a choice's; whether the story knows the values is not asked here. */
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
  const { step, select, layers, date, basis, only, theme } = choicePartOf(value);
  return step !== undefined &&
    select !== undefined &&
    layers &&
    date &&
    basis !== undefined &&
    only !== undefined &&
    theme
    ? { step, select, layers: [...layers], date, basis, only, theme }
    : null;
}

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null;

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= longest;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= mostLayers && value.every(isText);

/** A field of the object itself: what it inherits says nothing. */
const own = (value: object, field: string): unknown =>
  Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
