/** Outlines of the interface's icons, in a box of 16. */
const outlines = {
  back: "M10.5 2.5 5 8l5.5 5.5",
  forward: "M5.5 2.5 11 8l-5.5 5.5",
  down: "M3 5.5 8 10.5l5-5",
  close: "M3 3 13 13M13 3 3 13",
  search: "M6.5 1.8a4.7 4.7 0 1 1 0 9.4 4.7 4.7 0 0 1 0-9.4ZM10 10l4.2 4.2",
  more: "M2.5 8h.01M8 8h.01M13.5 8h.01",
  share: "M8 10V1.5M4.8 4.5 8 1.3l3.2 3.2M4 7H2.5v7.5h11V7H12",
  calendar: "M2 4h12v10H2ZM2 7h12M5 1.8V4M11 1.8V4",
  plus: "M8 2v12M2 8h12",
  minus: "M2 8h12",
  home: "M2 8 8 2.8 14 8M4 6.8v6.7h8V6.8",
  move: "M8 1v14M1 8h14M6 3l2-2 2 2M6 13l2 2 2-2M3 6 1 8l2 2M13 6l2 2-2 2",
  up: "M8 14V2.5M3.5 7 8 2.5 12.5 7",
  fullScreen: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
} as const;

export type IconName = keyof typeof outlines;

/** An icon of the interface; its control has the words. `turned`: quarter turns clockwise. */
export const Icon = ({ name, turned = 0 }: { name: IconName; turned?: number }) => (
  <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <path
      d={outlines[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.6 : 1.8}
      strokeLinecap={name === "more" ? "round" : undefined}
      transform={turned ? `rotate(${90 * turned} 8 8)` : undefined}
    />
  </svg>
);
