import { useStore } from "zustand";
import { joined } from "../i18n/joined";
import type { MessageKey } from "../i18n/translate";
import type { MapProblem } from "../map/mapStatus";
import { useExplorer } from "./explorerContext";
import { useMapStatus } from "./useMapStatus";

const problems: Record<MapProblem, MessageKey> = {
  unsupported: "mapUnsupported",
  download: "mapFailedDownload",
  lost: "mapLost",
  start: "mapFailed",
};

/** What the map leaves out or what went wrong, in plain words, and what can be done about it. */
export function Notices() {
  const { edition, translate, stage, store, scene, failed, openDialog } = useExplorer();
  const ignored = useStore(store, (state) => state.ignored);
  const { state, problem } = useMapStatus(stage);
  return (
    <div className="notices" role="status" data-plain={translate("mapFailedDownload")}>
      {failed && (
        <div className="notice">
          <p>{translate("mapFailedDownload")}</p>
          <button type="button" onClick={() => openDialog(failed)}>
            {translate("tryAgain")}
          </button>
        </div>
      )}
      {ignored.length > 0 && (
        <div className="notice">
          <p>{translate("badAddress", { fields: joined(ignored, edition.language) })}</p>
          <button type="button" onClick={() => store.getState().ignore([])}>
            {translate("dismiss")}
          </button>
        </div>
      )}
      {scene.basis && (
        <div className="notice">
          <p>{translate(scene.basis === "article" ? "onlyArticle" : "onlyAdded")}</p>
          <button type="button" onClick={() => store.getState().setBasis(undefined)}>
            {translate("showEverything")}
          </button>
        </div>
      )}
      {problem && (
        <div className="notice">
          <p>{translate(problems[problem])}</p>
          {state === "failed" && (
            <button type="button" onClick={() => stage?.load()}>
              {translate("tryAgain")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
