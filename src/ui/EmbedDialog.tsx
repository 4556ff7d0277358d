import { type ReactNode, useId, useState } from "react";
import {
  elementSnippet,
  embedAddress,
  frameHeight,
  frameSnippet,
  isOnSite,
  jsxSnippet,
  pictureName,
  pictureSnippet,
  type Snippet,
  storyAddress,
} from "../embed/snippets";
import { type Choice, isWordOf } from "../scene/choice";
import { describedBy } from "../scene/describedBy";
import { sceneOf, withLayer } from "../scene/sceneOf";
import { selectionId } from "../scene/selectionOf";
import { pictureSizes } from "../still/pictureSizes";
import { CopyField } from "./CopyField";
import { Dialog } from "./Dialog";
import { useExplorer } from "./explorerContext";
import { saveFile } from "./saveFile";
import "./EmbedDialog.css";

/** How an editor embeds the map: what it opens with, a preview, and the snippets. */
export function EmbedDialog() {
  const { translate } = useExplorer();
  return (
    <Dialog id="embed" title={translate("embed")}>
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
  const marks = edition.layers.filter(({ draws, always }) => draws === "marks" && !always);
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
        <Preview address={embedAddress(snippet)} />
        <div className="embed-ways">
          <CopyField label={translate("embedFrame")} text={frameSnippet(snippet)} lines={5} />
          <CopyField label={translate("embedJsx")} text={jsxSnippet(snippet)} lines={4} />
          {/* Only where the site's address was known to the build is there an answer for those who ask. */}
          {document.querySelector('link[type="application/json+oembed"]') && (
            <CopyField label={translate("embedAddress")} text={storyAddress(snippet)} />
          )}
          <StaticPicture snippet={snippet} isShown={!other} />
        </div>
      </div>
    </>
  );
}

/**
 * The map as a picture with a link. The site has those of story and steps, wide and light; others are saved by the editor,
 * in the language of the page: `isShown` is false for another.
 */
function StaticPicture({ snippet, isShown }: { snippet: Snippet; isShown: boolean }) {
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

const widths = ["320", "640", "100%"] as const;

/** The map as readers of the page would see it, at the width of a phone, of an article's column, or in full width. */
function Preview({ address }: { address: string }) {
  const { translate } = useExplorer();
  const [width, setWidth] = useState<(typeof widths)[number]>("320");
  return (
    <section className="embed-preview">
      <fieldset>
        <legend>{translate("embedPreview")}</legend>
        {widths.map((each) => (
          <label key={each}>
            <input type="radio" name="embed-width" checked={each === width} onChange={() => setWidth(each)} />{" "}
            {each === "100%" ? translate("embedFullWidth") : `${each} px`}
          </label>
        ))}
      </fieldset>
      <div className="embed-scroller">
        {/* Another address is another frame: one that goes to it would leave a step for Back behind. */}
        <iframe key={address} src={address} title={translate("embedPreview")} width={width} height={frameHeight} />
      </div>
    </section>
  );
}

interface ChooseProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Choose({ label, value, onChange, children }: ChooseProps) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </p>
  );
}
