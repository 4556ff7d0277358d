/** Whether the panel is a sheet over the map, as on narrow screens. The style sheet decides and says so in `--sheet`. */
export const isSheet = (): boolean =>
  getComputedStyle(document.documentElement).getPropertyValue("--sheet").trim() === "1";

/** How the page scrolls by itself: at once for readers who asked for less motion. */
export const scrollBehavior = (): ScrollBehavior =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
