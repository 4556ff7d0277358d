import { useId, useRef, useState } from "react";
import { useExplorer } from "./explorerContext";

/** A text with a button that copies it; where the clipboard is not available, the text is selected for the reader to copy. */
export function CopyField({ label, text, lines = 1 }: { label: string; text: string; lines?: number }) {
  const { translate } = useExplorer();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<"copied" | "copyByHand" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("copied");
    } catch {
      field.current?.select();
      setSaid("copyByHand");
    }
  };
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={field} readOnly rows={lines} value={text} dir="auto" spellCheck={false} />
      <button type="button" onClick={() => void copy()}>
        {translate("copy")}
      </button>
      <p role="status">{said && translate(said)}</p>
    </div>
  );
}
