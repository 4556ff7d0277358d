import type { EditionLayer } from "../scene/edition";
import type { LegendRow as Row } from "../scene/legendOf";
import { useExplorer } from "./explorerContext";
import { Swatch } from "./Swatch";
import { spokenIn } from "./spokenIn";

/**
 * What a symbol means. While the pointer or the focus is on it, what carries the symbol is lifted out of the map and the
 * rest is dimmed; a press narrows the layer down to it, and another shows everything again.
 */
export function LegendRow({ layer, row }: { layer: EditionLayer; row: Pick<Row, "id" | "label" | "symbol"> }) {
  const { edition, scene, stage, store } = useExplorer();
  const { filter } = scene;
  const pressed = filter?.layer === layer.id && filter.symbol === row.id;
  const lift = () =>
    stage?.lift(
      scene.entries.filter(({ layer: of, symbol }) => of === layer.id && symbol === row.id).map(({ id }) => id),
    );
  return (
    <button
      type="button"
      className="legend-row"
      aria-pressed={pressed}
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
