import type { MapSymbol } from "../layers/layer";
import type { Edition, EditionEntry } from "./edition";
import { countriesOf, type Scene } from "./sceneOf";

/** One thing on the map as a row of the table. Texts are written out; absent ones are empty. */
export interface TableRow {
  /** The id of the entry. */
  id: string;
  /** What a press on it selects: a country's code, or the entry itself. */
  select: string;
  who: string;
  part: string;
  symbol: MapSymbol;
  figure: string;
  /** The figure as a number, to sort by; absent where none is known. */
  value?: number | undefined;
  counted: string;
  year: string;
  sources: { publisher: string; url?: string | undefined }[];
}

/** The columns by which the table is sorted, in their order. */
export const tableColumns = ["who", "part", "figure", "counted", "year", "source"] as const;
export type TableColumn = (typeof tableColumns)[number];

/** Sources named in a row: the first ones; the panel has all. */
const mostSources = 2;

/** Everything that is on the map now, one row per entry, in the order of the layers; what is always on is left out. */
export function tableOf(edition: Edition, scene: Scene): TableRow[] {
  return scene.layers
    .filter((layer) => !layer.always)
    .flatMap((layer) =>
      scene.entries
        .filter((entry) => entry.layer === layer.id)
        .flatMap((entry) => {
          const row = layer.symbols.find(({ id }) => id === entry.symbol);
          return row ? [{ ...wordsOf(edition, entry), part: row.label, symbol: row.symbol }] : [];
        }),
    );
}

function wordsOf(edition: Edition, entry: EditionEntry): Omit<TableRow, "part" | "symbol"> {
  const claims = entry.claims.flatMap((id) => edition.claims[id] ?? []);
  const claim = claims.find(({ figure }) => figure) ?? claims[0];
  const sources = [...new Set([...(claim?.sources ?? []), ...claims.flatMap((each) => each.sources)])];
  const [country = ""] = countriesOf(entry);
  const name = edition.countries[country]?.name ?? country;
  return {
    id: entry.id,
    select: entry.place.at === "country" ? country : entry.id,
    who: whoIn(entry, name),
    figure: claim?.figure?.amount ?? "",
    value: entry.amount?.low,
    counted: claim?.figure?.counted ?? "",
    year: claim?.figure?.dated ?? entry.dated ?? "",
    sources: sources.slice(0, mostSources).flatMap((id) => edition.sources[id] ?? []),
  };
}

/** The name of a country with who came for it; otherwise the entry's own name. */
function whoIn({ place, name: own, amount }: EditionEntry, country: string): string {
  if (place.at !== "country" || own.startsWith(country)) return own;
  return amount ? country : `${country}: ${own}`;
}

/** The rows by a column, in the order of the edition's language; figures by number, and those without one last. */
export function sortedBy(rows: readonly TableRow[], column: TableColumn, down: boolean, language: string): TableRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const text = (row: TableRow) => (column === "source" ? (row.sources[0]?.publisher ?? "") : row[column]);
  const order = (a: TableRow, b: TableRow) => {
    if (text(a) === "" || text(b) === "") return Number(text(a) === "") - Number(text(b) === "");
    const by =
      column === "figure" && a.value !== undefined && b.value !== undefined
        ? a.value - b.value
        : compare(text(a), text(b));
    return down ? -by : by;
  };
  return [...rows].sort(order);
}
