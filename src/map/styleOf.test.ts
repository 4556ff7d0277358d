import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { palettes, type Theme } from "../layers/palette";
import { addArea, exampleEdition } from "../press/edition/exampleEdition.testing";
import { datesOf, readEditions } from "../press/edition/readEditions";
import { asideOf } from "../scene/asideOf";
import type { Choice } from "../scene/choice";
import { curvesIn } from "../scene/routesOf";
import { type Scene, sceneOf, symbolOf } from "../scene/sceneOf";
import { countryStates } from "./fillMarks";
import { plainPicture } from "./plainPicture.testing";
import { type Picture, styleOf } from "./styleOf";
import { textureName } from "./textureImage";

/** The published stories, and the example for odd cases: two statuses that meet within a year, a disputed area. */
const editions = [
  ...readEditions(process.cwd()),
  {
    edition: exampleEdition((files) => {
      addArea(files);
      files["story.json"].memberships[0].periods = [
        { during: "1990/1995", symbol: "member" },
        { during: "1995/..", symbol: "member" },
      ];
    }),
  },
];

/** MapLibre's own check, with the mistakes as text. */
const mistakesIn = (
  scene: Scene,
  theme: Theme,
  curves: Picture["curves"],
  aside: Picture["aside"] = new Set(),
) =>
  validateStyleMin(styleOf({ scene, theme, curves, aside }))
    .map(({ message }) => message)
    .join();

describe.each(editions)("$edition.slug in $edition.language", ({ edition }) => {
  const curves = curvesIn(edition, edition.view.camera);
  const areas = edition.layers.filter(({ draws }) => draws === "fills").map(({ id }) => id);
  const marks = edition.layers.filter(({ draws }) => draws === "marks").map(({ id }) => id);
  const themes = ["light", "dark"] as const;

  test.each(themes)("MapLibre accepts every view with any layers together, in the %s theme", (theme) => {
    const views = [undefined, ...edition.steps.map(({ id }) => id)];
    const colours = [[], ...areas.map((area) => [area])];
    for (const step of views)
      for (const area of colours)
        for (const on of subsets(marks)) {
          const scene = sceneOf(edition, { step, layers: [...area, ...on] });
          expect(mistakesIn(scene, theme, curves), [step, ...area, ...on].join()).toBe("");
        }
  });

  test.each(themes)("MapLibre accepts every selection and date, in the %s theme", (theme) => {
    const selections = [null, ...Object.keys(edition.countries), ...edition.entries.map(({ id }) => id)];
    for (const select of selections)
      expect(mistakesIn(sceneOf(edition, { select }), theme, curves), `${select}`).toBe("");
    for (const date of datesOf(edition))
      for (const area of areas)
        expect(mistakesIn(sceneOf(edition, { date, layers: [area, ...marks] }), theme, curves), date).toBe("");
  });

  test("MapLibre accepts even layers that a host page asks for together and that cannot be shown so", () => {
    expect(mistakesIn(sceneOf(edition, { layers: [...areas, ...marks] }), "light", curves)).toBe("");
  });

  test("every symbol that colours, hatches or draws a line on screen is in the style", () => {
    const scene = sceneOf(edition, { layers: [...areas.slice(0, 1), ...marks] });
    const style = JSON.stringify(styleOf({ scene, theme: "dark", curves, aside: new Set() }));
    const states = countryStates(scene, new Set(), "dark");
    for (const entry of scene.entries) {
      const symbol = symbolOf(scene.layers, entry);
      switch (symbol.kind) {
        case "fill": {
          if (entry.place.at === "area") expect(style).toContain(`"${entry.place.area}"`);
          if (entry.place.at === "country")
            expect(Object.values(palettes.dark)).toContain(states.get(entry.place.country)?.color);
          if (symbol.texture) expect(style).toContain(`"${textureName(symbol.texture, "dark")}"`);
          break;
        }
        case "line":
          expect(style).toContain(`"${entry.id}"`);
          break;
        case "point":
          // Points lie on top of the map, in the overlay.
          expect(style).not.toContain(`"${entry.id}"`);
      }
    }
  });

  test("while a row of the legend lifts some entries out, the others step back: colours, textures and lines", () => {
    const scene = sceneOf(edition, { layers: [...areas.slice(0, 1), ...marks] });
    const seen = (lifted: readonly string[] | null) => {
      const aside = asideOf(scene, lifted);
      const { sources } = styleOf(plainPicture({ scene, curves, aside }));
      type Lines = { data: { features: { properties: { id: string; seen: number } }[] } };
      const { features } = (sources.lines as unknown as Lines).data;
      return { land: countryStates(scene, aside, "light"), lines: features.map(({ properties }) => properties) };
    };
    const [first] = scene.entries;
    if (!first) throw new Error("Nothing is shown");
    const [all, one] = [seen(null), seen([first.id])];
    expect(mistakesIn(scene, "light", curves, asideOf(scene, [first.id]))).toBe("");
    expect(all.lines.every((line) => line.seen === 1)).toBe(true);
    expect(one.lines.every((line) => (line.id === first.id ? line.seen === 1 : line.seen < 0.5))).toBe(true);
    const coloured = scene.entries.filter(({ place, id }) => place.at === "country" && id !== first.id);
    if (coloured.some((entry) => symbolOf(scene.layers, entry).kind === "fill")) expect(one.land).not.toEqual(all.land);
    expect(seen(scene.entries.map(({ id }) => id))).toEqual(all);
  });

  test("a change of selection, of layer or of date has no tiles of the base map made anew", () => {
    const land = (choice: Choice) =>
      styleOf(plainPicture({ scene: sceneOf(edition, choice), curves })).layers.find(({ id }) => id === "land");
    const choices: Choice[] = [
      ...Object.keys(edition.countries).map((select) => ({ select })),
      ...areas.map((area) => ({ layers: [area] })),
      ...datesOf(edition).map((date) => ({ date })),
    ];
    for (const choice of choices) expect(land(choice)).toEqual(land({}));
  });

  test("a change of choice leaves the files of the base map alone, so that nothing is loaded twice", () => {
    const sources = (choice: Choice) => {
      const { lines: _, ...rest } = styleOf(plainPicture({ scene: sceneOf(edition, choice), curves })).sources;
      return rest;
    };
    expect(sources({ layers: [] })).toEqual(sources({}));
  });
});

/** Every choice of some of `ids`, from none to all. */
const subsets = (ids: readonly string[]): string[][] =>
  ids.reduce<string[][]>((all, id) => all.flatMap((some) => [some, [...some, id]]), [[]]);
