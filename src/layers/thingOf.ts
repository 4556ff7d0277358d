import type { Entry } from "./layer";

/** The id that the entries of one thing share: that of the site, role or flow in the story. */
export const thingOf = ({ id }: Pick<Entry, "id">): string => id.split(".")[0] ?? id;
