import type { BaseMap } from "../still/drawScene";

/** What has been requested, by address: picking, paper, pictures and stills share one copy. */
const loaded = new Map<string, Promise<BaseMap>>();

/** The base map's files from the folder at the address `geo`, loaded once. Rejects when a file does not load. */
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
  const file = async (name: string) => {
    const response = await fetch(`${geo}${name}.geojson`);
    if (!response.ok) throw new Error(`${response.status} for ${name}.geojson`);
    return response.json();
  };
  const [countries, areas, borders, lakes] = await Promise.all(["countries", "areas", "borders", "lakes"].map(file));
  return { countries, areas, borders, lakes };
}
