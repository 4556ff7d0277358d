import type { MultiPolygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { atlasOf } from "../geo/atlas";
import type { BaseMap } from "../geo/baseMap";
import { frame, projectOf } from "../geo/projection";
import { addArea, exampleEdition } from "../press/edition/exampleEdition.testing";
import { readBaseMap } from "../press/readBaseMap";
import { curvesIn } from "../scene/routesOf";
import { sceneOf } from "../scene/sceneOf";
import type { Camera } from "../story/story";
import { grid } from "./basePaths";
import { decodePath } from "./decodePath.testing";
import { type Drawing, drawScene } from "./drawScene";

const base = readBaseMap(process.cwd());
const edition = exampleEdition(addArea, atlasOf(base.countries));
const all = edition.layers.map(({ id }) => id);

const cameras: Camera[] = [
  { center: [-5, 62], zoom: 2.5 },
  { center: [64, 47], zoom: 2.4 },
  { center: [178, -18], zoom: 4 },
  { center: [0, -80], zoom: 1 },
];

function still(change: Partial<Drawing> = {}): string {
  const { layers, entries, camera } = sceneOf(edition, { layers: all });
  return drawScene({
    edition,
    layers,
    entries,
    camera,
    curves: curvesIn(edition, edition.view.camera),
    base,
    paint: (color) => `var(--${color})`,
    ...change,
  });
}

const attributes = (svg: string, name: string) =>
  [...svg.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value]) => value ?? "");

describe("the still", () => {
  test.each(cameras)("has an outline for every country on this side of the globe, seen from $center", (camera) => {
    const project = projectOf(camera);
    const visible = base.countries.features.flatMap(({ properties }) =>
      project(properties.label) ? [properties.iso3] : [],
    );
    const drawn = attributes(still({ camera }), "data-country");
    expect(visible.filter((iso3) => !drawn.includes(iso3))).toEqual([]);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  test("has no outline of a country on the other side", () => {
    expect(attributes(still(), "data-country")).not.toContain("NZL");
    expect(attributes(still({ camera: { center: [175, -40], zoom: 2.5 } }), "data-country")).toContain("NZL");
  });

  test("draws a country where the projection puts it", () => {
    const camera = cameras[0] as Camera;
    const project = projectOf(camera);
    const [, d = ""] = /data-country="ISL" d="([^"]*)"/.exec(still({ camera })) ?? [];
    const drawn = decodePath(d).flatMap(({ points }) => points);
    const island = base.countries.features.find(({ properties }) => properties.iso3 === "ISL");
    const seen = (island?.geometry.coordinates.flat(2) ?? []).flatMap(([lng = 0, lat = 0]) => {
      const at = project([lng, lat]);
      return at ? [at.map((length) => Math.round(length * grid))] : [];
    });
    // An island, not a speck: the grid leaves out points that fall together.
    expect(drawn.length).toBeGreaterThan(20);
    expect(drawn.filter(([x, y]) => !seen.some(([a, b]) => a === x && b === y))).toEqual([]);
  });

  test("has all its numbers", () => {
    for (const camera of cameras) expect(still({ camera })).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("is well-formed", () => {
    expect(unbalanced(still({ selected: "ISL", link: (country) => `#${country}` }))).toEqual([]);
  });

  test("has one group for each layer that colours, hatches or draws lines, and one mark for each entry in it", () => {
    const svg = still();
    expect(attributes(svg, "data-layer")).toEqual(["parts", "disputed", "passengers", "pacts"]);
    expect(attributes(svg, "data-entry").toSorted()).toEqual(
      ["area-crimea", "ferry-pact", "flow-NOR", "role-ISL", "role-NOR"].toSorted(),
    );
  });

  test("has nothing of a layer that is off", () => {
    const { layers, entries } = sceneOf(edition, { layers: ["piers"] });
    expect(attributes(still({ layers, entries }), "data-layer")).toEqual(["disputed"]);
  });

  test("colours a country in the meaning of its role, by the country's own outline", () => {
    expect(still()).toContain('<g data-entry="role-ISL"><use href="#c-ISL" fill="var(--host)"/></g>');
  });

  test("lays a texture on a disputed area, and no colour of its own", () => {
    const [, mark = ""] = /<g data-entry="area-crimea">(.*?)<\/g>/.exec(still()) ?? [];
    expect(attributes(mark, "fill")).toEqual(["url(#texture-hatch)"]);
  });

  test("outlines what is selected, and nothing otherwise", () => {
    expect(still({ selected: "NOR" })).toContain('<use class="selected" href="#c-NOR"');
    expect(still()).toContain('<use class="selected" href=""');
  });

  test("refers only to outlines and textures that it has", () => {
    const svg = still({ selected: "NOR" });
    const ids = attributes(svg, "id");
    const referred = [
      ...attributes(svg, "href"),
      ...attributes(svg, "fill").flatMap((fill) => /^url\((.*)\)$/.exec(fill)?.[1] ?? []),
    ];
    expect(referred.filter((to) => !ids.includes(to.slice(1)))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("keeps the names and addresses of the story from becoming markup", () => {
    const hostile = {
      ...edition,
      countries: {
        ...edition.countries,
        ISL: { name: `<b onload="x">&'`, iso2: "IS", at: [0, 0] as const, km2: 1, bounds: [0, 0, 1, 1] as const },
      },
    };
    const svg = still({ edition: hostile, link: (country) => (country === "ISL" ? `#"><script>` : undefined) });
    expect(svg).toContain(
      'href="#&quot;&gt;&lt;script&gt;" tabindex="-1" aria-label="&lt;b onload=&quot;x&quot;&gt;&amp;&#39;"',
    );
    expect(svg).not.toContain("<script");
    expect(unbalanced(svg)).toEqual([]);
  });

  test("links only the countries that lead somewhere", () => {
    const svg = still({ link: (country) => (country === "NOR" ? "#NOR" : undefined) });
    expect(svg.match(/<a /g)).toHaveLength(1);
    expect(still()).not.toContain("<a ");
  });
});

test("the still of two square countries is this", () => {
  expect(
    still({
      base: squares,
      camera: { center: [0, 0], zoom: 2 },
      curves: new Map(),
      selected: "ISL",
      link: (country) => `#${country}`,
    })
      .replace(/<defs>.*<\/defs>/, "")
      .replace(/<path class="graticule"[^>]*>/, "")
      .replaceAll("><", ">\n<"),
  ).toMatchInlineSnapshot(`
    "<svg class="still" viewBox="0 0 1200 1080" preserveAspectRatio="xMidYMid meet" aria-hidden="true" focusable="false">
    <circle class="sea" cx="600" cy="540" r="386.09999999999997" fill="var(--sea)"/>
    <g class="land" fill="var(--land)" stroke="var(--coast)" stroke-width="0.6" vector-effect="non-scaling-stroke">
    <a href="#ISL" tabindex="-1" aria-label="Iceland">
    <path id="c-ISL" data-country="ISL" d="M515 540l2-84 83-1 0 85z"/>
    </a>
    <a href="#NOR" tabindex="-1" aria-label="Norway">
    <path id="c-NOR" data-country="NOR" d="M600 540l0-85 83 1 2 84z"/>
    </a>
    </g>
    <g data-layer="parts">
    <g data-entry="role-ISL">
    <use href="#c-ISL" fill="var(--host-selected)"/>
    </g>
    <g data-entry="role-NOR">
    <use href="#c-NOR" fill="var(--participant)"/>
    </g>
    </g>
    <path class="lakes" d="" fill="var(--sea)"/>
    <g data-layer="disputed">
    <g data-entry="area-crimea">
    <path data-area="area-crimea" d="M600 540l0-17 17 0 0 17z" fill="url(#texture-hatch)"/>
    </g>
    </g>
    <g class="borders">
    <path d="M600 540l0-85" fill="none" stroke="var(--border)" stroke-width="1.3" vector-effect="non-scaling-stroke"/>
    <path d="" fill="none" stroke="var(--border)" stroke-width="1.2" vector-effect="non-scaling-stroke" stroke-dasharray="3 2.5"/>
    <path d="" fill="none" stroke="var(--quiet-ink)" stroke-width="0.9" vector-effect="non-scaling-stroke" stroke-dasharray="3 2.5"/>
    </g>
    <use class="selected" href="#c-ISL" fill="none" stroke="var(--ink)" stroke-width="2.2" vector-effect="non-scaling-stroke"/>
    </svg>"
  `);
  expect(frame).toEqual({ width: 800, height: 720 });
});

const square = (left: number, bottom: number, side: number): MultiPolygon => {
  const ring: Position[] = [
    [left, bottom],
    [left + side, bottom],
    [left + side, bottom + side],
    [left, bottom + side],
    [left, bottom],
  ];
  return { type: "MultiPolygon", coordinates: [[ring]] };
};

const squares: BaseMap = {
  countries: {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { iso3: "ISL", iso2: "IS", label: [-5, 5], km2: 1 },
        geometry: square(-10, 0, 10),
      },
      { type: "Feature", properties: { iso3: "NOR", iso2: "NO", label: [5, 5], km2: 1 }, geometry: square(0, 0, 10) },
    ],
  },
  areas: {
    type: "FeatureCollection",
    features: [
      { type: "Feature", properties: { id: "crimea", country: "UKR", approximate: false }, geometry: square(0, 0, 2) },
    ],
  },
  borders: {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { class: "international" },
        geometry: {
          type: "MultiLineString",
          coordinates: [
            [
              [0, 0],
              [0, 10],
            ],
          ],
        },
      },
    ],
  },
  lakes: { type: "FeatureCollection", features: [] },
};

/** Tags that are opened and not closed, or closed and not opened. */
function unbalanced(svg: string): string[] {
  const open: string[] = [];
  for (const [, closing, name = "", rest = ""] of svg.matchAll(/<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"<]*")*\s*\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return [`</${name}>`];
    } else if (!rest.endsWith("/")) open.push(name);
  }
  const left = svg.replace(/<\/?[\w-]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, "");
  return [...open, ...(left.match(/[<>]/g) ?? [])];
}
