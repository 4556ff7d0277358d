/**
 * The panels that the build has prerendered, as one text: a line for each, which begins with its id and a space. As text
 * they cost the page neither elements nor styles.
 */
export const fragmentsText = (fragments: ReadonlyMap<string, string>): string =>
  `\n${[...fragments].map(([id, html]) => `${id} ${html.replaceAll("\n", " ")}`).join("\n")}\n`;

/** The prerendered panel of `id` as HTML; null where there is none, or where it has not fully arrived. */
export function fragmentOf(text: string, id: string): string | null {
  const start = text.indexOf(`\n${id} `);
  const end = text.indexOf("\n", start + 1);
  return start < 0 || end < 0 || id === "" ? null : text.slice(start + id.length + 2, end);
}
