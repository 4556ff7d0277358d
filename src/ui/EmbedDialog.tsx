import { useState } from "react";
import { elementSnippet, embedAddress, frameSnippet, jsxSnippet, type Snippet, storyAddress } from "../embed/snippets";
import { type Choice, isWordOf } from "../scene/choice";
import { withLayer } from "../scene/sceneOf";
import { selectionId } from "../scene/selectionOf";
import { Choose } from "./Choose";
import { CopyField } from "./CopyField";
import { Dialog } from "./Dialog";
import { EmbedPicture } from "./EmbedPicture";
import { EmbedPreview } from "./EmbedPreview";
import { useExplorer } from "./explorerContext";

/** How an editor embeds the map: what it opens with, a preview, and the snippets. */
export function EmbedDialog() {
  const { translate } = useExplorer();
  return (
    <Dialog id="embed" title={translate("embed")} wide>
      <Builder />
    </Dialog>
  );
}

function Builder() {
  const { edition, translate, scene, store, address } = useExplorer();
  const [choice, setChoice] = useState<Choice>(() => store.getState().choice);
  const [panel, setPanel] = useState(true);
  const [language, setLanguage] = useState(edition.language);
  const [version, setVersion] = useState("");
  const other = edition.translations.find((each) => each.language === language);
  const snippet: Snippet = {
    edition: other ? { ...edition, language, headline: other.headline } : edition,
    choice,
    panel,
    version: version ? Number(version) : undefined,
    address,
  };
  const change = (part: Choice) => setChoice((now) => ({ ...now, ...part }));
  const colourings = edition.layers.filter(({ draws, always }) => draws === "fills" && !always);
  const marks = edition.layers.filter(({ draws, always }) => draws !== "fills" && !always);
  const view = edition.steps.find(({ id }) => id === choice.step) ?? edition.view;
  const on = choice.layers ?? view.layers;
  const selected = choice.select === undefined ? (view.select ?? "") : (choice.select ?? "");
  const countries = [...new Set(Object.values(edition.claims).flatMap((claim) => claim.countries))];
  const selectedNow = selectionId(scene.selection);
  const entry = edition.entries.find(({ id }) => id === selectedNow);
  return (
    <>
      {/* What most editors come for, in sight at once; it follows every choice beneath. */}
      <div className="embed-way">
        <CopyField label={translate("embedScript")} text={elementSnippet(snippet)} lines={4} />
      </div>
      <div className="embed-choices">
        <Choose label={translate("embedLanguage")} value={language} onChange={setLanguage}>
          <option value={edition.language}>{translate("language")}</option>
          {edition.translations.map((each) => (
            <option key={each.language} value={each.language} lang={each.language}>
              {each.name}
            </option>
          ))}
        </Choose>
        <Choose
          label={translate("embedOpens")}
          value={choice.step ?? ""}
          onChange={(step) => setChoice(({ theme }) => ({ ...(theme && { theme }), ...(step && { step }) }))}
        >
          <option value="">{translate("embedOpening")}</option>
          {edition.steps.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Choose>
        <Choose
          label={translate("embedSelected")}
          value={selected}
          onChange={(select) => change({ select: select || null })}
        >
          <option value="">{translate("embedNothing")}</option>
          {entry && <option value={entry.id}>{entry.name}</option>}
          {countries.map((code) => (
            <option key={code} value={code}>
              {edition.countries[code]?.name ?? code}
            </option>
          ))}
        </Choose>
        <Choose
          label={translate("colourBy")}
          value={colourings.find(({ id }) => on.includes(id))?.id ?? ""}
          onChange={(id) =>
            setChoice((now) => {
              const bare = { ...now, layers: on.filter((each) => !colourings.some((layer) => layer.id === each)) };
              return id ? withLayer(edition, bare, id, true) : bare;
            })
          }
        >
          <option value="">{translate("noColours")}</option>
          {colourings.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Choose>
        {edition.article !== undefined && (
          <Choose
            label={translate("basisShown")}
            value={choice.basis ?? ""}
            onChange={(basis) => change({ basis: isWordOf("basis", basis) ? basis : undefined })}
          >
            <option value="">{translate("basisAll")}</option>
            <option value="article">{translate("basisOfArticle")}</option>
            <option value="added">{translate("basisAdded")}</option>
          </Choose>
        )}
        <Choose
          label={translate("theme")}
          value={choice.theme ?? ""}
          onChange={(theme) => change({ theme: theme === "light" || theme === "dark" ? theme : undefined })}
        >
          <option value="">{translate("themeAuto")}</option>
          <option value="light">{translate("themeLight")}</option>
          <option value="dark">{translate("themeDark")}</option>
        </Choose>
        {edition.frozen && (
          <Choose label={translate("embedVersion")} value={version} onChange={setVersion}>
            <option value="">{translate("embedVersionCurrent")}</option>
            {edition.frozen.map((each) => (
              <option key={each} value={each}>
                {translate("embedVersionFrozen", { version: each })}
              </option>
            ))}
          </Choose>
        )}
        <fieldset>
          <legend>{translate("layers")}</legend>
          {marks.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={on.includes(id)}
                onChange={({ target }) => setChoice((now) => withLayer(edition, now, id, target.checked))}
              />{" "}
              {title}
            </label>
          ))}
        </fieldset>
        <label className="embed-panel-switch">
          <input type="checkbox" checked={panel} onChange={({ target }) => setPanel(target.checked)} />{" "}
          {translate("embedPanel")}
        </label>
      </div>
      <div className="embed-result">
        <EmbedPreview address={embedAddress(snippet)} />
        <div className="embed-ways">
          <CopyField label={translate("embedFrame")} text={frameSnippet(snippet)} lines={5} />
          <CopyField label={translate("embedJsx")} text={jsxSnippet(snippet)} lines={4} />
          {/* Only where the site's address was known to the build is there an answer for those who ask. */}
          {document.querySelector('link[type="application/json+oembed"]') && (
            <CopyField label={translate("embedAddress")} text={storyAddress(snippet)} />
          )}
          <EmbedPicture snippet={snippet} isShown={!other} />
        </div>
      </div>
    </>
  );
}
