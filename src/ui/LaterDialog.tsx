import { type ComponentType, useEffect, useState } from "react";
import { type DialogId, useExplorer } from "./explorerContext";

const dialogs: Record<DialogId, () => Promise<ComponentType>> = {
  article: async () => (await import("./ArticleDialog")).ArticleDialog,
  borders: async () => (await import("./BordersDialog")).BordersDialog,
  embed: async () => (await import("./EmbedDialog")).EmbedDialog,
  help: async () => (await import("./HelpDialog")).HelpDialog,
  events: async () => (await import("./EventsDialog")).EventsDialog,
  search: async () => (await import("./SearchDialog")).SearchDialog,
  table: async () => (await import("./TableDialog")).TableDialog,
  share: async () => (await import("./ShareDialog")).ShareDialog,
  sources: async () => (await import("./SourcesDialog")).SourcesDialog,
};

/** A dialog whose code is fetched when it is first opened. If that fails, it counts as closed again, and a notice says so. */
export function LaterDialog({ id }: { id: DialogId }) {
  const { dialog, openDialog, failDialog } = useExplorer();
  const [Content, setContent] = useState<ComponentType | null>(null);
  const wanted = dialog === id && !Content;
  useEffect(() => {
    if (!wanted) return;
    failDialog(null);
    dialogs[id]().then(
      (content) => setContent(() => content),
      () => {
        openDialog(null);
        failDialog(id);
      },
    );
  }, [wanted, id, openDialog, failDialog]);
  return Content && <Content />;
}
