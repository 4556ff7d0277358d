import { geoPath } from "d3-geo";
import type { Countries } from "../geo/atlas";
import { type Fit, frame, projectionOf } from "../geo/projection";
import { outline } from "../layers/look";
import type { Camera, Iso3 } from "../story/story";

/** The countries that are outlined, and why. */
export interface Outlined {
  /** The one under the pointer. */
  hovered: Iso3 | null;
  /** Those of a row of the legend that has focus. */
  highlighted: readonly Iso3[];
  selected: Iso3 | null;
}

/** Outlines of countries on top of a live map. */
export interface CountryOutlines {
  /** Outlines these countries from now on. */
  show: (outlined: Outlined) => void;
  /** Draws the outlines for another camera, or for a frame that lies otherwise on the map. */
  follow: (camera: Camera, fit: Fit) => void;
}

/**
 * Outlines on top of the map in `container`, as seen by `camera`: paths of the document, as MapLibre would make its tiles
 * anew and draw its whole picture again for each.
 */
export function createCountryOutlines(
  container: HTMLElement,
  { features }: Countries,
  camera: Camera,
  fit: Fit,
): CountryOutlines {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "country-outlines");
  svg.setAttribute("aria-hidden", "true");
  const group = svg.appendChild(document.createElementNS(svg.namespaceURI, "g"));
  const paths = new Map(
    (["highlighted", "selected", "hovered"] as const).map((kind) => {
      const path = group.appendChild(document.createElementNS(svg.namespaceURI, "path"));
      path.setAttribute("data-outline", kind);
      path.setAttribute("stroke-width", String(outline[kind]));
      return [kind, { path, countries: [] as readonly Iso3[] }];
    }),
  );
  container.append(svg);
  place(fit);
  return {
    show({ hovered, highlighted, selected }) {
      const draw = drawing(camera);
      const wanted = { hovered: hovered ? [hovered] : [], highlighted, selected: selected ? [selected] : [] };
      for (const [kind, outlines] of paths) {
        if (wanted[kind].join() === outlines.countries.join()) continue;
        outlines.countries = wanted[kind];
        outlines.path.setAttribute("d", draw(outlines.countries));
      }
    },
    follow(nextCamera, nextFit) {
      camera = nextCamera;
      place(nextFit);
      const draw = drawing(camera);
      for (const { path, countries } of paths.values())
        if (countries.length > 0) path.setAttribute("d", draw(countries));
    },
  };

  function place({ x, y, scale }: Fit) {
    const [left, top] = [x - (frame.width / 2) * scale, y - (frame.height / 2) * scale];
    group.setAttribute("transform", `translate(${left} ${top}) scale(${scale})`);
  }

  /** The outlines of countries as path data, for one camera. */
  function drawing(from: Camera): (countries: readonly Iso3[]) => string {
    const path = geoPath(projectionOf(from));
    return (countries) => {
      // As lines, which end at the edge of the globe.
      const coordinates = features
        .filter(({ properties }) => countries.includes(properties.iso3))
        .flatMap(({ geometry }) => geometry.coordinates.flat());
      return path({ type: "MultiLineString", coordinates }) ?? "";
    };
  }
}
