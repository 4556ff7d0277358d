import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { MultiPolygon } from "geojson";
import isoCountries from "i18n-iso-countries";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Iso3 } from "../../story/story";

/** Countries that Natural Earth lists as part of another one, or by a name without a code. */
export const listedAs: Record<Iso3, string> = {
  ...{ BES: "NLD", BVT: "NOR", SJM: "NOR", TKL: "NZL" },
  ...{ GLP: "FRA", GUF: "FRA", MTQ: "FRA", MYT: "FRA", REU: "FRA" },
  ...{ CCK: "Indian Ocean Ter.", CXR: "Indian Ocean Ter.", XKX: "Kosovo" },
};

let read: ReadonlyMap<string, MultiPolygon> | undefined;

/**
 * The land of a country with all its islands, from Natural Earth at 1:10 million: the base map is simplified and has no
 * small ones. Its borders are the de facto ones, not those of the base map. Undefined for countries that it does not list.
 */
export function trueLand(iso3: Iso3): MultiPolygon | undefined {
  read ??= readLand();
  return read.get(listedAs[iso3] ?? iso3);
}

/** Read when a place is first looked up: stories whose places are all on the base map need not wait for it. */
function readLand(): ReadonlyMap<string, MultiPolygon> {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  const world = JSON.parse(readFileSync(path, "utf8")) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const land = new Map<string, MultiPolygon>();
  for (const { id, properties, geometry } of feature(world, world.objects.countries).features) {
    if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") continue;
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    // Some countries are listed in parts.
    const name = isoCountries.numericToAlpha3(String(id)) ?? properties.name;
    land.set(name, { type: "MultiPolygon", coordinates: [...(land.get(name)?.coordinates ?? []), ...polygons] });
  }
  return land;
}
