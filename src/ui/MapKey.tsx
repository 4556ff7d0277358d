import { legendOf } from "../scene/legendOf";
import { useExplorer } from "./explorerContext";
import { LegendRow } from "./LegendRow";
import { spokenIn } from "./spokenIn";

/**
 * The key of the marks on screen, in the map's lower corner. The list explains the colours of countries; while a step
 * takes its place, they are explained here, too.
 */
export function MapKey() {
  const { edition, translate, scene } = useExplorer();
  const layers = scene.layers.filter((layer) => !layer.always && (layer.draws === "marks" || scene.reading === "step"));
  const rows = layers.flatMap((layer) => legendOf(scene, layer).map((row) => ({ layer, row })));
  const about = layers.flatMap((layer) => layer.about ?? []);
  if (rows.length === 0) return null;
  return (
    <section className="map-key" data-covers-map aria-label={translate("mapKey")}>
      <ul>
        {rows.map(({ layer, row }) => (
          <li key={`${layer.id}.${row.id}`}>
            <LegendRow layer={layer} row={row} />
          </li>
        ))}
      </ul>
      {about.map((text) => (
        <p key={text} className="visually-hidden" {...spokenIn(edition, text)}>
          {text}
        </p>
      ))}
    </section>
  );
}
