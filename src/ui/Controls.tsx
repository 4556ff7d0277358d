import { useExplorer } from "./explorerContext";
import { Icon, type IconName } from "./Icon";
import { Menu } from "./Menu";
import { useMapStatus } from "./useMapStatus";

/** How far a press on an arrow moves the map, as a fraction of its smaller side. */
const stride = 0.25;

const ways = [
  { label: "panUp", turned: 0, by: [0, -stride] },
  { label: "panLeft", turned: 3, by: [-stride, 0] },
  { label: "panRight", turned: 1, by: [stride, 0] },
  { label: "panDown", turned: 2, by: [0, stride] },
] as const;

/** Buttons over the map: everything that dragging and the wheel can do, and the way back to the opening view. */
export function Controls() {
  const { translate, stage, store } = useExplorer();
  const { state } = useMapStatus(stage);
  const button = (icon: IconName, label: string, onClick: () => void, { disabled = false, turned = 0 } = {}) => (
    <button type="button" className="control" aria-label={label} title={label} onClick={onClick} disabled={disabled}>
      <Icon name={icon} turned={turned} />
    </button>
  );
  const still = { disabled: state !== "live" };
  return (
    <div className={state === "live" ? "controls" : "controls is-still"} data-covers-map>
      <div className="stack">
        {button("plus", translate("zoomIn"), () => stage?.zoomBy(1), still)}
        {button("minus", translate("zoomOut"), () => stage?.zoomBy(-1), still)}
        {button("home", translate("reset"), () => {
          store.getState().reset();
          stage?.goHome();
        })}
      </div>
      <Menu className="pan" label={translate("moveMap")} summary={<Icon name="move" />}>
        {ways.map(({ label, turned, by }) => (
          <div key={label} className={label}>
            {button("up", translate(label), () => stage?.panBy(by), { ...still, turned })}
          </div>
        ))}
      </Menu>
    </div>
  );
}
