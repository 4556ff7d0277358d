import { type GeoPath, geoPath } from "d3-geo";
import type { Countries } from "../geo/atlas";
import { linePath } from "../geo/curvesOf";
import { multiPolygon } from "../geo/multiPolygon";
import { type Fit, frame, projectionOf } from "../geo/projection";
import { lineMarkup } from "../layers/lineMarkup";
import { outline, region } from "../layers/look";
import type { EditionEntry } from "../scene/edition";
import { type Scene, symbolOf } from "../scene/sceneOf";
import type { Camera, Iso3, LngLat } from "../story/story";

/** The countries that are outlined, and why. */
export interface Outlined {
  /** The one under the pointer. */
  hovered: Iso3 | null;
  /** Those of a row of the legend that has focus. */
  highlighted: readonly Iso3[];
  selected: Iso3 | null;
}

/** A scene, for what of it is drawn here. */
export interface Lines {
  scene: Scene;
  /** Curves of the routes, by entry id, `[lng, lat]`. */
  curves: ReadonlyMap<string, readonly LngLat[]>;
  /** Ids of the entries that step back. */
  aside: ReadonlySet<string>;
}

/** What lies on a live map beneath names and marks: regions with soft edges, outlines of countries, flows, ties and routes. */
export interface LiveDrawing {
  show: (lines: Lines) => void;
  outline: (outlined: Outlined) => void;
  /** Outlines can be drawn from now on. */
  setCountries: (countries: Countries) => void;
  /** Draws everything for another camera, or for a frame that lies otherwise on the map. */
  follow: (camera: Camera, fit: Fit) => void;
}

/** An entry that is drawn. */
interface Drawn {
  group: Element;
  /** Its path data, as projected by `path`. */
  d: (path: GeoPath) => string;
}

/**
 * Lines and outlines on top of the map in `container`, as seen by `camera`. They are paths of the document, as on the
 * still: what a press changes is here, and MapLibre would make tiles anew and draw its whole picture again for each.
 */
export function createLiveDrawing(container: HTMLElement, camera: Camera, fit: Fit): LiveDrawing {
  const create = (name: string, parent: Element) =>
    parent.appendChild(document.createElementNS("http://www.w3.org/2000/svg", name));
  const svg = create("svg", container);
  svg.setAttribute("class", "live-drawing");
  svg.setAttribute("aria-hidden", "true");
  svg.innerHTML = `<filter id="soft-live"><feGaussianBlur stdDeviation="${region.softness / 2}"/></filter>`;
  const all = create("g", svg);
  const regionGroup = create("g", all);
  const outlines = new Map(
    (["highlighted", "selected", "hovered"] as const).map((kind) => {
      const path = create("path", all);
      path.setAttribute("data-outline", kind);
      path.setAttribute("stroke-width", String(outline[kind]));
      return [kind, { path, countries: [] as readonly Iso3[] }];
    }),
  );
  const lineGroup = create("g", all);
  let features: Countries["features"] = [];
  let drawn: Drawn[] = [];
  let path = geoPath(projectionOf(camera));
  place(fit);
  return {
    show({ scene, curves, aside }) {
      regionGroup.replaceChildren();
      lineGroup.replaceChildren();
      drawn = scene.entries.flatMap((entry) => {
        const symbol = symbolOf(scene.layers, entry);
        const curve = curves.get(entry.id);
        const { place } = entry;
        if (symbol.kind === "fill" && place.at === "region" && place.approximate) {
          // d3 takes the outer ring clockwise on the sphere, against GeoJSON's counter-clockwise.
          const area = multiPolygon(place.polygons.map((rings) => rings.map((ring) => [...ring].reverse())));
          const markup = `<path fill="var(--${symbol.color ?? "land"})" fill-opacity="${region.opacity}" filter="url(#soft-live)"/>`;
          return [draw(entry, regionGroup, markup, aside, (path) => path(area) ?? "")];
        }
        if (symbol.kind !== "line" || !curve) return [];
        const markup = lineMarkup(symbol, "", (color) => `var(--${color})`);
        return [draw(entry, lineGroup, markup, aside, (path) => linePath(curve, symbol.arrow, path))];
      });
    },
    outline({ hovered, highlighted, selected }) {
      const wanted = { hovered: hovered ? [hovered] : [], highlighted, selected: selected ? [selected] : [] };
      for (const [kind, outlined] of outlines) {
        if (wanted[kind].join() === outlined.countries.join()) continue;
        outlined.countries = wanted[kind];
        drawOutline(outlined);
      }
    },
    setCountries(countries) {
      features = countries.features;
      for (const outlined of outlines.values()) drawOutline(outlined);
    },
    follow(nextCamera, nextFit) {
      path = geoPath(projectionOf(nextCamera));
      place(nextFit);
      for (const outlined of outlines.values()) if (outlined.countries.length > 0) drawOutline(outlined);
      drawn.forEach(project);
    },
  };

  function draw(
    { id }: EditionEntry,
    parent: Element,
    markup: string,
    aside: ReadonlySet<string>,
    d: Drawn["d"],
  ): Drawn {
    const group = create("g", parent);
    group.setAttribute("data-entry", id);
    group.classList.toggle("is-aside", aside.has(id));
    group.innerHTML = markup;
    project({ group, d });
    return { group, d };
  }

  function project({ group, d }: Drawn) {
    const data = d(path);
    for (const each of group.children) each.setAttribute("d", data);
  }

  function place({ x, y, scale }: Fit) {
    const [left, top] = [x - (frame.width / 2) * scale, y - (frame.height / 2) * scale];
    all.setAttribute("transform", `translate(${left} ${top}) scale(${scale})`);
  }

  function drawOutline({ path: element, countries }: { path: Element; countries: readonly Iso3[] }) {
    // As lines, which end at the edge of the globe.
    const coordinates = features
      .filter(({ properties }) => countries.includes(properties.iso3))
      .flatMap(({ geometry }) => geometry.coordinates.flat());
    element.setAttribute("d", path({ type: "MultiLineString", coordinates }) ?? "");
  }
}
