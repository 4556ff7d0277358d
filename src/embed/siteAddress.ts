/** The site's address, ending in a slash: the folder of the script that is loaded. */
export const base = new URL(".", import.meta.url).href;

/** The address, without a slash at its end, of what lies under these parts of a path; empty ones count for nothing. */
export const addressOf = (...parts: string[]): string => base + parts.filter(Boolean).map(encodeURIComponent).join("/");
