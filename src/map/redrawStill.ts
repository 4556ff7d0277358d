import { type Drawing, drawScene } from "../still/drawScene";

/** The still of `drawing` as an SVG element, with the base map loaded from the folder `geo`. Rejects when a file does not load. */
export async function redrawStill(drawing: Omit<Drawing, "base" | "paint">, geo: string): Promise<Element> {
  const load = async (name: string) => {
    const response = await fetch(`${geo}${name}.geojson`);
    if (!response.ok) throw new Error(`${response.status} for ${name}.geojson`);
    return response.json();
  };
  const [countries, areas, borders, lakes] = await Promise.all(["countries", "areas", "borders", "lakes"].map(load));
  const svg = drawScene({
    ...drawing,
    base: { countries, areas, borders, lakes },
    paint: (color) => `var(--${color})`,
  });
  const template = document.createElement("template");
  template.innerHTML = svg;
  return template.content.firstElementChild as Element;
}
