import type { Feature, FeatureCollection, Geometry } from "geojson";
import { multiPolygon } from "../geo/multiPolygon";
import type { Translate } from "../i18n/translate";
import type { Edition, EditionEntry } from "../scene/edition";
import type { Scene } from "../scene/sceneOf";
import type { Iso3, LngLat } from "../story/story";

/** One mark on the map as a row of a table, with its sources. Absent values are empty. */
export interface DataRow {
  id: string;
  layer: string;
  /** What its symbol means. */
  meaning: string;
  name: string;
  detail: string;
  /** ISO 3166-1 alpha-3 of the country it lies in or comes from. */
  country: Iso3 | "";
  /** ISO 3166-1 alpha-3 of the country that it leads to. */
  to: Iso3 | "";
  /** Degrees; of points only. */
  longitude: number | "";
  latitude: number | "";
  precision: string;
  /** EDTF; empty where it always holds. */
  during: string;
  low: number | "";
  high: number | "";
  unit: string;
  /** EDTF: for when the amount stands. */
  amountDate: string;
  claims: string;
  checks: string;
  sources: string;
}

/** Everything that is on the map now, one row per mark, in the order of the layers. */
export function shownData(edition: Edition, scene: Scene, translate: Translate): DataRow[] {
  return scene.layers.flatMap((layer) =>
    scene.entries
      .filter((entry) => entry.layer === layer.id)
      .map((entry) => ({
        id: entry.id,
        layer: layer.title,
        meaning: layer.symbols.find(({ id }) => id === entry.symbol)?.label ?? entry.symbol,
        name: entry.name,
        detail: entry.detail ?? "",
        ...placeOf(entry),
        during: entry.during ?? "",
        low: entry.amount?.low ?? "",
        high: entry.amount?.high ?? "",
        unit: entry.amount?.unit ?? "",
        amountDate: entry.amount?.date ?? "",
        ...said(edition, entry, translate),
      })),
  );
}

/** The rows as CSV (RFC 4180) with a heading, in UTF-8. */
export function csvOf(rows: readonly DataRow[]): string {
  const columns: (keyof DataRow)[] = [
    "id",
    "layer",
    "meaning",
    "name",
    "detail",
    "country",
    "to",
    "longitude",
    "latitude",
    "precision",
    "during",
    "low",
    "high",
    "unit",
    "amountDate",
    "claims",
    "checks",
    "sources",
  ];
  const cell = (value: string | number) =>
    /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : value;
  const line = (cells: readonly (string | number)[]) => `${cells.map(cell).join(",")}\r\n`;
  return line(columns) + rows.map((row) => line(columns.map((column) => row[column]))).join("");
}

/**
 * The rows as GeoJSON features: points of sites, curves of routes, and the shapes of countries and areas where
 * `shapeOf` has them.
 */
export function geoJsonOf(
  rows: readonly DataRow[],
  scene: Scene,
  curves: ReadonlyMap<string, readonly LngLat[]>,
  shapeOf: (place: EditionEntry["place"]) => Geometry | null,
): FeatureCollection<Geometry | null, DataRow> {
  const entries = new Map(scene.entries.map((entry) => [entry.id, entry]));
  const geometryOf = (id: string): Geometry | null => {
    const curve = curves.get(id);
    if (curve) return { type: "LineString", coordinates: curve.map(([lng, lat]) => [lng, lat]) };
    const place = entries.get(id)?.place;
    if (place?.at === "region") return multiPolygon(place.polygons);
    if (place?.at === "point") return { type: "Point", coordinates: [...place.lngLat] };
    return place ? shapeOf(place) : null;
  };
  return {
    type: "FeatureCollection",
    features: rows.map(
      (properties): Feature<Geometry | null, DataRow> => ({
        type: "Feature",
        id: properties.id,
        geometry: geometryOf(properties.id),
        properties,
      }),
    ),
  };
}

function placeOf({ place }: EditionEntry): Pick<DataRow, "country" | "to" | "longitude" | "latitude" | "precision"> {
  const nowhere = { to: "", longitude: "", latitude: "", precision: "" } as const;
  switch (place.at) {
    case "country":
    case "area":
      return { ...nowhere, country: place.country };
    case "point":
      return {
        ...nowhere,
        country: place.country ?? place.touches?.[0] ?? "",
        longitude: place.lngLat[0],
        latitude: place.lngLat[1],
        precision: place.precision,
      };
    case "route":
      return { ...nowhere, country: place.from, to: place.to };
    case "region":
      return {
        ...nowhere,
        country: place.countries[0] ?? "",
        longitude: place.middle[0],
        latitude: place.middle[1],
        precision: place.approximate ? "area" : "exact",
      };
    case "line":
      return { ...nowhere, country: place.countries[0] ?? "", to: place.countries.slice(1).at(-1) ?? "" };
  }
}

/** The words of the entry's claims, how they hold up, and every source with its address. */
function said(
  edition: Edition,
  entry: EditionEntry,
  translate: Translate,
): Pick<DataRow, "claims" | "checks" | "sources"> {
  const claims = entry.claims.flatMap((id) => edition.claims[id] ?? []);
  const sources = [...new Set(claims.flatMap((claim) => claim.sources))].flatMap((id) => edition.sources[id] ?? []);
  const article = claims.flatMap(({ paragraph }) => paragraph ?? []);
  return {
    claims: claims.map(({ text }) => text).join(" "),
    checks: [...new Set(claims.map(({ check }) => check))].join("; "),
    sources: [
      ...sources.map(({ publisher, url }) => (url ? `${publisher}: ${url}` : publisher)),
      ...article.map((paragraph) => translate("basisArticle", { paragraph })),
    ].join("; "),
  };
}
