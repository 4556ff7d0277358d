import { useEffect, useState } from "react";
import type { EditionLayer } from "../scene/edition";
import type { LegendRow as Row } from "../scene/legendOf";
import { selectionId } from "../scene/selectionOf";
import { useExplorer } from "./explorerContext";
import { Swatch } from "./Swatch";
import { spokenIn } from "./spokenIn";

/**
 * What a symbol means. While the pointer or the focus is on it, everything with the symbol is highlighted on the map and
 * the rest is dimmed; a press filters the layer to it, and another shows everything again. The row is marked while the
 * selection, or what the pointer is on, has the symbol.
 */
export function LegendRow({ layer, row }: { layer: EditionLayer; row: Pick<Row, "id" | "label" | "symbol"> }) {
  const { edition, scene, stage, store } = useExplorer();
  const { filter } = scene;
  const pressed = filter?.layer === layer.id && filter.symbol === row.id;
  const entries = scene.entries.filter((entry) => entry.layer === layer.id && entry.symbol === row.id);
  const carries = (id: string | null | undefined) =>
    entries.some(({ id: own, place }) => own === id || (place.at === "country" && place.country === id));
  const [hovered, setHovered] = useState(false);
  useEffect(() => stage?.onHover((hover) => setHovered(carries(hover?.id))));
  const own = carries(selectionId(scene.selection));
  const lift = () => stage?.lift(entries.map(({ id }) => id));
  return (
    <button
      type="button"
      className={own || hovered ? "legend-row is-own" : "legend-row"}
      aria-pressed={pressed}
      aria-current={own || undefined}
      onPointerEnter={lift}
      onPointerLeave={() => stage?.lift(null)}
      onFocus={lift}
      onBlur={() => stage?.lift(null)}
      onClick={() => {
        stage?.lift(null);
        store.getState().setOnly(pressed ? undefined : `${layer.id}.${row.id}`);
      }}
    >
      <Swatch symbol={row.symbol} />
      <span {...spokenIn(edition, row.label)}>{row.label}</span>
    </button>
  );
}
