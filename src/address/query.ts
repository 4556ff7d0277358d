import { zoomRange } from "../geo/projection";
import { type Choice, choiceFieldNames, isWordOf } from "../scene/choice";
import type { Edition } from "../scene/edition";
import { filterOf, layersOn, viewOf } from "../scene/sceneOf";
import { selectionOf } from "../scene/selectionOf";
import type { Camera, Language } from "../story/story";
import { isStoryDate } from "../story/storyDate";
import { storyPath } from "./storyPath";

/** What an address asks for: a choice, and how the page is shown. */
export interface Query {
  choice: Choice;
  /** The camera of a shared link. */
  at?: Camera | undefined;
  /** True when MapLibre must not be loaded. */
  still: boolean;
  /** False where only the map and its legend are to be shown. */
  panel: boolean;
  /** The frozen version that a frame must show instead of this one. */
  version?: number | undefined;
  /** Names of the fields whose values are invalid. */
  ignored: string[];
}

/** Values of a choice as written in addresses; null means what the view states, or no selection. */
export type ChoiceValues = { [Field in keyof Choice]?: string | null | undefined };

/**
 * The choice in `values`, from an address or from a host page. Values that are not valid in `edition` are ignored, and
 * the rest are kept. Never throws.
 */
export function choiceFrom(values: ChoiceValues, edition: Edition): Choice {
  const choice: Choice = {};
  const { step, select, layers, date, basis, only, theme } = values;
  for (const field of choiceFieldNames) if (values[field] === null) choice[field] = undefined;
  const steps = edition.steps.map(({ id }) => id);
  const known = step ? likely(step, steps) : undefined;
  if (known) choice.step = known;
  const selected = select ? selectedBy(select, edition) : undefined;
  if (select === null || select === "none") choice.select = null;
  else if (selected) choice.select = selected;
  const valid = layersOf(layers, edition);
  if (valid) choice.layers = valid;
  if (date && /^\d{4}-\d{2}-\d{2}$/.test(date) && isStoryDate(date)) choice.date = date;
  if (isWordOf("basis", basis)) choice.basis = basis;
  if (only && filterOf(edition, only)) choice.only = only;
  if (isWordOf("theme", theme)) choice.theme = theme === "auto" ? undefined : theme;
  return choice;
}

/** What the query string asks for. Values that are not valid in `edition` are ignored, and the rest are kept. Never throws. */
export function parseQuery(search: string, edition: Edition): Query {
  // As copied from the source of a page, where & is written so.
  const query = new URLSearchParams(search.replaceAll("&amp;", "&"));
  const values = Object.fromEntries(choiceFieldNames.map((field) => [field, query.get(field) ?? undefined]));
  const choice = choiceFrom(values, edition);
  const at = cameraFrom(query.get("at"));
  const asked = Number(query.get("v"));
  const version = edition.frozen?.find((frozen) => frozen === asked);
  const understood: Record<string, boolean> = {
    ...Object.fromEntries(choiceFieldNames.map((field) => [field, Object.hasOwn(choice, field)])),
    layers: choice.layers !== undefined && !(query.get("layers") ?? "").split(",").some((id) => !isLayer(id, edition)),
    panel: /^[01]$/.test(query.get("panel") ?? ""),
    at: at !== undefined,
    v: version !== undefined || asked === edition.version,
  };
  const ignored = Object.keys(understood).filter((field) => query.has(field) && !understood[field]);
  return { choice, at, still: query.has("still"), panel: query.get("panel") !== "0", version, ignored };
}

/**
 * The query string for `choice`, beginning with `?`, or an empty text for the view itself. The step is left out where the
 * path already names it; only links that readers share include the camera.
 */
export function queryOf(
  choice: Choice,
  edition: Edition,
  { stepInPath = false, at }: { stepInPath?: boolean; at?: Camera | undefined } = {},
): string {
  const view = viewOf(edition, choice);
  const query = new URLSearchParams();
  if (choice.step && !stepInPath) query.set("step", choice.step);
  // In a step, to select what the step does asks for the panel.
  const asks =
    choice.select !== undefined && (choice.select !== (view.select ?? null) || (choice.select && choice.step));
  if (asks) query.set("select", choice.select ?? "none");
  const listed = (layers: readonly string[]) => switchedOn(layers, edition).join() || "none";
  if (choice.layers && listed(choice.layers) !== listed(view.layers)) query.set("layers", listed(choice.layers));
  if (choice.date && choice.date !== (view.date ?? edition.date)) query.set("date", choice.date);
  if (choice.basis) query.set("basis", choice.basis);
  if (choice.only) query.set("only", choice.only);
  if (choice.theme) query.set("theme", choice.theme);
  if (at) query.set("at", [at.center[0].toFixed(3), at.center[1].toFixed(3), at.zoom.toFixed(2)].join());
  const text = query.toString().replaceAll("%2C", ",");
  return text ? `?${text}` : "";
}

/**
 * The path, from the site's root, of the page that shows `choice`, with its query: in the edition's language or another
 * one of the story, as a page or as an embed. An embed may stay at a version; one that does leads to others that do.
 */
export function pathOf(
  choice: Choice,
  edition: Edition,
  {
    language = edition.language,
    embed = false,
    version = edition.current && edition.version,
    at,
  }: { language?: Language; embed?: boolean; version?: number | undefined; at?: Camera | undefined } = {},
): string {
  const { slug, defaultLanguage } = edition;
  const path = storyPath({ slug, language, defaultLanguage, step: choice.step, embed, version });
  return `${path}${queryOf(choice, edition, { stepInPath: !embed, at })}`;
}

/** The id that the text names, exactly or in another letter case: addresses are often typed in lower case. */
const likely = (text: string, ids: readonly string[]): string | undefined =>
  ids.find((id) => id === text) ?? ids.find((id) => id.toLowerCase() === text.toLowerCase());

const selectedBy = (text: string, edition: Edition): string | undefined =>
  selectionOf(edition, text)
    ? text
    : likely(text, [...Object.keys(edition.countries), ...edition.entries.map(({ id }) => id)]);

/** Valid layers of the list, or undefined when none is. */
function layersOf(text: string | null | undefined, edition: Edition): string[] | undefined {
  if (text === "none") return [];
  const ids = edition.layers.map(({ id }) => id);
  const valid = switchedOn(
    (text ?? "").split(",").map((id) => likely(id, ids) ?? id),
    edition,
  );
  return valid.length > 0 ? valid : undefined;
}

const isLayer = (id: string, edition: Edition) =>
  id === "none" || edition.layers.some((layer) => layer.id.toLowerCase() === id.toLowerCase());

/** Those of `layers` that the reader can switch, in the order of the story. */
const switchedOn = (layers: readonly string[], edition: Edition): string[] =>
  layersOn(edition, layers).flatMap((layer) => (layer.always ? [] : [layer.id]));

/** A camera from `lng,lat,zoom`, limited to the zoom levels that maps have; undefined when the text is not one. */
function cameraFrom(text: string | null): Camera | undefined {
  const match = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?),(\d{1,2}(?:\.\d+)?)$/.exec(text ?? "");
  if (!match) return undefined;
  const [lng, lat, zoom] = match.slice(1).map(Number) as [number, number, number];
  if (Math.abs(lng) > 180 || Math.abs(lat) > 85) return undefined;
  return { center: [lng, lat], zoom: Math.min(zoomRange.most, Math.max(zoomRange.least, zoom)) };
}
