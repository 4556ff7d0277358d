import type { BaseMap } from "../geo/baseMap";

/** What has been requested, by address: the live map, picking, paper, pictures and stills share one copy. */
const loaded = new Map<string, Promise<BaseMap>>();

/** The base map from the folder at the address `geo`, loaded once. Rejects when its file does not load. */
export function loadBaseMap(geo: string): Promise<BaseMap> {
  const known = loaded.get(geo);
  if (known) return known;
  const loading = load(geo);
  loaded.set(geo, loading);
  // After a failure, the next call tries again.
  loading.catch(() => loaded.delete(geo));
  return loading;
}

async function load(geo: string): Promise<BaseMap> {
  // Fetched when it is needed, as the page is complete without.
  const { baseMapFile, baseMapOf } = await import("../geo/baseMap");
  const response = await fetch(`${geo}${baseMapFile}`);
  if (!response.ok) throw new Error(`${response.status} for ${baseMapFile}`);
  return baseMapOf(await response.json());
}
