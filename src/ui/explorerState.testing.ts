import en from "../i18n/en.json";
import { translateWith } from "../i18n/translate";
import type { Edition } from "../scene/edition";
import { sceneOf } from "../scene/sceneOf";
import { createStore } from "../state/createStore";
import type { ExplorerState } from "./explorerContext";

/** The explorer's state for tests: the opening view, in English. */
export const explorerState = (edition: Edition, changes: Partial<ExplorerState> = {}): ExplorerState => ({
  edition,
  translate: translateWith(en, "en"),
  store: createStore(edition),
  stage: null,
  loadCountryIndex: async () => ({}),
  framed: false,
  address: (path) => path,
  choice: {},
  scene: sceneOf(edition, {}),
  dialog: null,
  openDialog: () => {},
  chooseInDialog: () => {},
  failed: null,
  failDialog: () => {},
  ...changes,
});
