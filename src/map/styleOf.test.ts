import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { readEditions } from "../../tools/readEditions";
import { curvesOf } from "../geo/curvesOf";
import type { Choice } from "../scene/choice";
import { routesOf } from "../scene/routesOf";
import { sceneOf } from "../scene/sceneOf";
import { styleOf } from "./styleOf";

describe.each(readEditions(process.cwd()))("$edition.slug in $edition.language", ({ edition }) => {
  const curves = curvesOf(routesOf(edition));
  const everything = edition.layers.map(({ id }) => id);
  const choices: Choice[] = [
    {},
    { layers: [] },
    { layers: everything },
    ...edition.layers.map((layer) => ({ layers: [layer.id] })),
    ...edition.steps.map((step) => ({ step: step.id })),
    ...Object.keys(edition.countries)
      .slice(0, 20)
      .map((select) => ({ select })),
    ...edition.entries.slice(0, 20).map(({ id }) => ({ select: id })),
    { date: "1995-01-01", layers: everything },
  ];

  test.each(["light", "dark"] as const)("MapLibre accepts the style of every scene, in the %s theme", (theme) => {
    for (const choice of choices) {
      const scene = sceneOf(edition, choice);
      const style = styleOf({ scene, theme, curves, highlighted: ["TJK"], geo: "https://site.example/geo/" });
      expect(validateStyleMin(style), JSON.stringify(choice)).toEqual([]);
    }
  });

  test("a change of choice leaves the files of the base map alone, so that nothing is loaded twice", () => {
    const sources = (choice: Choice) => {
      const { lines: _, ...rest } = styleOf({
        scene: sceneOf(edition, choice),
        theme: "light",
        curves,
        highlighted: [],
        geo: "/geo/",
      }).sources;
      return rest;
    };
    expect(sources({ layers: [] })).toEqual(sources({}));
  });
});
