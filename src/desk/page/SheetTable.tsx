import { type DragEvent, useContext, useMemo, useState } from "react";
import { DataGrid, type Column as GridColumn, Row, type SortColumn } from "react-data-grid";
import { countWords } from "../document/countWords";
import type { Mistake } from "../document/deskApi";
import { type Files, valueIn, withValue } from "../document/edit";
import { type Column, cellText, cellValue, pastedRows, placeOf, type Section } from "../document/sectionsOf";
import { CellEditor, type ThingRow } from "./CellEditor";
import type { DeskOf } from "./createDesk";
import { LanguageContext, useMessages } from "./messages";
import { fileOf, isId, namedIds, thingIds, thingOf, withMoved, withRows, withThing } from "./thingsIn";

interface SheetTableProps {
  desk: DeskOf;
  section: Section;
  files: Files;
  /** True where the things are in a spreadsheet, which has them. */
  isReadOnly: boolean;
  /** The story's own language. */
  language: string;
  mistakes: readonly Mistake[];
  selected: string | null;
  onSelect: (id: string) => void;
}

/** What is dragged when a row is. */
const rowType = "text/x-dateline-row";

/** The things of a section as a spreadsheet: cells are typed in, pasted, filled down, sorted and filtered. */
export function SheetTable({
  desk,
  section,
  files,
  isReadOnly,
  language,
  mistakes,
  selected,
  onSelect,
}: SheetTableProps) {
  const say = useMessages();
  const { language: spoken } = useContext(LanguageContext);
  const [sort, setSort] = useState<readonly SortColumn[]>([]);
  const [filter, setFilter] = useState("");
  const [newId, setNewId] = useState("");
  const ids = useMemo(() => thingIds(files, section), [files, section]);

  const rows = useMemo(() => {
    const all = ids.map((id): ThingRow => {
      const cells = section.columns.map((column) => [
        column.name,
        cellText(valueIn(files[fileOf(column, language)], placeOf(section, id, column))),
      ]);
      return { ...Object.fromEntries(cells), id };
    });
    const sought = filter.trim().toLocaleLowerCase();
    const found = sought
      ? all.filter((row) => Object.values(row).some((cell) => cell.toLocaleLowerCase().includes(sought)))
      : all;
    const [by] = sort;
    if (!by) return found;
    const compare = new Intl.Collator(language, { numeric: true }).compare;
    const sorted = [...found].sort((a, b) => compare(a[by.columnKey] ?? "", b[by.columnKey] ?? ""));
    return by.direction === "DESC" ? sorted.reverse() : sorted;
  }, [files, section, ids, language, filter, sort]);

  const wrong = useMemo(() => {
    const cells = new Set<string>();
    for (const mistake of mistakes) {
      const id = thingOf(files, mistake, section.name);
      const field = mistake.at
        .slice(2)
        .filter((key) => typeof key === "string")
        .join(".");
      if (id) for (const name of [field, field || "id"]) cells.add(`${id} ${name}`);
    }
    return cells;
  }, [mistakes, files, section]);

  /** Writes texts into cells, as one step of undo. */
  const write = (cells: readonly { id: string; column: Column; text: string }[]) => {
    let next = files;
    for (const { id, column, text } of cells) {
      const file = fileOf(column, language);
      const at = placeOf(section, id, column);
      const value = cellValue(text, column);
      if (cellText(valueIn(next[file], at)) !== text.trim())
        next = { ...next, [file]: withValue(next[file] ?? {}, at, value) };
    }
    if (next !== files) desk.changeAll(next);
  };
  // Only where it is shown as it is can an order be changed.
  const isOrdered = !section.byId && !isReadOnly && sort.length === 0 && rows.length === ids.length;
  const columns = useMemo(
    (): GridColumn<ThingRow>[] => [
      {
        key: "id",
        name: "id",
        frozen: true,
        resizable: true,
        sortable: true,
        width: 140,
        renderCell: ({ row: { id, text = "" } }) => (
          <>
            {isOrdered && (
              <span
                className="grip"
                draggable
                aria-hidden
                title={say("dragRow")}
                onDragStart={({ dataTransfer }) => dataTransfer.setData(rowType, id)}
              >
                ⠿
              </span>
            )}
            {id} {section.name === "steps" && <small>{countWords(text, language)}</small>}
          </>
        ),
        cellClass: ({ id }) => (wrong.has(`${id} id`) ? "wrong" : ""),
      },
      ...section.columns.map(
        (column): GridColumn<ThingRow> => ({
          key: column.name,
          name: column.name,
          resizable: true,
          sortable: true,
          width: column.inWords ? 320 : 130,
          cellClass: ({ id }) => (wrong.has(`${id} ${column.name}`) ? "wrong" : ""),
          editable: !isReadOnly,
          renderEditCell: (props) => (
            <CellEditor
              {...props}
              choices={column.choices.length > 0 ? column.choices : namedIds(files, column.names ?? "")}
            />
          ),
        }),
      ),
    ],
    [section, wrong, files, isReadOnly, isOrdered, language, say],
  );
  const columnOf = (name: string) => section.columns.find((column) => column.name === name);

  const canAdd = isId(newId) && !ids.includes(newId);
  return (
    <div className="sheet">
      <div className="tools">
        <label>
          {say("filter")} <input type="search" value={filter} onChange={({ target }) => setFilter(target.value)} />
        </label>
        {!isReadOnly && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (!canAdd) return;
              desk.changeAll(withThing(files, section, newId));
              onSelect(newId);
              setNewId("");
            }}
          >
            <label>
              {say("newId")} <input value={newId} onChange={({ target }) => setNewId(target.value.trim())} />
            </label>
            <button type="submit" disabled={!canAdd}>
              {say("add")}
            </button>
          </form>
        )}
      </div>
      <DataGrid
        aria-label={section.name}
        aria-description={isOrdered ? `${section.about}. ${say("dragRow")}` : section.about}
        className="grid"
        direction={spoken === "fa" ? "rtl" : "ltr"}
        columns={columns}
        rows={rows}
        rowKeyGetter={({ id }) => id}
        rowClass={({ id }) => (id === selected ? "selected" : null)}
        sortColumns={sort}
        onSortColumnsChange={setSort}
        onActivePositionChange={({ row }) => row && onSelect(row.id)}
        onRowsChange={(next, { indexes, column }) => {
          const own = columnOf(column.key);
          if (!own) return;
          write(
            indexes.flatMap((index) =>
              next[index] ? [{ id: next[index].id, column: own, text: next[index][own.name] ?? "" }] : [],
            ),
          );
        }}
        renderers={{
          renderRow: (key, props) => (
            <Row
              key={key}
              {...props}
              {...(isOrdered && {
                onDragOver: (event: DragEvent) => event.dataTransfer.types.includes(rowType) && event.preventDefault(),
                onDrop: ({ dataTransfer }: DragEvent) =>
                  desk.changeAll(withMoved(files, section, dataTransfer.getData(rowType), ids.indexOf(props.row.id))),
              })}
            />
          ),
        }}
        onCellKeyDown={(cell, event) => {
          const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
          if (cell.mode !== "ACTIVE" || !isOrdered || !event.altKey || by === 0) return;
          const { row, rowIdx, column, setActivePosition } = cell;
          event.preventGridDefault();
          event.preventDefault();
          if (!row || !column || !rows[rowIdx + by]) return;
          desk.changeAll(withMoved(files, section, row.id, rowIdx + by));
          setActivePosition({ idx: column.idx, rowIdx: rowIdx + by });
        }}
        onFill={({ columnKey, sourceRow, targetRow }) => ({ ...targetRow, [columnKey]: sourceRow[columnKey] ?? "" })}
        onCellCopy={({ row, column }, event) => {
          event.clipboardData.setData("text/plain", row[column.key] ?? "");
          event.preventDefault();
        }}
        onCellPaste={({ row, column }, event) => {
          if (isReadOnly) return row;
          const pasted = pastedRows(event.clipboardData.getData("text/plain"));
          const start = rows.findIndex(({ id }) => id === row.id);
          const first = section.columns.findIndex(({ name }) => name === column.key);
          if (column.key === "id") {
            desk.changeAll(withRows(files, section, language, pasted));
            return row;
          }
          write(
            pasted.flatMap((cells, down) =>
              cells.flatMap((text, right) => {
                const [to, own] = [rows[start + down], section.columns[first + right]];
                return to && own ? [{ id: to.id, column: own, text }] : [];
              }),
            ),
          );
          return row;
        }}
      />
    </div>
  );
}
