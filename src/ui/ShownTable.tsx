import type { Translate } from "../i18n/translate";
import type { Edition } from "../scene/edition";
import { type TableColumn, type TableRow, tableColumns } from "../scene/tableOf";
import { Icon } from "./Icon";
import { PublisherLink } from "./PublisherLink";
import { Swatch } from "./Swatch";
import { spokenIn } from "./spokenIn";

const headings = {
  who: "tableWho",
  part: "tablePart",
  figure: "tableFigure",
  counted: "tableCounted",
  year: "tableYear",
  source: "tableSource",
} as const;

interface ShownTableProps {
  edition: Edition;
  translate: Translate;
  rows: readonly TableRow[];
  /** The name of the table, where there are several. */
  label?: string | undefined;
  /** How the rows are sorted, and the handler of a press on a heading; absent without a script. */
  sorting?: { column: TableColumn | null; down: boolean; onSort: (column: TableColumn) => void } | undefined;
}

/** The content of the map as a table: who, which role or mark, how much of what, when, and who says so. */
export function ShownTable({ edition, translate, rows, label, sorting }: ShownTableProps) {
  return (
    <table className="shown" aria-label={label}>
      <thead>
        <tr>
          {tableColumns.map((column) => (
            <th
              key={column}
              scope="col"
              aria-sort={sorting?.column === column ? (sorting.down ? "descending" : "ascending") : undefined}
            >
              {sorting ? (
                <button type="button" onClick={() => sorting.onSort(column)}>
                  {translate(headings[column])}
                  {sorting.column === column && <Icon name="down" turned={sorting.down ? 0 : 2} />}
                </button>
              ) : (
                translate(headings[column])
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, select, who, part, symbol, figure, counted, year, sources }) => (
          <tr key={id}>
            <th scope="row">
              {sorting ? (
                <button type="button" data-select={select} {...spokenIn(edition, who)}>
                  {who}
                </button>
              ) : (
                <span {...spokenIn(edition, who)}>{who}</span>
              )}
            </th>
            <td>
              <Swatch symbol={symbol} /> <span {...spokenIn(edition, part)}>{part}</span>
            </td>
            <td>{figure}</td>
            <td {...spokenIn(edition, counted)}>{counted}</td>
            <td>{year}</td>
            <td>
              {sources.map(({ publisher, url }, index) => (
                <span key={`${publisher}${url}`}>
                  {index > 0 && ", "}
                  <PublisherLink publisher={publisher} url={url} />
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
