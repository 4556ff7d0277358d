import { geoPath } from "d3-geo";
import type { Countries } from "../geo/atlas";
import { type Fit, frame, projectionOf } from "../geo/projection";
import { outline } from "../layers/look";
import type { Camera, Iso3 } from "../story/story";

/** The outline of the country under the pointer. */
export interface HoverOutline {
  /** Outlines a country, as `camera` and `fit` show it; none for null. */
  show: (country: Iso3 | null, camera: Camera, fit: Fit) => void;
}

/**
 * An outline on top of the map in `container`: one path of the document, as MapLibre would draw its whole picture anew.
 */
export function createHoverOutline(container: HTMLElement, { features }: Countries): HoverOutline {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "hover-outline");
  svg.setAttribute("aria-hidden", "true");
  const path = svg.appendChild(document.createElementNS(svg.namespaceURI, "path"));
  path.setAttribute("stroke-width", String(outline.hovered));
  container.append(svg);
  return {
    show(country, camera, { x, y, scale }) {
      const feature = country === null ? undefined : features.find(({ properties }) => properties.iso3 === country);
      // As lines, which end at the edge of the globe.
      const lines = feature?.geometry.coordinates.flat();
      path.setAttribute(
        "d",
        (lines && geoPath(projectionOf(camera))({ type: "MultiLineString", coordinates: lines })) ?? "",
      );
      const [left, top] = [x - (frame.width / 2) * scale, y - (frame.height / 2) * scale];
      path.setAttribute("transform", `translate(${left} ${top}) scale(${scale})`);
    },
  };
}
