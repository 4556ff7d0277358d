import { cameraShowing, selectionCamera, viewCamera } from "../geo/focus";
import type { Edition, EditionView } from "../scene/edition";
import type { Selection } from "../scene/selectionOf";
import type { Camera, Iso3, LngLat } from "../story/story";
import type { Lines, StageView } from "./stageView";

/** The camera that the view, or the step, states. */
export const homeCamera = ({ scene, size, margins, fit }: StageView, prerendered: EditionView): Camera =>
  scene.camera === prerendered.camera ? scene.camera : viewCamera(scene.camera, scene.focus, { size, margins }, fit);

/** That camera, or the one that shows large the country that the reader has selected, or that the mark lies in. */
export function statedCamera(edition: Edition, view: StageView, prerendered: EditionView, asked: boolean): Camera {
  const home = homeCamera(view, prerendered);
  const { selection } = view.scene;
  if (!selection || !asked) return home;
  const { bounds } = edition.countries[countryOf(selection) ?? ""] ?? {};
  const camera = (bounds && selectionCamera(bounds, view, view.fit, home)) ?? home;
  const at = placeOf(edition, selection, view.lines);
  return at ? cameraShowing(at, camera, view, view.fit) : camera;
}

/** The country that is selected, or in which the mark lies that is. */
function countryOf(selection: Selection): Iso3 | undefined {
  if (selection.kind === "country") return selection.country;
  const place = selection.kind === "entry" ? selection.entry.place : undefined;
  return place?.at === "point" ? place.country : undefined;
}

/** Where a selection lies, `[lng, lat]`: the site, the middle of the route, or the country; events lie nowhere. */
export function placeOf(edition: Edition, selection: Selection, { curves }: Lines): LngLat | undefined {
  if (selection.kind === "country") return edition.countries[selection.country]?.at;
  if (selection.kind === "event") return undefined;
  const { id, place } = selection.entry;
  switch (place.at) {
    case "point":
      return place.lngLat;
    case "region":
      return place.middle;
    case "country":
    case "area":
      return edition.countries[place.country]?.at;
    case "route":
    case "line": {
      const curve = curves.get(id);
      return curve?.[Math.floor(curve.length / 2)];
    }
    default:
      return place satisfies never;
  }
}
