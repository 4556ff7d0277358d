import { diff } from "@maplibre/maplibre-gl-style-spec";
import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";

/**
 * Changes the style of `map` from `before`, which it must have, to `after`, by what differs. MapLibre's own `setStyle`
 * compares with the data that it has loaded, takes the address of the base map for another, and loads it with every call.
 */
export function changeStyle(map: MapLibreMap, before: StyleSpecification, after: StyleSpecification) {
  for (const change of diff(before, after)) {
    switch (change.command) {
      case "addLayer":
        map.addLayer(...change.args);
        break;
      case "removeLayer":
        map.removeLayer(...change.args);
        break;
      case "setPaintProperty":
        map.setPaintProperty(...change.args);
        break;
      case "setFilter":
        map.setFilter(...change.args);
        break;
      case "addSource":
        map.addSource(...change.args);
        break;
      case "removeSource":
        map.removeSource(...change.args);
        break;
      case "setGeoJSONSourceData": {
        const [source, data] = change.args;
        map.getSource<GeoJSONSource>(source)?.setData(data);
        break;
      }
      default:
        throw new Error(`The styles of the map differ in what no picture changes: ${change.command}`);
    }
  }
}
