import { useState } from "react";
import type { EditionLayer } from "../scene/edition";
import { legendOf } from "../scene/legendOf";
import { useExplorer } from "./explorerContext";
import { Swatch } from "./Swatch";
import { scrollBehavior } from "./sheet";
import { spokenIn } from "./spokenIn";

/** The layers: what each symbol means, and the switches, which are the same rows. */
export function Legend() {
  const { edition, translate, scene, store } = useExplorer();
  const areas = edition.layers.filter((layer) => layer.draws === "fills" && !layer.always);
  const marks = edition.layers.filter((layer) => layer.draws === "marks" && !layer.always);
  const always = edition.layers.filter((layer) => layer.always);
  const isOn = (layer: EditionLayer) => scene.layers.includes(layer);
  const colouring = areas.find(isOn);
  const { switchLayer } = store.getState();
  return (
    <section className="legend" aria-label={translate("layers")}>
      {areas.length > 0 && (
        <div className="areas" role="radiogroup" aria-labelledby="colour-by">
          <h2 id="colour-by">{translate("colourBy")}</h2>
          <div className="pills">
            {areas.map((layer) => (
              <label key={layer.id} className="pill" title={layer.title}>
                <input
                  type="radio"
                  name="areas"
                  id={`layer-${layer.id}`}
                  checked={layer === colouring}
                  onChange={(event) => {
                    switchLayer(layer.id, true);
                    // Among the chips of narrow screens, what is on comes first: there it stays in sight.
                    event.target.closest(".legend")?.scrollTo({ left: 0, behavior: scrollBehavior() });
                  }}
                />
                <span {...spokenIn(edition, layer.short)}>{layer.short}</span>
              </label>
            ))}
            <label className="pill">
              <input
                type="radio"
                name="areas"
                id="layer-none"
                checked={!colouring}
                onChange={() => colouring && switchLayer(colouring.id, false)}
              />
              {translate("noColours")}
            </label>
          </div>
        </div>
      )}
      {colouring && <Rows layer={colouring} titled />}
      {marks.map((layer) => (
        <div key={layer.id} className="mark-layer">
          <label className="toggle">
            {layer.symbols[0] && <Swatch symbol={layer.symbols[0].symbol} />}
            <span className="long" {...spokenIn(edition, layer.title)}>
              {layer.title}
            </span>
            <span className="short" {...spokenIn(edition, layer.short)}>
              {layer.short}
            </span>
            <input
              type="checkbox"
              id={`layer-${layer.id}`}
              aria-label={layer.title}
              checked={isOn(layer)}
              onChange={(event) => switchLayer(layer.id, event.target.checked)}
            />
          </label>
          {isOn(layer) && <Rows layer={layer} />}
        </div>
      ))}
      {always.map((layer) => (
        <div key={layer.id} className="mark-layer always">
          <Rows layer={layer} />
        </div>
      ))}
    </section>
  );
}

/** On narrow screens the switches are chips, and what the symbols mean stands in the sheet. */
export function LegendKey() {
  const { scene } = useExplorer();
  return (
    <div className="legend-key">
      {scene.layers.map((layer) => (
        <Rows key={layer.id} layer={layer} titled />
      ))}
    </div>
  );
}

/** What the symbols of a layer mean. Resting on a row lifts its countries out; pressing keeps them so. */
function Rows({ layer, titled = false }: { layer: EditionLayer; titled?: boolean }) {
  const { edition, scene, stage } = useExplorer();
  const [kept, setKept] = useState<string | null>(null);
  const rows = legendOf(scene, layer);
  const countriesOf = (id: string | null) => rows.find((row) => row.id === id)?.countries ?? null;
  const settle = () => stage?.highlight(countriesOf(kept));
  return (
    <div className="rows">
      {titled && <h3 {...spokenIn(edition, layer.title)}>{layer.title}</h3>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="row"
              aria-pressed={kept === row.id}
              onPointerEnter={() => stage?.highlight(row.countries)}
              onPointerLeave={settle}
              onFocus={() => stage?.highlight(row.countries)}
              onBlur={settle}
              onClick={() => {
                const next = kept === row.id ? null : row.id;
                setKept(next);
                stage?.highlight(countriesOf(next));
              }}
            >
              <Swatch symbol={row.symbol} />
              <span {...spokenIn(edition, row.label)}>{row.label}</span>
            </button>
          </li>
        ))}
      </ul>
      {layer.about && (
        <p className="about" {...spokenIn(edition, layer.about)}>
          {layer.about}
        </p>
      )}
    </div>
  );
}
