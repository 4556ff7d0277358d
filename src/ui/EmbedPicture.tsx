import { useState } from "react";
import { isOnSite, pictureName, pictureSnippet, type Snippet } from "../embed/snippets";
import type { Choice } from "../scene/choice";
import { describedBy } from "../scene/describedBy";
import { sceneOf } from "../scene/sceneOf";
import { pictureSizes } from "../still/pictureSizes";
import { Choose } from "./Choose";
import { CopyField } from "./CopyField";
import { useExplorer } from "./explorerContext";
import { saveFile } from "./saveFile";

/**
 * The map as a picture with a link. The site has those of story and steps, wide and light; others are saved by the editor,
 * in the language of the page: `isShown` is false for another.
 */
export function EmbedPicture({ snippet, isShown }: { snippet: Snippet; isShown: boolean }) {
  const { edition, translate, address } = useExplorer();
  const [chosen, setShape] = useState<keyof typeof pictureSizes>("wide");
  const [state, setState] = useState<"exporting" | "exportFailed" | null>(null);
  const shape = isShown ? chosen : "wide";
  const choice: Choice = isShown ? snippet.choice : { step: snippet.choice.step };
  const scene = sceneOf(edition, choice);
  const own = isOnSite(choice, shape);
  const save = async () => {
    setState("exporting");
    try {
      const { exportScene } = await import("../export/exportScene");
      const { camera } = scene;
      const theme = choice.theme ?? "light";
      const size = pictureSizes[shape];
      const exported = { edition, translate, scene, camera, theme, geo: address("geo/"), size };
      saveFile(await exportScene(exported, "png"), pictureName(snippet, shape));
      setState(null);
    } catch {
      setState("exportFailed");
    }
  };
  const shown = own ? scene.alternative : describedBy(edition, choice, scene, translate);
  const alternative = isShown ? shown : snippet.edition.headline;
  return (
    <div className="embed-picture">
      <CopyField
        label={translate("embedPicture")}
        text={pictureSnippet({ ...snippet, choice }, { shape, alternative })}
        lines={4}
      />
      {isShown && (
        <div className="embed-choices">
          <Choose label={translate("pictureShape")} value={shape} onChange={(to) => setShape(to as typeof shape)}>
            <option value="wide">{translate("pictureWide")}</option>
            <option value="upright">{translate("pictureUpright")}</option>
          </Choose>
          <button type="button" className="share-button" disabled={state === "exporting"} onClick={() => void save()}>
            {translate("pictureSave")}
          </button>
        </div>
      )}
      <p role="status">{state ? translate(state) : !own && translate("pictureHint")}</p>
    </div>
  );
}
