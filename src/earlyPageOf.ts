import { choiceFieldNames, isWordOf } from "./scene/choice";
import type { PageState } from "./state/pageState";

/** What the script before the first paint reads from an address. */
export interface EarlyPage {
  theme: PageState["theme"] | undefined;
  bare: PageState["bare"] | undefined;
  /** The layers to show, separated by spaces. */
  layers: string;
  /** What to show at once; undefined where it has to be computed, for instance on another day. */
  select: string | undefined;
}

/** Fields that leave the prerendered panels valid. */
const harmless = ["select", "theme", "only"];

/**
 * The part of the address's choice that matters before the first paint; `view` has the layers of the page's own view.
 * Invalid values are left to the page's script, which notifies the reader.
 */
export function earlyPageOf({ search, hash }: Pick<Location, "search" | "hash">, view: string): EarlyPage {
  const query = new URLSearchParams(search);
  const theme = query.get("theme");
  const plain = choiceFieldNames.every((field) => harmless.includes(field) || !query.has(field));
  return {
    theme: isWordOf("theme", theme) && theme !== "auto" ? theme : undefined,
    bare: query.get("panel") === "0" ? "" : undefined,
    layers: (query.get("layers") || view).replaceAll(",", " "),
    select: (plain && (query.get("select") ?? hash.slice(1))) || undefined,
  };
}

/**
 * What a press selects: the id of the nearest row, mark or country around `target`; empty where the press closes the
 * panel; undefined where it does neither.
 */
export function selectedBy(target: Element): string | undefined {
  const found = target.closest<HTMLElement | SVGElement>(
    "[data-select],[data-close],.overlay [data-entry],.still [data-country]",
  );
  if (!found) return undefined;
  const { select, entry, country } = found.dataset;
  return select ?? entry ?? country ?? "";
}
