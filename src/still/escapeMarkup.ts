const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** `text` for use in HTML or SVG, in content and in quoted attributes. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** A line that reads from right to left, by Unicode marks: the build's renderer does not support `direction`. */
export const embedded = (text: string) => `\u202b${escapeMarkup(text)}\u202c`;

/** Letters of Unicode's blocks for scripts that are read from right to left. */
const rightToLeft = /[\u0590-\u08ff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A line in the direction of its letters: a number before a Persian word stands on its right. */
export const directed = (text: string) => (rightToLeft.test(text) ? embedded(text) : escapeMarkup(text));
