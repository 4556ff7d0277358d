import { useId } from "react";
import { marksOf } from "../scene/marksOf";
import { selectionId } from "../scene/selectionOf";
import { useExplorer } from "./explorerContext";
import { Swatch } from "./Swatch";
import { spokenIn } from "./spokenIn";

/**
 * Every mark on the map as a button, folded by layer: access to sites, flows, ties and disputed areas without pointing at
 * the map. Folded lists are in the page, too, so that find in page reaches them.
 */
export function MarkList() {
  const { edition, translate, scene, store } = useExplorer();
  const id = useId();
  const groups = marksOf(edition, scene);
  const selected = selectionId(scene.selection);
  if (groups.length === 0) return null;
  return (
    <section className="countries marks" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{translate("marks")}</h2>
      {groups.map(({ layer, rows, count }) => (
        <details key={layer.id}>
          <summary>
            <span {...spokenIn(edition, layer.title)}>{layer.title}</span> <small>{translate.number(count)}</small>
          </summary>
          {rows.map(({ id: row, label, symbol, marks }) => (
            <div key={row}>
              <div className="group-title" id={`${id}-${layer.id}-${row}`}>
                <Swatch symbol={symbol} />
                <span {...spokenIn(edition, label)}>{label}</span>
              </div>
              <ul aria-labelledby={`${id}-${layer.id}-${row}`}>
                {marks.map((mark) => (
                  <li key={mark.id}>
                    <button
                      type="button"
                      className="option"
                      {...spokenIn(edition, mark.name)}
                      aria-current={mark.id === selected ? "true" : undefined}
                      onClick={() => store.getState().select(mark.id)}
                    >
                      {mark.name}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      ))}
    </section>
  );
}
