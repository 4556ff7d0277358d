import { frame, projectOf } from "../../geo/projection";
import type { EditionLabel } from "../../scene/edition";
import type { Camera, Language } from "../../story/story";
import { seas } from "../names/seas";

/** Waters that reach less far have no room for a name on any map of a story, degrees. */
const leastReach = 0.7;
/** A stage may show more than the frame: so much on each side, px of the frame. */
const beyond = 120;

/** The names of the waters that lie where `cameras` look, where they are known in that language. */
export function seaLabelsIn(cameras: readonly Camera[], language: Language): EditionLabel[] {
  const projects = cameras.map(projectOf);
  return [...seas].flatMap(([id, { names, label, reach }]): EditionLabel[] => {
    const text = names[language];
    const isSeen = projects.some((project) => {
      const [x, y] = project(label) ?? [Number.NEGATIVE_INFINITY, 0];
      return x > -beyond && y > -beyond && x < frame.width + beyond && y < frame.height + beyond;
    });
    if (!text || reach < leastReach || !isSeen) return [];
    return [{ id: `water-${id}`, text, lngLat: label, anchor: "center", rank: "water", reach }];
  });
}
