import { expect, test } from "vitest";
import { atlasOf } from "../../geo/atlas";
import { plainPicture } from "../../map/plainPicture.testing";
import { styleOf } from "../../map/styleOf";
import { curvesIn } from "../../scene/routesOf";
import { sceneOf } from "../../scene/sceneOf";
import { drawScene } from "../../still/drawScene";
import type { RawFiles } from "../edition/exampleEdition.testing";
import { readEdition } from "../edition/readEditions";
import { readBaseMap } from "../readBaseMap";
import { StoryError } from "./complaint";
import { exampleStory } from "./exampleStory";
import { checkedStory } from "./readStories";

const base = readBaseMap(process.cwd());

/** The example story with a line of ships that goes round a continent once the canal is closed, and a railway. */
function withRoutes(avoids: string[]) {
  const files = exampleStory() as RawFiles;
  const { "story.json": core, "en.json": words } = files;
  Object.assign(core.places, { mumbai: { lngLat: [72.75, 18.9] }, bergen: { lngLat: [5.2, 60.4] } });
  Object.assign(words.places, { mumbai: "Mumbai", bergen: "Bergen" });
  const line = { color: "partnership", width: "medium", dashed: false, arrow: true };
  core.layers.push({ id: "ways", kind: "routes", symbols: { now: line, former: { ...line, dashed: true } } });
  words.layers.ways = { title: "Ways", symbols: { now: "Now", former: "Former" } };
  core.routes = [
    {
      id: "ships",
      from: "mumbai",
      to: "bergen",
      by: "sea",
      countries: ["NOR"],
      periods: [
        { during: "../2023", symbol: "now" },
        { during: "2024/..", symbol: "now", avoids },
      ],
      claims: ["pier"],
    },
    {
      id: "railway",
      from: "oslo",
      to: "bergen",
      by: "land",
      periods: [{ during: "1909/..", symbol: "former" }],
      claims: ["pier"],
    },
  ];
  words.routes = { ships: { name: "Ships" }, railway: { name: "Railway" } };
  return checkedStory("example", files, base);
}

test("routes follow the sea past what is closed on the day, and are drawn by both renderers", () => {
  const edition = readEdition(withRoutes(["suez-canal"]), "en", atlasOf(base.countries));
  const curves = curvesIn(edition, edition.view.camera);
  const southernmost = (date: string) => {
    const scene = sceneOf(edition, { layers: ["ways"], date });
    const ships = scene.entries.find(({ thing }) => thing === "ships");
    const still = drawScene({ ...scene, edition, curves, base, paint: (color) => color });
    const style = JSON.stringify(styleOf(plainPicture({ scene, curves, hovers: true })));
    for (const id of [ships?.id, "railway"]) {
      expect(still).toContain(`data-entry="${id}"`);
      expect(style).toContain(`"${id}"`);
    }
    return Math.min(...(curves.get(ships?.id ?? "") ?? []).map(([, lat]) => lat));
  };
  expect(southernmost("2023-06-01")).toBeGreaterThan(0);
  expect(southernmost("2025-06-01")).toBeLessThan(-34);
  expect(curves.get("railway")?.[0]).toEqual([10.75, 59.91]);
  expect(curves.get("railway")?.at(-1)).toEqual([5.2, 60.4]);
}, 60_000);

test("an editor is told where no ship could go", () => {
  expect(() => withRoutes(["arabian-sea"])).toThrow(StoryError);
  expect(() => withRoutes(["arabian-sea"])).toThrow(/finds no way by sea/);
}, 60_000);
