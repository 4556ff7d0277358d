import { startTransition, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Translate } from "../../i18n/translate";
import type { Edition } from "../../scene/edition";
import { panelOf, topicInUse } from "../../scene/panelOf";
import { layersOn, viewOf } from "../../scene/sceneOf";
import { selectionOf } from "../../scene/selectionOf";
import type { Store } from "../../state/createStore";
import { Panel } from "./Panel";

export interface LivePanelProps {
  edition: Edition;
  translate: Translate;
  store: Store;
  address: (path: string) => string;
  /** What is selected. */
  id: string;
}

/** The panel of one selection, which follows date, basis and layers. Its first rendering is the prerendered one. */
export function LivePanel({ edition, translate, store, address, id }: LivePanelProps) {
  // Separate subscriptions, so that a press that selects something else does not render this panel again.
  const date = useStore(store, ({ choice }) => choice.date ?? viewOf(edition, choice).date ?? edition.date);
  const basis = useStore(store, ({ choice }) => choice.basis);
  const on = useStore(store, ({ choice }) => (choice.layers ?? viewOf(edition, choice).layers).join());
  const [whole, setWhole] = useState(false);
  useEffect(() => startTransition(() => setWhole(true)), []);
  const content = useMemo(() => {
    const selection = selectionOf(edition, id);
    return selection && panelOf(edition, selection, date, basis);
  }, [edition, id, date, basis]);
  const open = useMemo(
    () => (content ? topicInUse(edition, content, layersOn(edition, on.split(","))) : undefined),
    [edition, content, on],
  );
  return content && <Panel {...{ edition, translate, address, content, open, basis, whole }} on={on.split(",")} />;
}
