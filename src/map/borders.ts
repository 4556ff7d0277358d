import type { LayerSpecification } from "maplibre-gl";
import { borderLook } from "../layers/look";
import type { Color } from "../layers/palette";
import { within } from "./baseLayer";

/** Borders, by class. */
export const borders = (color: (name: Color) => string): LayerSpecification[] =>
  Object.entries(borderLook).map(([kind, look]) => ({
    id: kind,
    type: "line",
    source: "base",
    filter: ["all", within("borders"), ["==", ["get", "class"], kind]],
    paint: {
      "line-color": color(look.color),
      "line-width": look.width,
      ...("dashes" in look && { "line-dasharray": [...look.dashes] }),
    },
  }));
