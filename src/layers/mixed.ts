/** The colour `over` in front of `under`, both as `#rrggbb`, with the opacity `share`, 0 to 1. */
export function mixed(over: string, under: string, share: number): string {
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const mix = (at: number) => Math.round(part(over, at) * share + part(under, at) * (1 - share));
  return `#${[1, 3, 5].map((at) => mix(at).toString(16).padStart(2, "0")).join("")}`;
}
