import type { MessageKey } from "../i18n/translate";
import { storyPath } from "../state/storyPath";
import { type DialogId, useExplorer } from "./explorerContext";

/**
 * What opens a dialog, in order. Where the story's text says the same, `text` is the id of that part: it is where the
 * entry leads without a script.
 */
const entries: { dialog: DialogId; label: MessageKey; text?: string }[] = [
  { dialog: "sources", label: "sources", text: "all-sources" },
  { dialog: "article", label: "articleCheck", text: "article-check" },
  { dialog: "borders", label: "borders", text: "borders" },
  { dialog: "share", label: "share" },
  { dialog: "embed", label: "embed" },
];

/** The way to everything that is not the map itself: a row of words beneath the headline, or in the sheet. */
export function Toolbar() {
  const { translate } = useExplorer();
  return (
    <nav className="toolbar" aria-label={translate("aboutThisMap")}>
      <ul>
        {entries.map(({ dialog, label, text }) => (
          <li key={dialog}>
            <DialogOpener dialog={dialog} label={translate(label)} text={text} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Opens a dialog; without a script, it leads to the part of the story's text that says the same, if there is one. */
export function DialogOpener({ dialog, label, text }: { dialog: DialogId; label: string; text?: string | undefined }) {
  const { edition, framed, address, openDialog } = useExplorer();
  if (!text)
    return (
      <button type="button" className="opener" aria-haspopup="dialog" onClick={() => openDialog(dialog)}>
        {label}
      </button>
    );
  const { slug, language, defaultLanguage } = edition;
  return (
    <a
      className="opener"
      // An embed leaves the long text to the story's page.
      href={`${framed ? address(storyPath({ slug, language, defaultLanguage })) : ""}#${text}`}
      aria-haspopup="dialog"
      onClick={(event) => {
        event.preventDefault();
        openDialog(dialog);
      }}
    >
      {label}
    </a>
  );
}
