import { useExplorer } from "./explorerContext";
import { useMapStatus } from "./useMapStatus";

const icons = {
  zoomIn: "M9 3v12M3 9h12",
  zoomOut: "M3 9h12",
  reset: "M3 9 9 3.5 15 9M5 7.5v7h8v-7",
  fullScreen: "M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4",
  help: "M6 6.6a3 3 0 1 1 4.6 2.6c-1 .7-1.6 1.2-1.6 2.4M9 13.6v1.6",
} as const;

/** Buttons over the map: everything that dragging and wheeling do, and the way back to the opening view. */
export function Controls() {
  const { translate, stage, store, openDialog } = useExplorer();
  const { state } = useMapStatus(stage);
  const button = (icon: keyof typeof icons, label: string, onClick: () => void, disabled = false) => (
    <button
      type="button"
      className={`control ${icon}`}
      aria-label={label}
      title={label}
      onClick={onClick}
      disabled={disabled}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d={icons[icon]} fill="none" stroke="currentColor" strokeWidth="1.7" />
      </svg>
    </button>
  );
  return (
    <div className="controls">
      {button("zoomIn", translate("zoomIn"), () => stage?.zoomBy(1), state !== "live")}
      {button("zoomOut", translate("zoomOut"), () => stage?.zoomBy(-1), state !== "live")}
      {button("reset", translate("reset"), () => {
        store.getState().reset();
        stage?.goHome();
      })}
      {button("fullScreen", translate("fullScreen"), toggleFullScreen)}
      {button("help", translate("help"), () => openDialog("help"))}
    </div>
  );
}

function toggleFullScreen() {
  if (document.fullscreenElement) void document.exitFullscreen();
  // Frames without the permission refuse; the map stays as it is.
  else void document.documentElement.requestFullscreen?.().catch(() => {});
}
