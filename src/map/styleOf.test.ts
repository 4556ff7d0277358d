import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { palettes, type Theme } from "../layers/palette";
import { addArea, exampleEdition } from "../press/edition/exampleEdition.testing";
import { datesOf, readEditions } from "../press/edition/readEditions";
import { asideOf } from "../scene/asideOf";
import type { Choice } from "../scene/choice";
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
const mistakesIn = (scene: Scene, theme: Theme, aside: Picture["aside"] = new Set()) =>
  validateStyleMin(styleOf({ scene, theme, aside }))
    .map(({ message }) => message)
    .join();

describe.each(editions)("$edition.slug in $edition.language", ({ edition }) => {
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
          expect(mistakesIn(scene, theme), [step, ...area, ...on].join()).toBe("");
        }
  });

  test.each(themes)("MapLibre accepts every selection and date, in the %s theme", (theme) => {
    const selections = [null, ...Object.keys(edition.countries), ...edition.entries.map(({ id }) => id)];
    for (const select of selections) expect(mistakesIn(sceneOf(edition, { select }), theme), `${select}`).toBe("");
    for (const date of datesOf(edition))
      for (const area of areas)
        expect(mistakesIn(sceneOf(edition, { date, layers: [area, ...marks] }), theme), date).toBe("");
  });

  test("MapLibre accepts even layers that a host page asks for together and that cannot be shown so", () => {
    expect(mistakesIn(sceneOf(edition, { layers: [...areas, ...marks] }), "light")).toBe("");
  });

  test("every symbol that colours or hatches is in the style", () => {
    const scene = sceneOf(edition, { layers: [...areas.slice(0, 1), ...marks] });
    const style = JSON.stringify(styleOf({ scene, theme: "dark", aside: new Set() }));
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
        case "point":
          // They lie on top of the map.
          expect(style).not.toContain(`"${entry.id}"`);
      }
    }
  });

  test("while a row of the legend lifts some entries out, the others step back: colours and textures", () => {
    const scene = sceneOf(edition, { layers: [...areas.slice(0, 1), ...marks] });
    const seen = (lifted: readonly string[] | null) => countryStates(scene, asideOf(scene, lifted), "light");
    const [first] = scene.entries;
    if (!first) throw new Error("Nothing is shown");
    expect(mistakesIn(scene, "light", asideOf(scene, [first.id]))).toBe("");
    const coloured = scene.entries.filter(({ place, id }) => place.at === "country" && id !== first.id);
    if (coloured.some((entry) => symbolOf(scene.layers, entry).kind === "fill"))
      expect(seen([first.id])).not.toEqual(seen(null));
    expect(seen(scene.entries.map(({ id }) => id))).toEqual(seen(null));
  });

  test("a change of selection, of layer or of date has no tiles of the base map made anew", () => {
    const land = (choice: Choice) =>
      styleOf(plainPicture({ scene: sceneOf(edition, choice) })).layers.find(({ id }) => id === "land");
    const choices: Choice[] = [
      ...Object.keys(edition.countries).map((select) => ({ select })),
      ...areas.map((area) => ({ layers: [area] })),
      ...datesOf(edition).map((date) => ({ date })),
    ];
    for (const choice of choices) expect(land(choice)).toEqual(land({}));
  });

  test("a change of choice leaves the files of the base map alone, so that nothing is loaded twice", () => {
    const sources = (choice: Choice) => {
      return styleOf(plainPicture({ scene: sceneOf(edition, choice) })).sources;
    };
    expect(sources({ layers: [] })).toEqual(sources({}));
  });
});

/** Every choice of some of `ids`, from none to all. */
const subsets = (ids: readonly string[]): string[][] =>
  ids.reduce<string[][]>((all, id) => all.flatMap((some) => [some, [...some, id]]), [[]]);
