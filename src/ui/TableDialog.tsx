import { useState } from "react";
import { sortedBy, type TableColumn, tableOf } from "../scene/tableOf";
import { Dialog } from "./Dialog";
import { useExplorer } from "./explorerContext";
import { ShownTable } from "./ShownTable";

/** The content of the map as a table that can be sorted by each column; a press on a name selects it on the map. */
export function TableDialog() {
  const { edition, translate, scene, chooseInDialog } = useExplorer();
  const [{ column, down }, setOrder] = useState<{ column: TableColumn | null; down: boolean }>({
    column: null,
    down: false,
  });
  const rows = tableOf(edition, scene);
  return (
    <Dialog id="table" title={translate("table")} wide>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys press the buttons inside */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside take the focus */}
      <div
        onClick={({ target }) => {
          const { select } = (target as Element).closest<HTMLElement>("[data-select]")?.dataset ?? {};
          if (select) chooseInDialog({ select });
        }}
      >
        <ShownTable
          edition={edition}
          translate={translate}
          rows={column ? sortedBy(rows, column, down, edition.language) : rows}
          sorting={{
            column,
            down,
            onSort: (next) => setOrder({ column: next, down: next === column ? !down : next === "figure" }),
          }}
        />
      </div>
    </Dialog>
  );
}
