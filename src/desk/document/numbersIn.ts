/** The numbers in a text as they are written there, but for digits of other scripts. */
export const writtenNumbersIn = (text: string): string[] =>
  text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .match(/\d+(?:[.,٫٬\u00a0\u202f]\d+|[ \u2009]\d{3}(?!\d))*/g) ?? [];

/** Their digits alone: marks for thousands and decimals differ from language to language. */
export const numbersIn = (text: string): string[] => writtenNumbersIn(text).map((number) => number.replace(/\D/g, ""));
