declare module "d3-geo-projection" {
  import type { GeoProjection } from "d3-geo";

  /** A perspective projection from a point above the globe; its distance counts in radii from the centre. */
  export function geoSatellite(): GeoProjection & { distance(radii: number): GeoProjection };
}
