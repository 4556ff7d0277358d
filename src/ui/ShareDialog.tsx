import { useState } from "react";
import { pathOf } from "../address/query";
import { storyPath } from "../address/storyPath";
import type { ExportKind } from "../export/exportScene";
import { citationOf } from "../scene/sourcesOf";
import { CopyField } from "./CopyField";
import { Dialog } from "./Dialog";
import { useExplorer } from "./explorerContext";
import { saveFile } from "./saveFile";

/** Ways to share what is on screen: as a link, a picture, data or a citation. */
export function ShareDialog() {
  const { translate } = useExplorer();
  return (
    <Dialog id="share" title={translate("share")}>
      <Link />
      <Files />
      <Citation />
    </Dialog>
  );
}

function Link() {
  const { translate, edition } = useExplorer();
  const link = useLink();
  const [failed, setFailed] = useState(false);
  const share = () =>
    navigator.share({ title: edition.headline, url: link }).catch((error: unknown) => {
      // Closing the system's dialog is not an error; everything else is.
      if ((error as Error).name !== "AbortError") setFailed(true);
    });
  return (
    <section className="share-part">
      <h3>{translate("shareLink")}</h3>
      <CopyField label={translate("shareLinkAbout")} text={link} />
      {"share" in navigator && !failed && (
        <button type="button" className="share-button" onClick={() => void share()}>
          {translate("shareWith")}
        </button>
      )}
    </section>
  );
}

/** The address of what is on screen, with the camera where the reader has moved it. */
function useLink(): string {
  const { edition, store, stage, address } = useExplorer();
  const moved = stage?.moved() ? stage.camera() : undefined;
  return address(pathOf(store.getState().choice, edition, { at: moved }));
}

const pictures: { kind: ExportKind; scale: number; label: string }[] = [
  { kind: "svg", scale: 1, label: "SVG" },
  { kind: "png", scale: 1, label: "PNG 1×" },
  { kind: "png", scale: 2, label: "PNG 2×" },
  { kind: "png", scale: 3, label: "PNG 3×" },
];
const tables: typeof pictures = [
  { kind: "csv", scale: 1, label: "CSV" },
  { kind: "geojson", scale: 1, label: "GeoJSON" },
];

function Files() {
  const { edition, translate, scene, stage, address } = useExplorer();
  const [state, setState] = useState<"exporting" | "exportFailed" | null>(null);
  const save = async (kind: ExportKind, scale: number) => {
    setState("exporting");
    try {
      const { exportScene } = await import("../export/exportScene");
      const exported = {
        edition,
        translate,
        scene,
        camera: stage?.camera() ?? scene.camera,
        shown: stage?.shown(),
        theme: shownTheme(),
        geo: address("geo/"),
      };
      saveFile(await exportScene(exported, kind, scale), `${edition.slug}-${edition.language}.${kind}`);
      setState(null);
    } catch {
      setState("exportFailed");
    }
  };
  const buttons = (files: typeof pictures) => (
    <p className="share-buttons">
      {files.map(({ kind, scale, label }) => (
        <button
          key={label}
          type="button"
          className="share-button"
          disabled={state === "exporting"}
          onClick={() => void save(kind, scale)}
        >
          {label}
        </button>
      ))}
    </p>
  );
  return (
    <section className="share-part">
      <h3>{translate("sharePicture")}</h3>
      <p>{translate("sharePictureAbout")}</p>
      {buttons(pictures)}
      <h3>{translate("shareData")}</h3>
      <p>{translate("shareDataAbout")}</p>
      {buttons(tables)}
      <p role="status">{state && translate(state)}</p>
    </section>
  );
}

function Citation() {
  const { edition, translate, address } = useExplorer();
  const { slug, language, defaultLanguage } = edition;
  const text = citationOf(edition, translate, address(storyPath({ slug, language, defaultLanguage })));
  return (
    <section className="share-part">
      <h3>{translate("cite")}</h3>
      <CopyField label={translate("citeAbout")} text={text} lines={3} />
    </section>
  );
}

/** The theme that the style sheet shows, by the reader's choice or the system's. */
const shownTheme = () =>
  getComputedStyle(document.documentElement).colorScheme === "dark" ? ("dark" as const) : ("light" as const);
