/** Sizes of static pictures, px: broad for link cards and columns, upright for phones. */
export const pictureSizes = {
  wide: { width: 1200, height: 630 },
  upright: { width: 1200, height: 1350 },
} as const;
