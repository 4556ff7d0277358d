/** Whether what is read is in a sheet below the map, as on narrow screens. The style sheet decides and says so in `--sheet`. */
export const isSheet = (): boolean =>
  getComputedStyle(document.documentElement).getPropertyValue("--sheet").trim() === "1";
