import { distance } from "@turf/turf";
import type { Entry } from "../../layers/layer";
import type { LayerSpec, LngLat, Story } from "../../story/story";
import { suggestion } from "../schema/references";
import type { Complaint } from "./complaint";

interface DrawnRoute {
  id: string;
  from: string;
  to: string;
  via: string[];
  by: "sea" | "land";
  shape?: string;
  curved: boolean;
}

/** How far the end of a drawn line may lie from the place where its route begins or ends, km: a city is as wide. */
const farthest = 30;

/** Layers of routes that have both symbols and classes, or neither, or classes without what belongs to them. */
export const routeLayerComplaints = ({ layers }: Story): Complaint[] =>
  layers.flatMap((spec, index): Complaint[] => {
    if (spec.kind !== "routes") return [];
    const complain = (message: string) => [{ file: "story.json", at: ["layers", index], message }];
    const { symbols, classes, color, unknown } = spec as LayerSpec & Record<string, unknown>;
    if ((symbols === undefined) === (classes === undefined))
      return complain('has either "symbols", or "classes" with "color" and "unknown"');
    if (classes !== undefined && (color === undefined || unknown === undefined))
      return complain('has "classes": give it "color", and "unknown" for routes without a figure');
    return [];
  });

/** What is wrong with a curve that is not one by land. */
function curveFaults({ shape, curved, by }: DrawnRoute): string[] {
  if (!curved || (by === "land" && shape === undefined)) return [];
  return [
    shape === undefined
      ? 'keeps to the water, so it cannot be curved: leave out "curved"'
      : 'goes along a drawn line: leave out "curved"',
  ];
}

/** What is wrong with a curve, or with a route that goes along a line of a GeoJSON file; undefined for other things. */
export function drawnLineFaults({ place, thing }: Entry, spec: LayerSpec, story: Story): string[] | undefined {
  const route = (story.things.routes as DrawnRoute[]).find(({ id }) => id === thing);
  const { shape } = route ?? {};
  const curve = route ? curveFaults(route) : [];
  if (curve.length > 0) return curve;
  if (place.at !== "line" || !route || shape === undefined) return undefined;
  const { file, source, licence } = spec as { file?: string; source?: string; licence?: string };
  if (!file || !source || !licence)
    return [`goes along a drawn line: give its layer the "file" of the line, the "source" and the "licence"`];
  if (route.by === "sea" || route.via.length > 0)
    return ['goes along a drawn line: leave out "via", and say "by": "land"'];
  const known = story.shapes[file];
  if (!known) return [`its line is in "${file}", which is not beside story.json`];
  const lines = Object.keys(known).filter((id) => known[id]?.line);
  if (!lines.includes(shape))
    return [
      `"${shape}" is not a line of ${file}${suggestion(shape, lines) || `: it has ${lines.join(", ") || "none"}`}`,
    ];
  const ends: [string, LngLat | undefined][] = [
    [route.from, place.line[0]],
    [route.to, place.line.at(-1)],
  ];
  return ends.flatMap(([id, end]) => {
    const at = story.places[id]?.lngLat;
    const away = at && end ? distance([...at], [...end]) : 0;
    return away > farthest ? [`its line ends ${Math.round(away)} km from "${id}": mend the place, or the line`] : [];
  });
}
