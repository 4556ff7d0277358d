import fc from "fast-check";
import { describe, expect, test } from "vitest";
import messages from "../i18n/en.json";
import { translateWith } from "../i18n/translate";
import { exampleEdition } from "../press/edition/exampleEdition.testing";
import { sceneOf } from "../scene/sceneOf";
import { csvOf, type DataRow, geoJsonOf, shownData } from "./shownData";

const edition = exampleEdition();
const translate = translateWith(messages, "en");
const everything = edition.layers.map(({ id }) => id);
const scene = sceneOf(edition, { layers: everything });
const rows = shownData(edition, scene, translate);

describe("the data of what is shown", () => {
  test("has one row for each mark on the map, and none for what is switched off", () => {
    expect(rows.map(({ id }) => id).sort()).toEqual(scene.entries.map(({ id }) => id).sort());
    const none = sceneOf(edition, { layers: [] });
    expect(shownData(edition, none, translate)).toHaveLength(none.entries.length);
  });

  test("says of every row who says so", () => {
    for (const row of rows) expect(row.claims && row.sources, row.id).toBeTruthy();
  });

  test("leaves an amount empty where none is known", () => {
    for (const row of rows) {
      const entry = scene.entries.find(({ id }) => id === row.id);
      expect(row.low).toBe(entry?.amount?.low ?? "");
    }
  });
});

/** A reader of RFC 4180 of its own, to read back what was written. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") lines.push([]);
  }
  return lines.slice(0, -1);
}

describe("CSV", () => {
  test("reads back as it was written, whatever the words are", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (texts) => {
        const [row] = rows as [DataRow];
        const written = csvOf(texts.map((claims) => ({ ...row, claims })));
        const [heading, ...read] = readCsv(written);
        const column = heading?.indexOf("claims") ?? -1;
        expect(read.map((cells) => cells[column])).toEqual(texts);
      }),
    );
  });
});

describe("GeoJSON", () => {
  test("has a feature for each row, points where they are known and nothing invented where they are not", () => {
    const { features } = geoJsonOf(rows, scene, new Map(), () => null);
    expect(features.map(({ properties }) => properties)).toEqual(rows);
    for (const { geometry, properties } of features)
      expect(geometry?.type === "Point").toBe(properties.longitude !== "");
  });
});
