import type { BaseMap } from "../still/drawScene";

/** The base map's files from the folder at the address `geo`. Rejects when a file does not load. */
export async function loadBaseMap(geo: string): Promise<BaseMap> {
  const load = async (name: string) => {
    const response = await fetch(`${geo}${name}.geojson`);
    if (!response.ok) throw new Error(`${response.status} for ${name}.geojson`);
    return response.json();
  };
  const [countries, areas, borders, lakes] = await Promise.all(["countries", "areas", "borders", "lakes"].map(load));
  return { countries, areas, borders, lakes };
}
