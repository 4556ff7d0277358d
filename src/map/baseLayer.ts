import type { ExpressionSpecification } from "maplibre-gl";
import type { BaseMap } from "../geo/baseMap";

/** The features of one layer of the base map. */
export const within = (layer: keyof BaseMap | "graticule"): ExpressionSpecification => ["==", ["get", "layer"], layer];
