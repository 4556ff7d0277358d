import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inTemporaryProject } from "../../../tools/story/inTemporaryProject.testing";
import { atlasOf } from "../../geo/atlas";
import { fitOf, projectOf } from "../../geo/projection";
import { curvesIn } from "../../scene/routesOf";
import { sceneOf } from "../../scene/sceneOf";
import { overlayOf } from "../../still/overlayOf";
import type { RawFiles } from "../edition/exampleEdition.testing";
import { readEdition } from "../edition/readEditions";
import { seas } from "../names/seas";
import { textWidth } from "../pages/textWidth";
import { readBaseMap } from "../readBaseMap";
import { StoryError, sentence } from "./complaint";
import { exampleStory } from "./exampleStory";
import { checkedStory, readStory } from "./readStories";

const base = readBaseMap(process.cwd());
const head = "id,name,lng,lat,place.precision,within,countries,periods.during,periods.symbol,claims";

/** The example story with events at sea in a spreadsheet: the story, or what its editor is told. */
const withIncidents = (rows: string) =>
  inTemporaryProject((root) => {
    const files = exampleStory() as RawFiles;
    files["story.json"].layers.push({
      id: "attacks",
      kind: "events",
      symbols: { sunk: { color: "military", shape: "cross" }, hit: { color: "strain", shape: "diamond" } },
    });
    files["en.json"].layers.attacks = { title: "Attacks", symbols: { sunk: "Sunk", hit: "Hit" } };
    mkdirSync(join(root, "data/example"));
    for (const [name, value] of Object.entries(files))
      writeFileSync(join(root, "data/example", name), JSON.stringify(value));
    writeFileSync(join(root, "data/example/incidents.csv"), `${head}\n${rows}`);
    try {
      return { story: readStory(root, "example", base), told: [] as string[] };
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      return { told: error.complaints.map(sentence) };
    }
  });

describe("events", () => {
  test("may lie at sea, in a water that has a name, and are seen from their day on with their latest status", () => {
    const { story, told } = withIncidents(
      "ship,A ship,42.0,14.5,area,red-sea,YEM,2024-02-18; 2024-03-02,hit; sunk,pier",
    );
    expect(told).toEqual([]);
    if (!story) throw new Error("no story");
    const edition = readEdition(story, "en", atlasOf(base.countries));
    const shown = (date: string) =>
      sceneOf(edition, { layers: ["attacks"], date }).entries.map(({ symbol, dated, detail }) => [
        symbol,
        dated,
        detail,
      ]);
    expect(shown("2024-02-17")).toEqual([]);
    expect(shown("2024-02-18")).toEqual([["hit", "18 February 2024", "Red Sea"]]);
    expect(shown("2025-01-01")).toEqual([["sunk", "2 March 2024", "Red Sea"]]);
    expect(sceneOf(edition, { select: "ship" }).selection).toMatchObject({ entry: { symbol: "sunk" } });
  });

  test("that crowd are gathered under the one whose status is first in the legend", () => {
    const rows = Array.from(
      { length: 9 },
      (_, i) => `s${i},Ship ${i},42.${i},14.5,area,red-sea,,2024-02,${i === 7 ? "sunk" : "hit"},pier`,
    );
    const { story } = withIncidents(rows.join("\n"));
    if (!story) throw new Error("no story");
    const edition = readEdition(story, "en", atlasOf(base.countries));
    const scene = sceneOf(edition, { layers: ["attacks"] });
    const size = { width: 888, height: 800 };
    const camera = { center: [42, 14] as const, zoom: 1 };
    const items = overlayOf({
      ...scene,
      edition,
      curves: curvesIn(edition, camera),
      project: projectOf(camera),
      size,
      fit: fitOf(size),
      measure: textWidth,
    });
    const [mark, ...more] = items.filter(({ kind }) => kind === "point");
    expect(more).toEqual([]);
    expect(mark).toMatchObject({ id: "s7", shape: "cross", members: expect.objectContaining({ length: 9 }) });
  });

  test.each([
    [
      "ship,A ship,14.5,42.0,area,red-sea,,2024,hit,pier",
      /lies \d+ km outside "Red Sea": is this latitude, longitude\?/,
    ],
    [
      "ship,A ship,-40,14.5,area,red-sea,,2024,hit,pier",
      /lies \d+ km outside "Red Sea": correct the place, or the water/,
    ],
    ["ship,A ship,42.0,14.5,area,red-see,,2024,hit,pier", /"red-see" is not a sea, .*did you mean "red-sea"/],
    [
      "ship,,42.0,14.5,area,red-sea,YEM,2024,hit,pier",
      /incidents\.ship: is missing: say it here, or in a column "name" of incidents\.csv/,
    ],
  ])("are refused where they cannot be: %s", (row, message) => {
    expect(withIncidents(row).told.join("\n")).toMatch(message);
  });
});

test("an event at sea in the column of countries is told which columns it needs", () => {
  const files = exampleStory() as RawFiles;
  files["story.json"].layers.push({
    id: "attacks",
    kind: "events",
    symbols: { hit: { color: "red", shape: "explosion" } },
  });
  files["en.json"].layers.attacks = { title: "Attacks", symbols: { hit: "Hit" } };
  files["story.json"].incidents = [
    {
      id: "ship",
      place: { lngLat: [3, 57], precision: "area" },
      country: "NOR",
      periods: [{ during: "2024", symbol: "hit" }],
      claims: ["pier"],
    },
  ];
  files["en.json"].incidents = { ship: { name: "A ship" } };
  expect(() => checkedStory("example", files, base)).toThrow(
    /outside "NOR": .*an event at sea has "within" and "countries" instead of "country"/,
  );
});

test("a site at sea, which has no country, is told of the kind that may lie there", () => {
  const files = exampleStory() as RawFiles;
  delete files["story.json"].sites[0].country;
  expect(() => checkedStory("example", files, base)).toThrow(
    /sites\[0\]\.country: is missing: what lies at sea belongs in "incidents", in a layer of the kind "events"/,
  );
});

test("every water has a name in each language, and a shape that is closed", () => {
  expect(seas.size).toBeGreaterThanOrEqual(60);
  for (const [id, { names, shape }] of seas) {
    expect(Object.keys(names), id).toEqual(["en", "ru", "tg", "fa"]);
    for (const ring of shape.coordinates) expect(ring[0], id).toEqual(ring.at(-1));
  }
});
