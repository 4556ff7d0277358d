import { createContext, type Dispatch, type SetStateAction, use } from "react";
import type { Translate } from "../i18n/translate";
import type { Choice } from "../scene/choice";
import type { Edition } from "../scene/edition";
import type { CountryIndex } from "../scene/findInStory";
import type { Scene } from "../scene/sceneOf";
import type { Stage } from "../stage/stage";
import type { Store } from "../state/createStore";

/** What the page passes to the explorer. */
export interface ExplorerProps {
  edition: Edition;
  translate: Translate;
  store: Store;
  /** Null during prerender, when there is no map. */
  stage: Stage | null;
  /** The names by which countries are searched; called when the search is first used. */
  loadCountryIndex: () => Promise<CountryIndex>;
  /** True in a frame, where the map is a guest. */
  framed: boolean;
  /** The address of a file or page of the site, from its path from the site's root. */
  address: (path: string) => string;
}

/** The dialogs, of which one at a time can be open. */
export type DialogId = "sources" | "article" | "borders" | "share" | "embed" | "help" | "search" | "events" | "table";

/** What all parts of the explorer share: the page's properties, the choice, its scene, and the open dialog. */
export interface ExplorerState extends ExplorerProps {
  choice: Choice;
  scene: Scene;
  dialog: DialogId | null;
  openDialog: Dispatch<SetStateAction<DialogId | null>>;
  /** Closes the dialog, and shows on the map what was chosen in it. The focus is back by then: closing a panel returns there. */
  chooseInDialog: (part: Choice) => void;
  /** The dialog that could not be fetched when it was last opened. */
  failed: DialogId | null;
  failDialog: (dialog: DialogId | null) => void;
}

export const ExplorerContext = createContext<ExplorerState | null>(null);

/** The explorer's state. Throws outside an `Explorer`. */
export function useExplorer(): ExplorerState {
  const state = use(ExplorerContext);
  if (!state) throw new Error("Used outside an Explorer");
  return state;
}
