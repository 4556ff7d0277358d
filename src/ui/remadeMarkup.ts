import { writePage } from "../state/pageState";

/**
 * For React, which makes a part of the page anew where its markup is not as the build had made it: a server or a browser's
 * extension has rewritten it, and readers see the same. While a page is worked on, it is a mistake of ours, and is reported.
 */
export function noteRemade(error: unknown): void {
  writePage("remade", "");
  if (import.meta.env.DEV) reportError(error);
}
