import type { MessageKey } from "../i18n/translate";
import type { MapProblem } from "../map/stage";
import { useExplorer } from "./explorerContext";
import { useMapStatus } from "./useMapStatus";

const problems: Record<MapProblem, MessageKey> = {
  unsupported: "mapUnsupported",
  download: "mapFailedDownload",
  lost: "mapLost",
  start: "mapFailed",
};

/** What keeps the moving map away, in plain words, and the way to try again. */
export function Notices() {
  const { translate, stage } = useExplorer();
  const { state, problem } = useMapStatus(stage);
  return (
    <div className="notices" role="status">
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
