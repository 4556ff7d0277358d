import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import en from "../i18n/en.json";
import { translateWith } from "../i18n/translate";
import { exampleEdition } from "../press/edition/exampleEdition.testing";
import { sceneOf } from "../scene/sceneOf";
import { createStore } from "../state/createStore";
import { BordersNote } from "./BordersNote";
import { ExplorerContext } from "./explorerContext";

test("Without a script the note on borders in a frame leads to the story's page in the frame's own language", () => {
  const edition = { ...exampleEdition(), language: "ru", defaultLanguage: "en" };
  const state = {
    edition,
    translate: translateWith(en, "en"),
    store: createStore(edition),
    stage: null,
    loadCountryIndex: async () => ({}),
    framed: true,
    address: (path: string) => `https://maps.example/${path}`,
    choice: {},
    scene: sceneOf(edition, {}),
    dialog: null,
    openDialog: () => {},
    failed: null,
    failDialog: () => {},
  };
  const html = renderToStaticMarkup(
    <ExplorerContext value={state}>
      <BordersNote />
    </ExplorerContext>,
  );
  expect(html).toContain(`href="https://maps.example/${edition.slug}/ru/#borders"`);
});
