import type { AtlasEntry } from "../../geo/atlas";
import { edgesOf, type FocusPoint, focusOf, focusRoom } from "../../geo/focus";
import { wholeFrame } from "../../geo/projection";
import type { EditionView } from "../../scene/edition";
import type { Iso3, Story, View } from "../../story/story";

/** A view, with its focus as parts of the frame and the camera that they need. */
export function viewIn(view: View, story: Story, atlas: ReadonlyMap<Iso3, AtlasEntry>): EditionView {
  const { camera, layers, select, date, focus, wideFocus = [] } = view;
  const rest = { layers, select, date };
  if (!focus) return { camera, focus: { small: wholeFrame, large: wholeFrame }, ...rest };
  const points = (ids: readonly string[]) =>
    ids.flatMap((id): FocusPoint[] => {
      const [country, place] = [atlas.get(id), story.places[id]];
      if (country) return edgesOf(country.bounds).map((lngLat) => ({ lngLat, room: focusRoom.country }));
      return place ? [{ lngLat: place.lngLat, room: focusRoom.place }] : [];
    });
  return { ...focusOf(camera, points(focus), points([...focus, ...wideFocus])), ...rest };
}
