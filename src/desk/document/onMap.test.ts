import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Files, valueIn } from "./edit";
import { handlesOf, isDrawn, type Point, withNextPoint } from "./onMap";
import { type Schema, type Section, sectionsOf } from "./sectionsOf";

const schema = (name: string) => JSON.parse(readFileSync(`data/${name}.schema.json`, "utf8")) as Schema;
const sections = sectionsOf(schema("story"), schema("words"));
const section = (name: string) => sections.find((each) => each.name === name) as Section;
const files: Files = {
  "story.json": {
    places: { port: { lngLat: [13.5, -12.4] }, mine: { lngLat: [25.5, -10.7] } },
    sites: [{ id: "base", place: { lngLat: [68.8, 38.5], precision: "town" } }, { id: "somewhere" }],
    routes: [{ id: "line" }],
    steps: [{ id: "first", camera: { center: [20, -10], zoom: 3 } }],
    flows: [{ id: "money", from: "RUS", to: "TJK" }],
  },
  "en.json": { places: { port: "Lobito", mine: "Kolwezi" } },
};

test("whatever lies at a point has a handle on the map, and a route has those of its places", () => {
  expect(handlesOf(files, section("sites"), "base")).toEqual([
    { at: ["sites", "base", "place", "lngLat"], name: "base", lngLat: [68.8, 38.5] },
  ]);
  expect(handlesOf(files, section("places"), "port")).toHaveLength(1);
  for (const [name, id] of [
    ["sites", "somewhere"],
    ["flows", "money"],
    ["routes", "line"],
    ["steps", "first"],
  ] as const)
    expect(handlesOf(files, section(name), id)).toEqual([]);
  expect(sections.filter(isDrawn).map(({ name }) => name)).toEqual(["routes"]);
});

test("a route is drawn point by point: by places where one is near, else by new ones with names", () => {
  const pressed: Point[] = [
    [13.6, -12.4],
    [18, -12],
    [25.4, -10.7],
  ];
  const drawn = pressed.reduce(
    (now, lngLat) =>
      withNextPoint(now, "en.json", ["routes", "line"], { lngLat, reach: 0.2 }, (number) => `Point ${number}`),
    files,
  );
  expect(valueIn(drawn["story.json"], ["routes", "line"])).toEqual({
    ...{ id: "line", from: "port", via: ["line-1"], to: "mine" },
  });
  expect(valueIn(drawn["story.json"], ["places", "line-1"])).toEqual({ lngLat: [18, -12] });
  expect(valueIn(drawn["en.json"], ["places", "line-1"])).toBe("Point 1");
  expect(
    handlesOf(drawn, section("routes"), "line")
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["line-1", "mine", "port"]);
});
