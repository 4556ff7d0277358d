import type { Picture } from "./styleOf";

/** A picture in the light theme, in which nothing is dimmed. */
export const plainPicture = ({ scene, ...changes }: Pick<Picture, "scene"> & Partial<Picture>): Picture => ({
  scene,
  theme: "light",
  aside: new Set(),
  ...changes,
});
