import { temporal } from "zundo";
import { createStore } from "zustand/vanilla";
import type { StoryOnDesk } from "../document/deskApi";
import {
  type Edit,
  editsBetween,
  type Files,
  isConflict,
  isObject,
  type Key,
  valueIn,
  withEdit,
  withValue,
} from "../document/edit";
import type { askDesk } from "./askDesk";

/** How long after a change it is saved, ms: of a crash, at most a second is lost. */
const saveAfter = 300;
/** Longer pauses between letters begin a new step of undo, ms. */
const typingPause = 1000;
/** How long after it was saved it is checked, ms. */
const checkAfter = 400;
/** How long after a failure it is tried again, ms. */
const retryAfter = 2000;

/** One story on the desk. */
export interface DeskState {
  slug: string;
  /** The files as the editor sees them. */
  files: Files;
  /** What the server said last: its files are those on disk, its mistakes those of these files. */
  story: StoryOnDesk;
  /** `failed` with the server's words. */
  saving: "saved" | "saving" | { failed: string };
  /** Changes of the editor's to what someone else has changed meanwhile: asked about one by one. */
  conflicts: readonly Edit[];
  /** Other pages that have the story open. */
  others: number;
}

/** The desk of one story: its state, and what an editor does with it. */
export type DeskOf = ReturnType<typeof createDesk>;

/**
 * Opens a story as the server has it; `server` is how it is reached. What is not saved yet is kept in `journal`: after a
 * crash it is made again, as far as nobody else has changed the same.
 */
export function createDesk(
  slug: string,
  story: StoryOnDesk,
  server: Pick<typeof askDesk, "save" | "story">,
  journal: Pick<Storage, "getItem" | "setItem" | "removeItem"> = localStorage,
) {
  const unsaved = `desk-unsaved-${slug}`;
  const initial: DeskState = { slug, files: story.files, story, saving: "saved", conflicts: [], others: 0 };
  const store = createStore<DeskState>()(
    // Undo goes back as far as the page has been open.
    temporal(() => initial, {
      partialize: ({ files }) => ({ files }),
      equality: (one, other) => one.files === other.files,
    }),
  );
  const history = store.temporal;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let checkTimer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;

  const isSaved = () => {
    const { files, story: known } = store.getState();
    return editsBetween(known.files, files).length === 0;
  };

  /** Changes the state without a step of undo. */
  function untracked(change: () => void) {
    const { isTracking, pause, resume } = history.getState();
    pause();
    change();
    // A change within another leaves it to that one.
    if (isTracking) resume();
  }

  /** Sets what is not the editor's doing, and so nothing to undo. */
  function receive(next: Partial<DeskState>) {
    untracked(() => store.setState(next));
  }

  /** Takes over what the server has; `sent` is what the page had when it asked, `refused` what was not written of it. */
  function takeOver(theirs: Files, sent: Files, refused: readonly Edit[]) {
    const { files, story: known, conflicts } = store.getState();
    const since = editsBetween(sent, files);
    const foreign = editsBetween(sent, theirs);
    const clashes = since.filter((edit) => isConflict(theirs, edit));
    // Undo takes back what the editor did, not what others did meanwhile.
    if (foreign.length > 0) {
      const { pastStates, futureStates } = history.getState();
      const later = ({ files: past }: Partial<DeskState>) => ({ files: foreign.reduce(withEdit, past ?? known.files) });
      history.setState({ pastStates: pastStates.map(later), futureStates: futureStates.map(later) });
    }
    receive({
      story: { ...known, files: theirs },
      files: since.length > 0 ? since.reduce(withEdit, theirs) : theirs,
      conflicts: [...conflicts, ...refused, ...clashes],
    });
  }

  async function save(): Promise<void> {
    if (isAsking) return;
    const { files: sent, story: known } = store.getState();
    const edits = editsBetween(known.files, sent);
    if (edits.length === 0) return receive({ saving: "saved" });
    isAsking = true;
    receive({ saving: "saving" });
    try {
      const { conflicts, files: theirs } = await server.save(slug, edits);
      takeOver(theirs, sent, conflicts);
      isAsking = false;
      record();
      if (!isSaved()) return saveSoon();
      receive({ saving: "saved" });
      checkSoon();
    } catch (error) {
      isAsking = false;
      receive({ saving: { failed: (error as Error).message } });
      saveSoon(retryAfter);
    }
  }

  /** Saves after a while: whoever types on and on is saved meanwhile. */
  function saveSoon(after = saveAfter) {
    timer ??= setTimeout(() => {
      timer = undefined;
      void save();
    }, after);
  }

  /** Looks what is on disk now, and what is wrong with it. */
  async function refresh(): Promise<void> {
    if (isAsking) return checkSoon();
    isAsking = true;
    const known = store.getState().story.files;
    try {
      const theirs = await server.story(slug);
      takeOver(theirs.files, known, []);
      receive({ story: theirs });
    } catch (error) {
      receive({ saving: { failed: (error as Error).message } });
    }
    isAsking = false;
    if (!isSaved()) saveSoon(0);
  }

  function checkSoon() {
    clearTimeout(checkTimer);
    checkTimer = setTimeout(() => void refresh(), checkAfter);
  }

  store.subscribe((now, before) => {
    if (now.files === before.files || isSaved()) return;
    receive({ saving: "saving" });
    record();
    saveSoon();
  });

  function record() {
    const edits = editsBetween(store.getState().story.files, store.getState().files);
    if (edits.length > 0) journal.setItem(unsaved, JSON.stringify(edits));
    else journal.removeItem(unsaved);
  }

  /** The value that was changed last, and when: what one types into it without a pause is one step of undo. */
  let last = { place: "", at: 0 };
  function write(files: Files) {
    const [edit, ...others] = editsBetween(store.getState().files, files);
    const place =
      edit && others.length === 0 && edit.value !== undefined && edit.was !== undefined
        ? JSON.stringify([edit.file, edit.at])
        : "";
    const isTyping = place !== "" && place === last.place && Date.now() - last.at < typingPause;
    last = { place, at: Date.now() };
    const change = () => store.setState({ files });
    if (isTyping) untracked(change);
    else change();
  }

  const lost = JSON.parse(journal.getItem(unsaved) ?? "[]") as Edit[];
  if (lost.length > 0) write(lost.reduce(withEdit, story.files));

  return {
    store,
    history,
    /** Changes one value; undefined deletes it. `after` is the key or id that a new one stands after. */
    change(file: string, at: readonly Key[], value: unknown, after?: Key | null) {
      const { files } = store.getState();
      write({ ...files, [file]: withValue(files[file] ?? {}, at, value, after) });
    },
    /** Gives what is at `at` another name, in the same place. */
    rename(file: string, at: readonly Key[], name: string) {
      const { files } = store.getState();
      const [key, parent] = [at.at(-1), valueIn(files[file], at.slice(0, -1))];
      const value = valueIn(files[file], at);
      if (key === undefined || !isObject(parent) || Object.hasOwn(parent, name)) return;
      const without = withValue(withValue(files[file], [...at.slice(0, -1), name], value, key), at, undefined);
      write({ ...files, [file]: without });
    },
    /** Changes everything at once, as one step of undo. */
    changeAll: write,
    undo: () => history.getState().undo(),
    redo: () => history.getState().redo(),
    refresh,
    /** Ends a conflict: with what the editor wrote, or with what is on disk. */
    settle(edit: Edit, mine: boolean) {
      receive({ conflicts: store.getState().conflicts.filter((each) => each !== edit) });
      const { files } = store.getState();
      if (!mine) return;
      store.setState({
        files: { ...files, [edit.file]: withValue(files[edit.file] ?? {}, edit.at, edit.value, edit.after) },
      });
    },
    /** Resolves when everything is saved. @throws with the server's words where it cannot be */
    saved: () =>
      new Promise<void>((done, fail) => {
        const look = ({ saving }: DeskState) => {
          if (saving === "saving") return false;
          if (saving === "saved") done();
          else fail(new Error(saving.failed));
          return true;
        };
        if (look(store.getState())) return;
        const stop = store.subscribe((now) => look(now) && stop());
      }),
    setOthers: (others: number) => receive({ others }),
    close() {
      clearTimeout(timer);
      clearTimeout(checkTimer);
      if (!isSaved()) void save();
    },
  };
}
