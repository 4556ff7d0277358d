import { useId } from "react";
import type { RenderEditCellProps } from "react-data-grid";

/** A row: the thing's id, and what its cells show by column. */
export type ThingRow = Readonly<Record<string, string>> & { id: string };

/** The field of a cell that is being written, with what it may hold. */
export function CellEditor({
  row,
  column,
  onRowChange,
  onClose,
  choices,
}: RenderEditCellProps<ThingRow> & { choices: readonly string[] }) {
  const list = useId();
  return (
    <>
      <input
        className="editor"
        aria-label={`${row.id} ${column.key}`}
        list={choices.length > 0 ? list : undefined}
        ref={(field) => field?.focus()}
        value={row[column.key] ?? ""}
        onChange={({ target }) => onRowChange({ ...row, [column.key]: target.value })}
        onBlur={() => onClose(true, false)}
      />
      {choices.length > 0 && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}
