import { geoDistance } from "d3-geo";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LngLat } from "../story/story";
import { curvesOf as curvesWith, type Route, shaftOf } from "./curvesOf";

const ring = 2;
const curvesOf = (all: readonly Route[]) => curvesWith(all, { ring });

const moscow: LngLat = [37.6, 55.75];
const dushanbe: LngLat = [68.78, 38.56];
const tashkent: LngLat = [69.24, 41.3];
const bishkek: LngLat = [74.6, 42.87];
const astana: LngLat = [71.45, 51.17];

/** Places where capitals are. */
const places = fc
  .tuple(fc.integer({ min: -1800, max: 1800 }), fc.integer({ min: -550, max: 660 }))
  .map(([lng, lat]) => [lng / 10, lat / 10] as const);

/** Routes between a few places, so that many share an end. */
const routes = fc
  .uniqueArray(places, {
    minLength: 2,
    maxLength: 6,
    selector: ([lng, lat]) => `${Math.round(lng)},${Math.round(lat)}`,
  })
  .chain((towns) =>
    fc
      .uniqueArray(
        fc.tuple(fc.nat(towns.length - 1), fc.nat(towns.length - 1)).filter(([a, b]) => a !== b),
        {
          minLength: 1,
          maxLength: 12,
          selector: (pair) => pair.join(),
        },
      )
      .map((pairs) =>
        pairs.map(([a, b]): Route => ({ id: `${a}-${b}`, from: towns[a] as LngLat, to: towns[b] as LngLat })),
      ),
  );

describe("a route", () => {
  test("is one curve of its own, with nothing but numbers in it", () => {
    fc.assert(
      fc.property(routes, (all) => {
        const curves = curvesOf(all);
        expect([...curves.keys()].sort()).toEqual(all.map(({ id }) => id).sort());
        const points = [...curves.values()].flat();
        expect(points.filter(([lng, lat]) => !Number.isFinite(lng) || !(Math.abs(lat) <= 90))).toEqual([]);
      }),
    );
  });

  test("has no segment of a degree or more, which still and map would bend differently", () => {
    fc.assert(
      fc.property(routes, (all) => {
        for (const line of curvesOf(all).values()) expect(Math.max(...segments(line))).toBeLessThan(1);
      }),
    );
  });

  test("leaves its towns free: it begins and ends no farther from them than the ring, and not in them", () => {
    fc.assert(
      fc.property(routes, (all) => {
        for (const [id, line] of curvesOf(all)) {
          const { from, to } = routeOf(all, id);
          for (const away of segments([from, line[0] as LngLat]).concat(segments([line.at(-1) as LngLat, to]))) {
            expect(away).toBeGreaterThan(0);
            expect(away).toBeLessThanOrEqual(1.05 * ring);
          }
        }
      }),
    );
  });

  test("is drawn as a line up to where its arrowhead begins", () => {
    const line = curvesOf([{ id: "one", from: dushanbe, to: moscow }]).get("one") ?? [];
    const head = segments([shaftOf(line).at(-1) as LngLat, line.at(-1) as LngLat])[0] ?? 0;
    expect(Math.abs(head / ring - 10 / 24)).toBeLessThan(0.1);
  });

  test("from one continent to another has a head no longer than others", () => {
    const sanaa: LngLat = [44.2, 15.4];
    const line = curvesWith([{ id: "one", from: [-98, 39], to: sanaa }], { ring: 0.5 }).get("one") ?? [];
    const head = segments([shaftOf(line).at(-1) as LngLat, line.at(-1) as LngLat])[0] ?? 0;
    expect(Math.abs(head / 0.5 - 10 / 24)).toBeLessThan(0.1);
  });

  test("ends within the countries that it joins, however large the ring is beside them", () => {
    const [qatar, benin]: LngLat[] = [
      [51.2, 25.3],
      [2.3, 9.6],
    ];
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1, noNaN: true }), fc.boolean(), (within, forth) => {
        const [from, to] = (forth ? [qatar, benin] : [benin, qatar]) as [LngLat, LngLat];
        const line = curvesOf([{ id: "one", from, to, within: { from: within, to: within } }]).get("one") ?? [];
        for (const away of segments([from, line[0] as LngLat]).concat(segments([line.at(-1) as LngLat, to])))
          expect(away).toBeLessThan(1.05 * within);
      }),
    );
  });

  test("passes by other towns where it can", () => {
    const minsk: LngLat = [27.6, 53.9];
    const between: LngLat = [32.6, 54.9];
    const one = (towns: LngLat[]) =>
      curvesWith([{ id: "one", from: minsk, to: moscow }], { ring: 0.8, towns }).get("one") ?? [];
    const nearest = (line: readonly LngLat[]) => Math.min(...line.map((point) => segments([point, between])[0] ?? 0));
    expect(nearest(one([between]))).toBeGreaterThanOrEqual(0.38);
  });

  test("that crosses 180° runs on rather than jumps", () => {
    const curves = curvesOf([
      { id: "east", from: [178.4, -18.1], to: [-171.8, -13.8] },
      { id: "west", from: [-171.8, -13.8], to: [178.4, -18.1] },
    ]);
    for (const line of curves.values())
      for (let i = 1; i < line.length; i++)
        expect(Math.abs((line[i] as LngLat)[0] - (line[i - 1] as LngLat)[0])).toBeLessThan(1);
    expect(curves.get("east")?.at(-1)?.[0]).toBeGreaterThan(180);
    expect(curves.get("west")?.at(-1)?.[0]).toBeLessThan(-180);
  });

  test("goes the short way round", () => {
    fc.assert(
      fc.property(routes, (all) => {
        for (const line of curvesOf(all).values())
          expect(Math.abs((line.at(-1) as LngLat)[0] - (line[0] as LngLat)[0])).toBeLessThanOrEqual(180 * 1.3);
      }),
    );
  });

  test("from a town to itself does no harm", () => {
    const curve = curvesOf([{ id: "loop", from: moscow, to: moscow }]).get("loop") ?? [];
    expect(curve.flat().every(Number.isFinite)).toBe(true);
  });
});

describe("two routes", () => {
  test("between the same towns in opposite directions lie apart", () => {
    const curves = curvesOf([
      { id: "there", from: dushanbe, to: moscow },
      { id: "back", from: moscow, to: dushanbe },
    ]);
    expect(apart(middle(curves, "there"), middle(curves, "back"))).toBeGreaterThan(2);
  });

  test("between the same towns never lie on one another, however many others share their ends", () => {
    fc.assert(
      fc.property(routes, (all) => {
        const curves = curvesOf(all);
        for (const { id, from, to } of all) {
          const back = all.find((other) => other.from === to && other.to === from);
          if (!back) continue;
          const share = apart(middle(curves, id), middle(curves, back.id)) / flatLength(from, to);
          expect(share, `${id} and ${back.id}`).toBeGreaterThan(0.02);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("routes that meet in one town", () => {
  const fan: Route[] = [
    { id: "dushanbe", from: dushanbe, to: moscow },
    { id: "tashkent", from: tashkent, to: moscow },
    { id: "bishkek", from: bishkek, to: moscow },
    { id: "astana", from: astana, to: moscow },
  ];

  test("fan out: they come in from directions further apart than the towns lie", () => {
    const curves = curvesOf(fan);
    const arrival = (id: string) => angle(moscow, curves.get(id)?.at(-1) as LngLat);
    const direct = ({ from }: Route) => angle(moscow, from);
    const spread = (angles: number[]) => Math.max(...angles) - Math.min(...angles);
    expect(spread(fan.map(({ id }) => arrival(id)))).toBeGreaterThan(spread(fan.map(direct)) + 20);
  });

  test("end at least 25° apart on a ring", () => {
    const curves = curvesOf(fan);
    const angles = fan.map(({ id }) => angle(moscow, curves.get(id)?.at(-1) as LngLat)).sort((a, b) => a - b);
    for (let i = 1; i < angles.length; i++) expect((angles[i] ?? 0) - (angles[i - 1] ?? 0)).toBeGreaterThan(24);
  });

  test("keep the order in which their towns lie, so that none crosses another", () => {
    const curves = curvesOf(fan);
    const byArrival = fan.toSorted(
      (a, b) => angle(moscow, curves.get(a.id)?.at(-1) as LngLat) - angle(moscow, curves.get(b.id)?.at(-1) as LngLat),
    );
    const byTown = fan.toSorted((a, b) => angle(moscow, a.from) - angle(moscow, b.from));
    expect(byArrival.map(({ id }) => id)).toEqual(byTown.map(({ id }) => id));
  });

  test("are drawn the same in whatever order the story lists them", () => {
    expect(curvesOf(fan.toReversed()).get("bishkek")).toEqual(curvesOf(fan).get("bishkek"));
  });
});

const segments = (line: readonly LngLat[]) =>
  line.slice(1).map((end, i) => (geoDistance([...(line[i] as LngLat)], [...end]) * 180) / Math.PI);

const routeOf = (all: readonly Route[], id: string) => all.find((route) => route.id === id) as Route;

const turn = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;

const planeOf = (from: LngLat, to: LngLat) => Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);

const flatLength = (from: LngLat, to: LngLat) => Math.hypot(turn(to[0] - from[0]) * planeOf(from, to), to[1] - from[1]);

/** The point nearest to half way. */
function middle(curves: ReadonlyMap<string, readonly LngLat[]>, id: string): LngLat {
  const line = curves.get(id) ?? [];
  return line[Math.floor(line.length / 2)] as LngLat;
}

const apart = (a: LngLat, b: LngLat) => Math.hypot(turn(a[0] - b[0]) * planeOf(a, b), a[1] - b[1]);

/** Degrees clockwise from north. */
const angle = (from: LngLat, to: LngLat) =>
  (Math.atan2((to[0] - from[0]) * planeOf(from, to), to[1] - from[1]) * 180) / Math.PI;
