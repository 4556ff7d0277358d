/** Units that the interface has words for. */
export const units = ["people", "percent-of-gdp", "us-dollars"] as const;

/** True for a unit that the interface or `Intl` writes out in every language; other units need words of the story. */
export const isKnownUnit = (unit: string): boolean =>
  (units as readonly string[]).includes(unit) || Intl.supportedValuesOf("unit").includes(unit);
