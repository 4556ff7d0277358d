import { useContext, useId, useMemo, useState } from "react";
import { DataGrid, type Column as GridColumn, type RenderEditCellProps, type SortColumn } from "react-data-grid";
import type { Mistake } from "../document/deskApi";
import { type Files, valueIn, withValue } from "../document/edit";
import { type Column, cellText, cellValue, pastedRows, placeOf, type Section } from "../document/sectionsOf";
import type { DeskOf } from "./createDesk";
import { LanguageContext, useMessages } from "./messages";
import { namedIds, thingIds, thingOf } from "./thingsIn";

interface SheetTableProps {
  desk: DeskOf;
  section: Section;
  files: Files;
  /** The story's own language. */
  language: string;
  mistakes: readonly Mistake[];
  selected: string | null;
  onSelect: (id: string) => void;
}

/** A row: the thing's id, and what its cells show by column. */
type Row = Readonly<Record<string, string>> & { id: string };

const fileOf = (column: Column, language: string) => (column.inWords ? `${language}.json` : "story.json");

/** The things of a section as a spreadsheet: cells are typed in, pasted, filled down, sorted and filtered. */
export function SheetTable({ desk, section, files, language, mistakes, selected, onSelect }: SheetTableProps) {
  const say = useMessages();
  const { language: spoken } = useContext(LanguageContext);
  const [sort, setSort] = useState<readonly SortColumn[]>([]);
  const [filter, setFilter] = useState("");
  const [newId, setNewId] = useState("");
  const ids = useMemo(() => thingIds(files, section), [files, section]);

  const rows = useMemo(() => {
    const all = ids.map((id): Row => {
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
  const withThing = (from: Files, id: string): Files => ({
    ...from,
    "story.json": withValue(
      withValue(
        from["story.json"],
        [section.name],
        valueIn(from["story.json"], [section.name]) ?? (section.byId ? {} : []),
      ),
      placeOf(section, id),
      section.byId ? {} : { id },
    ),
  });

  const columns = useMemo(
    (): GridColumn<Row>[] => [
      {
        key: "id",
        name: "id",
        frozen: true,
        resizable: true,
        sortable: true,
        width: 120,
        cellClass: ({ id }) => (wrong.has(`${id} id`) ? "wrong" : ""),
      },
      ...section.columns.map(
        (column): GridColumn<Row> => ({
          key: column.name,
          name: column.name,
          resizable: true,
          sortable: true,
          width: column.inWords ? 320 : 130,
          cellClass: ({ id }) => (wrong.has(`${id} ${column.name}`) ? "wrong" : ""),
          renderEditCell: (props) => (
            <CellEditor
              {...props}
              choices={column.choices.length > 0 ? column.choices : namedIds(files, column.names ?? "")}
            />
          ),
        }),
      ),
    ],
    [section, wrong, files],
  );
  const columnOf = (name: string) => section.columns.find((column) => column.name === name);

  const canAdd = /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(newId) && !ids.includes(newId);
  return (
    <div className="sheet">
      <div className="tools">
        <label>
          {say("filter")} <input type="search" value={filter} onChange={({ target }) => setFilter(target.value)} />
        </label>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!canAdd) return;
            desk.changeAll(withThing(files, newId));
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
      </div>
      <DataGrid
        aria-label={section.name}
        aria-description={section.about}
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
        onFill={({ columnKey, sourceRow, targetRow }) => ({ ...targetRow, [columnKey]: sourceRow[columnKey] ?? "" })}
        onCellCopy={({ row, column }, event) => {
          event.clipboardData.setData("text/plain", row[column.key] ?? "");
          event.preventDefault();
        }}
        onCellPaste={({ row, column }, event) => {
          const pasted = pastedRows(event.clipboardData.getData("text/plain"));
          const start = rows.findIndex(({ id }) => id === row.id);
          const first = section.columns.findIndex(({ name }) => name === column.key);
          // A table pasted onto the ids brings rows of its own.
          if (column.key === "id") {
            const brought = pasted.filter(([id = ""]) => /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(id));
            let next = files;
            for (const [id = ""] of brought) if (!thingIds(next, section).includes(id)) next = withThing(next, id);
            for (const [id = "", ...cells] of brought)
              for (const [index, text] of cells.entries()) {
                const own = section.columns[index];
                if (!own) continue;
                const file = fileOf(own, language);
                next = {
                  ...next,
                  [file]: withValue(next[file] ?? {}, placeOf(section, id, own), cellValue(text, own)),
                };
              }
            desk.changeAll(next);
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

/** The field of a cell that is being written, with what it may hold. */
function CellEditor({
  row,
  column,
  onRowChange,
  onClose,
  choices,
}: RenderEditCellProps<Row> & { choices: readonly string[] }) {
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
