import type { EditionLayer } from "../scene/edition";
import { nameOf } from "../scene/selectionOf";
import { useExplorer } from "./explorerContext";
import { Icon } from "./Icon";
import { Menu } from "./Menu";
import { Swatch } from "./Swatch";
import { spokenIn } from "./spokenIn";

/**
 * The layers as chips on the map's edge: one that colours the countries, chosen from a menu, and those of textures, marks and lines,
 * any number together. Without a script, style sheets show what is on by the state of the inputs.
 */
export function LayerChips() {
  const { edition, translate, scene, store } = useExplorer();
  const fills = edition.layers.filter((layer) => layer.draws === "fills" && !layer.always);
  const marks = edition.layers.filter((layer) => layer.draws !== "fills" && !layer.always);
  const isOn = ({ id }: EditionLayer) => scene.layers.some((layer) => layer.id === id) && !scene.brought.includes(id);
  const { selection } = scene;
  const name = selection && nameOf(edition, selection);
  const { switchLayer } = store.getState();
  const colouring = fills.find(isOn);
  return (
    <section aria-label={translate("layers")}>
      {fills.length > 0 && (
        <Menu
          className="chip fills-menu"
          forOneChoice
          summary={
            <>
              {/* Every name is there, so that the right one is shown without a script. */}
              {fills.map((layer) => (
                <span key={layer.id} className="fills-name" data-layer={layer.id} {...spokenIn(edition, layer.short)}>
                  {layer.symbols[0] && <Swatch symbol={(layer.symbols[2] ?? layer.symbols[0]).symbol} />}
                  {layer.short}
                </span>
              ))}
              <span className="fills-name no-fills">{translate("noColours")}</span>
              <Icon name="down" />
            </>
          }
        >
          <div role="radiogroup" aria-label={translate("colourBy")}>
            <p className="menu-title" aria-hidden="true">
              {translate("colourBy")}
            </p>
            {fills.map((layer) => (
              <label key={layer.id}>
                <input
                  type="radio"
                  name="fills"
                  id={`layer-${layer.id}`}
                  checked={layer === colouring}
                  onChange={() => switchLayer(layer.id, true)}
                />
                <span {...spokenIn(edition, layer.title)}>{layer.title}</span>
              </label>
            ))}
            <label>
              <input
                type="radio"
                name="fills"
                id="layer-none"
                checked={!colouring}
                onChange={() => colouring && switchLayer(colouring.id, false)}
              />
              {translate("noColours")}
            </label>
          </div>
        </Menu>
      )}
      <div className="mark-chips">
        {marks.map((layer) => (
          <label key={layer.id} className={scene.brought.includes(layer.id) ? "chip is-brought" : "chip"}>
            <input
              type="checkbox"
              id={`layer-${layer.id}`}
              aria-label={layer.title}
              checked={isOn(layer)}
              onChange={({ target }) => switchLayer(layer.id, target.checked)}
            />
            {layer.symbols[0] && <Swatch symbol={layer.symbols[0].symbol} />}
            <span {...spokenIn(edition, layer.short)}>{layer.short}</span>
            {scene.brought.includes(layer.id) && name && <small>{translate("chipOnly", { name })}</small>}
          </label>
        ))}
      </div>
    </section>
  );
}
