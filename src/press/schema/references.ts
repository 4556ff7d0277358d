import { z } from "zod";
import { isStoryDate } from "../../story/storyDate";

/** The ids that a story may refer to. */
export interface KnownIds {
  /** ISO 3166-1 alpha-3 codes of the base map. */
  countries: readonly string[];
  /** Those that the story already uses. */
  ownCountries: readonly string[];
  /** The codes of the countries that a text names, in any language or by another system's code, those of `own` first. */
  countriesNamed: (text: string, own: readonly string[]) => readonly string[];
  /** Ids of the disputed areas of the base map. */
  areas: readonly string[];
  /** Ids of the seas, gulfs, straits and canals that have a name. */
  seas: readonly string[];
  sources: readonly string[];
  claims: readonly string[];
  places: readonly string[];
  events: readonly string[];
  layers: readonly string[];
  steps: readonly string[];
  topics: readonly string[];
}

/** Schemas of the references that things of a story make to each other, for schemas of the core and of each layer kind. */
export type References = ReturnType<typeof referencesTo>;

/** Schemas that accept only ids in `known` and otherwise say which one was meant; without `known` they accept any. */
export function referencesTo(known?: KnownIds) {
  const one = (what: string, ids?: readonly string[], suggest = (wrong: string) => suggestion(wrong, ids ?? [])) => {
    if (!ids) return z.string();
    const set = new Set(ids);
    return z.string().refine((id) => set.has(id), {
      error: ({ input }) => `"${input}" is not ${/^[aeiou]/.test(what) ? "an" : "a"} ${what}${suggest(String(input))}`,
    });
  };
  const claim = one("claim of this story", known?.claims);
  return {
    country: one("country code", known?.countries, (wrong) => (known ? countrySuggestion(wrong, known) : ""))
      .describe("ISO 3166-1 alpha-3 code, such as TJK")
      .meta({ format: "country" }),
    area: one("disputed area of the base map", known?.areas),
    sea: one("sea, gulf, strait or canal that has a name here", known?.seas),
    source: one("source of this story", known?.sources),
    claim,
    claims: z.array(claim).min(1, "needs at least one claim: nothing is drawn or told without one"),
    place: one("place of this story", known?.places),
    seen: one("country code or place of this story", known && [...known.countries, ...known.places]),
    event: one("event of this story", known?.events),
    layer: one("layer of this story", known?.layers),
    step: one("step of this story", known?.steps),
    topic: one("topic of this story", known?.topics),
  };
}

/** References that a JSON Schema cannot check: what refers to other parts of a story is checked by the command only. */
export const anyReference = referencesTo();

/** `; did you mean "…"?` for the nearest of `ids`, or nothing where none is near. */
export function suggestion(wrong: string, ids: readonly string[]): string {
  // In a short word two letters make another word: "red" is not a typing error for "lead".
  const most = Math.max(1, Math.floor(wrong.length / 3));
  let best: { id: string; away: number } | undefined;
  for (const id of ids) {
    const away = editDistance(wrong.toLowerCase(), id.toLowerCase());
    if (away <= most && (!best || away < best.away)) best = { id, away };
  }
  return best ? `; did you mean "${best.id}"?` : "";
}

/**
 * `; did you mean "…"?` for the countries that `wrong` names, or for the code of the story that it resembles: one with two
 * of its letters in their order. Nothing otherwise: an editor might believe a guess.
 */
export function countrySuggestion(
  wrong: string,
  { ownCountries, countriesNamed }: Pick<KnownIds, "ownCountries" | "countriesNamed">,
): string {
  const named = countriesNamed(wrong, ownCountries);
  const meant = named.length > 0 ? named : ownCountries.filter((code) => isSlip(wrong.toUpperCase(), code)).slice(0, 1);
  return meant.length > 0 ? `; did you mean ${meant.map((code) => `"${code}"`).join(" or ")}?` : "";
}

const isSlip = (wrong: string, code: string) =>
  Math.abs(wrong.length - code.length) <= 1 &&
  [...code].some((_, left) => {
    const [first = "", second = ""] = code.slice(0, left) + code.slice(left + 1);
    return wrong.includes(first) && wrong.includes(second, wrong.indexOf(first) + 1);
  });

export const lngLatSchema = z
  .tuple([
    z.number().min(-180, degrees("longitude", 180)).max(180, degrees("longitude", 180)),
    z.number().min(-90, degrees("latitude", 90)).max(90, degrees("latitude", 90)),
  ])
  .readonly()
  .describe("[longitude, latitude] in degrees");

function degrees(axis: string, most: number) {
  const hint = axis === "latitude" ? ": is this latitude, longitude? Longitude comes first" : "";
  return `a ${axis} lies between -${most} and ${most}${hint}`;
}

/** Schema of a day, such as `2025-10-09`. */
export const daySchema = z.iso.date({ error: ({ input }) => `"${input}" is not a day: write it as 2025-10-09` });

/** Schema of an editor's confirmation of a place that the check would refuse. */
export const placeCheckedSchema = z
  .strictObject({
    by: z.string().min(1).describe("Who looked it up"),
    on: daySchema,
  })
  .optional()
  .describe("Where the check does not know the place: who confirmed that it is right, and on what day");

export const dateSchema = z
  .string()
  .refine(isStoryDate, {
    error: ({ input }) =>
      `"${input}" is not a date: write 1991, 1992-05, 2025-10-09, 1992-05~ or an interval such as 2004/..`,
  })
  .describe("EDTF date: 1991, 1992-05, 2025-10-09, ~ for about, intervals with /")
  .meta({ format: "edtf" });

/** The number of letters to insert, delete, replace or swap with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchange = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j] ?? 0, (before[j - 2] ?? 0) + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
