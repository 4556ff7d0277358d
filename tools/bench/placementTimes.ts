import { atlasOf } from "../../src/geo/atlas";
import { boxFor } from "../../src/geo/focus";
import { fitOf, projectOf } from "../../src/geo/projection";
import { readEditions } from "../../src/press/edition/readEditions";
import { roughShape } from "../../src/press/edition/roughShape";
import { textWidth } from "../../src/press/pages/textWidth";
import { readBaseMap } from "../../src/press/readBaseMap";
import { curvesIn } from "../../src/scene/routesOf";
import { sceneOf } from "../../src/scene/sceneOf";
import { overlayOf } from "../../src/still/overlayOf";

/** A desktop's map, px. */
const size = { width: 880, height: 800 };

/**
 * How long the placement takes, ms, of all marks of a story and as many names as are asked for, on the map that the story
 * opens with: those of the story, and of the countries nearest to them. The first runs, which compile it, are left out.
 */
export function placementTimes(names: number, runs = 60): number[] {
  const edition = readEditions(process.cwd()).find(({ edition }) => edition.slug === "dushanbe-2025")?.edition;
  if (!edition) throw new Error("The story dushanbe-2025 is gone: name another to place the names of");
  const { layers, entries, camera, focus } = sceneOf(edition, { layers: edition.layers.map(({ id }) => id) });
  const project = projectOf(camera);
  const middle = project(camera.center) ?? [0, 0];
  const away = (at: readonly [number, number]) => {
    const point = project(at);
    return point ? Math.hypot(point[0] - middle[0], point[1] - middle[1]) : Number.POSITIVE_INFINITY;
  };
  const others = [...atlasOf(readBaseMap(process.cwd()).countries).values()]
    .filter(({ iso3 }) => !edition.labels.some(({ id }) => id === iso3))
    .sort((a, b) => away(a.label) - away(b.label))
    .slice(0, names - edition.labels.length);
  const countries = { ...edition.countries };
  const labels = [...edition.labels];
  for (const { iso3, label, outline } of others) {
    const country = countries[iso3];
    if (!country) continue;
    countries[iso3] = { ...country, shape: roughShape(outline, label[0]) };
    labels.push({ id: iso3, text: country.name, lngLat: label, anchor: "center", rank: "country", country: iso3 });
  }
  const overlay = {
    edition: { ...edition, countries, labels },
    layers,
    entries,
    curves: curvesIn(edition, camera),
    project,
    size,
    fit: fitOf(size, boxFor(focus, size)),
    measure: textWidth,
  };
  const times = Array.from({ length: 20 + runs }, () => {
    const start = performance.now();
    overlayOf(overlay);
    return performance.now() - start;
  });
  return times.slice(20);
}
