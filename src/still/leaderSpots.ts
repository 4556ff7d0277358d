import type { Spot } from "../geo/placement";
import type { ScreenPoint, Size } from "../geo/projection";
import type { Align } from "./overlay";

/** Directions of leaders, degrees clockwise from the right: the sides first. */
const directions = [180, 0, 150, 30, 210, 330, 120, 60, 240, 300, 90, 270];
/** Possible lengths of leaders, px. */
export const reaches = [16, 26, 38, 50, 60];
/** Those of callouts, which may be farther away. */
export const calloutReaches = [12, 24, 40, 60, 85, 115, 150, 190];

/** A spot, whether a label is wholly on its own country there, and by how many degrees it is turned clockwise. */
export type LabelSpot = Spot & { align: Align; inside?: boolean; angle?: number };

/** Spots around a point, each with a line that begins `gap` px from it and ends beyond `least` px: worked out one by one. */
export function* leaderSpots(
  [x, y]: ScreenPoint,
  { width, height }: Size,
  least: number,
  gap: number,
  name = "town",
  lengths: readonly number[] = reaches,
): Generator<LabelSpot> {
  for (const reach of lengths)
    for (const direction of directions) {
      const angle = (direction * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const away = gap + least + reach;
      const end: ScreenPoint = [x + away * cos, y + away * sin];
      const align: Align = cos < -0.4 ? "end" : cos > 0.4 ? "start" : "middle";
      const left = align === "end" ? end[0] - width - 3 : align === "start" ? end[0] + 3 : end[0] - width / 2;
      const top = align === "middle" ? (sin < 0 ? end[1] - height - 1 : end[1] + 1) : end[1] - height / 2;
      yield {
        key: `${name}:${direction},${reach}`,
        align,
        box: { left, top, right: left + width, bottom: top + height },
        leader: [[x + gap * cos, y + gap * sin], end],
      };
    }
}
