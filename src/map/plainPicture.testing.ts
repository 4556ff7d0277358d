import type { Picture } from "./styleOf";

/** A picture in the light theme, in which nothing is dimmed. */
export const plainPicture = ({
  scene,
  curves,
  ...changes
}: Pick<Picture, "scene" | "curves"> & Partial<Picture>): Picture => ({
  scene,
  curves,
  theme: "light",
  aside: new Set(),
  ...changes,
});
