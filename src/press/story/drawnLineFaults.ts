import { distance } from "@turf/turf";
import type { Entry } from "../../layers/layer";
import type { LayerSpec, LngLat, Story } from "../../story/story";
import { suggestion } from "../schema/references";

interface DrawnRoute {
  id: string;
  from: string;
  to: string;
  via: string[];
  by: "sea" | "land";
  shape?: string;
}

/** How far the end of a drawn line may lie from the place where its route begins or ends, km: a city is as wide. */
const farthest = 30;

/** What is wrong with a route that goes along a line of a GeoJSON file; undefined for other things. */
export function drawnLineFaults({ place, thing }: Entry, spec: LayerSpec, story: Story): string[] | undefined {
  const route = (story.things.routes as DrawnRoute[]).find(({ id }) => id === thing);
  const { shape } = route ?? {};
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
