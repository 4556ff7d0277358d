import { describe, expect, test } from "vitest";
import { boxFor } from "../../geo/focus";
import { fitOf, projectOf, type ScreenPoint, type Size, toScreen } from "../../geo/projection";
import type { Choice } from "../../scene/choice";
import { curvesIn } from "../../scene/routesOf";
import { sceneOf } from "../../scene/sceneOf";
import { covers, shapeOf } from "../../still/countryShapes";
import type { Overlay, OverlayLabel } from "../../still/overlay";
import { overlayOf } from "../../still/overlayOf";
import { readEditions } from "../edition/readEditions";
import { textWidth } from "./textWidth";

const editions = readEditions(process.cwd()).flatMap(({ edition }) =>
  edition.slug === "dushanbe-2025" ? edition : [],
);

/** What a view of a story shows, and the names on it. */
function viewOn(edition: (typeof editions)[number], choice: Choice, size: Size) {
  const scene = sceneOf(edition, choice);
  const overlay: Overlay = {
    edition,
    layers: scene.layers,
    entries: scene.entries,
    curves: curvesIn(edition, scene.camera),
    about: scene.step?.claims,
    project: projectOf(scene.camera),
    size,
    fit: fitOf(size, boxFor(scene.focus, size)),
    measure: textWidth,
  };
  return { overlay, labels: overlayOf(overlay).filter((item): item is OverlayLabel => item.kind === "label") };
}

const onScreen = ({ fit }: Overlay, { at }: OverlayLabel, [dx, dy]: ScreenPoint): ScreenPoint => {
  const [x, y] = toScreen(at, fit);
  return [x + dx, y + dy];
};

describe.each(editions)("on the maps of $slug in $language", (edition) => {
  test.each([
    { width: 390, height: 420 },
    { width: 640, height: 560 },
    { width: 880, height: 800 },
  ])("no line of another country's name runs over the host, at $width × $height", (size) => {
    const { overlay, labels } = viewOn(edition, {}, size);
    const host = shapeOf(overlay, "TJK");
    const shares = [0.2, 0.4, 0.6, 0.8];
    for (const label of labels) {
      if (!label.leader || label.country === "TJK") continue;
      const [from, to] = label.leader.map((end) => onScreen(overlay, label, end));
      const [x1, y1] = from ?? [0, 0];
      const [x2, y2] = to ?? [0, 0];
      for (const share of shares)
        expect(covers(host, [x1 + share * (x2 - x1), y1 + share * (y2 - y1)]), label.text).toBe(false);
    }
  });

  test.each([
    { width: 640, height: 480 },
    { width: 866, height: 760 },
    // On a phone the longer words of other languages leave no room for one of them.
    ...(edition.language === "en" || edition.language === "fa" ? [{ width: 390, height: 355 }] : []),
  ])("every country that workers leave has its figure, at $width × $height", (size) => {
    const { labels } = viewOn(edition, { step: "workers" }, size);
    const origins = labels.filter(({ rank, note }) => rank === "capital" && note).map(({ country }) => country);
    expect(origins.toSorted()).toEqual(["KAZ", "KGZ", "TJK", "TKM", "UZB"]);
  });
});

test("a figure stands on one colour where there is room: the host's beside it", () => {
  const english = editions.find(({ language }) => language === "en");
  if (!english) throw new Error("The story dushanbe-2025 has no English words");
  const { overlay, labels } = viewOn(english, { step: "workers" }, { width: 866, height: 760 });
  const figure = labels.find(({ country, note }) => country === "TJK" && note);
  if (!figure) throw new Error("The host has no figure");
  const { left, top, right, bottom } = figure.box;
  const host = shapeOf(overlay, "TJK");
  for (const x of [left, (left + right) / 2, right])
    for (const y of [top, bottom]) expect(covers(host, onScreen(overlay, figure, [x, y]))).toBe(false);
});
