import type { EditionLayer } from "../scene/edition";
import { entriesOn } from "../scene/entriesOn";
import { legendOf } from "../scene/legendOf";
import { useExplorer } from "./explorerContext";
import { LegendRow } from "./LegendRow";
import { Swatch } from "./Swatch";
import { spokenIn } from "./spokenIn";
import type { Tour } from "./useTour";

/**
 * The key of the marks and textures on screen, in the map's lower corner. The list explains the colours of countries; while a step
 * takes its place, they are explained here, too.
 */
export function MapKey({ tour }: { tour: Tour }) {
  const { edition, translate, scene } = useExplorer();
  const inStep = tour.step !== null && scene.reading === "step";
  const layers = scene.layers
    .filter((layer) => !layer.always && (layer.draws !== "fills" || inStep))
    // On a phone's width a row of each is in sight.
    .sort((a, b) => Number(b.draws === "textures") - Number(a.draws === "textures"));
  const rows = layers.flatMap((layer) => legendOf(scene, layer).map((row) => ({ layer, row })));
  const about = layers.flatMap((layer) => layer.about ?? []);
  return (
    <>
      {rows.length > 0 && (
        <section className="map-key" data-covers-map aria-label={translate("mapKey")}>
          <ul>
            {rows.map(({ layer, row }) => (
              <li key={`${layer.id}.${row.id}`} data-layer={layer.id}>
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
      )}
      {/* Without a script the switches show layers that the page does not open with; with one, this is not parsed. */}
      <noscript>{import.meta.env.SSR && <PlainKeys on={layers} />}</noscript>
    </>
  );
}

/** The keys of the layers that are off, where nothing can be pressed. */
function PlainKeys({ on }: { on: readonly EditionLayer[] }) {
  const { edition, scene } = useExplorer();
  const off = edition.layers.filter((layer) => layer.draws !== "fills" && !layer.always && !on.includes(layer));
  return off.map((layer) => {
    const used = new Set(entriesOn(edition, [layer], scene.date).map(({ symbol }) => symbol));
    return (
      <section key={layer.id} className="map-key" data-layer={layer.id} aria-label={layer.title}>
        <ul>
          {layer.symbols
            .filter(({ id }) => used.has(id))
            .map(({ id, label, symbol }) => (
              <li key={id} className="legend-row">
                <Swatch symbol={symbol} />
                <span {...spokenIn(edition, label)}>{label}</span>
              </li>
            ))}
        </ul>
      </section>
    );
  });
}
