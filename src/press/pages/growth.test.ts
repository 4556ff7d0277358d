import { describe, expect, test } from "vitest";
import { storyOfSites } from "../../../tools/bench/storyOfSites";
import { atlasOf } from "../../geo/atlas";
import { fitOf, projectOf, type Size } from "../../geo/projection";
import { sceneOf } from "../../scene/sceneOf";
import { overlayOf } from "../../still/overlayOf";
import { exampleEdition, exampleParsed } from "../edition/exampleEdition.testing";
import { readBaseMap } from "../readBaseMap";
import { placeComplaints } from "../story/placeComplaints";
import { overlaySizes, stillOf } from "./stillOf";
import { stillStyles } from "./stillStyles";
import { textWidth } from "./textWidth";

const base = readBaseMap(process.cwd());
const atlas = atlasOf(base.countries);
/** A story with so many sites. */
const withSites = (count: number) => exampleEdition((files) => Object.assign(files, storyOfSites(count, atlas)), atlas);

describe.each([5, 50, 500])("a story of %i sites", (count) => {
  const edition = withSites(count);

  test("has every site in its country", () => {
    const story = exampleParsed((files) => Object.assign(files, storyOfSites(count, atlas)), atlas);
    expect(placeComplaints(story, base.countries)).toEqual([]);
  });

  test("has a still of less than 200 kB, overlay and places included", () => {
    const { svg, overlay } = stillOf(edition, base, {}, (country) => `#${country}`);
    expect(Buffer.byteLength(svg + overlay + stillStyles(edition, edition.view.focus))).toBeLessThan(200_000);
  });

  test.each(Object.entries(overlaySizes))("counts every site in one mark of its country, on a %s map", (_, size) => {
    const marks = marksOn(size).filter(({ layer }) => layer === "piers");
    const members = marks.flatMap((mark) => mark.members);
    expect(members).toHaveLength(count);
    expect(new Set(members).size).toBe(count);
    for (const mark of marks)
      for (const member of mark.members)
        expect(edition.entries.find(({ id }) => id === member)?.place).toMatchObject({ country: mark.country });
  });

  test.each(Object.entries(overlaySizes))("gathers them into few marks, on a %s map", (_, size) => {
    const marks = marksOn(size).filter(({ layer }) => layer === "piers");
    expect(marks.length).toBeLessThanOrEqual(24);
  });

  function marksOn(size: Size) {
    const { layers, entries, camera } = sceneOf(edition, {});
    const items = overlayOf({
      edition,
      layers,
      entries,
      curves: new Map(),
      project: projectOf(camera),
      size,
      fit: fitOf(size),
      measure: textWidth,
    });
    return items.flatMap((item) => (item.kind === "point" ? [item] : []));
  }
});
