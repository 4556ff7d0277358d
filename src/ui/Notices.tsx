import { useState } from "react";
import { useStore } from "zustand";
import { pathOf } from "../address/query";
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

/** Notices: what the map leaves out or what went wrong, and what can be done about it. */
export function Notices() {
  const { edition, translate, stage, store, choice, scene, failed, openDialog, address } = useExplorer();
  const [isOutdated, setOutdated] = useState((edition.current ?? 0) > edition.version);
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
      {isOutdated && (
        <div className="notice">
          <p>
            {translate("outdatedVersion", { version: edition.version })}{" "}
            <a href={address(pathOf(choice, edition))} target="_blank" rel="noopener">
              {translate("currentVersion")}
            </a>
          </p>
          <button type="button" onClick={() => setOutdated(false)}>
            {translate("dismiss")}
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
