import { createStore as createZustandStore, type StoreApi } from "zustand/vanilla";
import type { Choice } from "../scene/choice";
import type { Edition } from "../scene/edition";
import { withLayer } from "../scene/sceneOf";

/** What the reader chose, and the handful of actions that change it. One store for each map. */
export interface State {
  choice: Choice;
  /** Fields of the address that were not recognised, until the reader has been notified. */
  ignored: readonly string[];
  /** Notifies the reader that these fields of the address were not recognised; nothing when there are none. */
  ignore: (fields: readonly string[]) => void;
  /** Selects a country by its code, or an entry by its id; null for nothing. */
  select: (id: string | null) => void;
  /** Switches a layer on or off. Only one layer can colour countries. */
  switchLayer: (id: string, on: boolean) => void;
  /** Goes to a step of the tour, or to the opening view; what the reader changed before is forgotten. */
  enter: (step: string | undefined) => void;
  setTheme: (theme: Choice["theme"]) => void;
  /** Shows the map on an ISO date; undefined for the date of the view. */
  setDate: (date: string | undefined) => void;
  /** Shows only marks of that basis; undefined for all. */
  setBasis: (basis: Choice["basis"]) => void;
  /** Narrows a layer down to one row of its legend, such as `military.base`; undefined for all. */
  setOnly: (only: string | undefined) => void;
  /** Takes over any part of a choice, as host pages send it. A step is entered first, and the rest changes it. */
  choose: (part: Choice) => void;
  /** Back to the opening view. The theme stays: it belongs to the reader, not to the view. */
  reset: () => void;
}

export type Store = StoreApi<State>;

/** A store for one map, beginning with `initial`. */
export const createStore = (edition: Edition, initial: Choice = {}): Store =>
  createZustandStore<State>((set) => {
    const change = (next: (choice: Choice) => Choice) => set(({ choice }) => ({ choice: next(choice) }));
    return {
      choice: initial,
      ignored: [],
      ignore: (ignored) => set({ ignored }),
      select: (id) => change((choice) => ({ ...choice, select: id })),
      switchLayer: (id, on) => change((choice) => withLayer(edition, choice, id, on)),
      enter: (step) => change(({ theme }) => ({ theme, step })),
      setTheme: (theme) => change((choice) => ({ ...choice, theme })),
      setDate: (date) => change((choice) => ({ ...choice, date })),
      setBasis: (basis) => change((choice) => ({ ...choice, basis })),
      setOnly: (only) => change((choice) => ({ ...choice, only })),
      choose: (part) => change((choice) => ({ ...("step" in part ? { theme: choice.theme } : choice), ...part })),
      reset: () => change(({ theme }) => ({ theme })),
    };
  });
