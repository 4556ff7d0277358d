import { type ReactNode, useEffect, useId, useRef } from "react";
import { type DialogId, useExplorer } from "./explorerContext";
import "./dialogs.css";

interface DialogProps {
  id: DialogId;
  title: string;
  /** True for content that needs the width of the page, such as a table. */
  wide?: boolean;
  children: ReactNode;
}

/**
 * A dialog over the page, full-screen on phones. It is closed and empty when prerendered, and filled while it is open. The
 * browser keeps the focus inside, closes it on Escape and on a press beside it, and returns the focus to what opened it.
 */
export function Dialog({ id, title, wide = false, children }: DialogProps) {
  const { dialog, openDialog, translate } = useExplorer();
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const open = dialog === id;
  useEffect(() => {
    if (open) element.current?.showModal();
    else element.current?.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      className={wide ? "dialog is-wide" : "dialog"}
      aria-labelledby={titleId}
      closedby="any"
      // Another dialog may have been opened from this one.
      onClose={() => openDialog((now) => (now === id ? null : now))}
    >
      {open && (
        <>
          <header className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="close" aria-label={translate("dismiss")} onClick={() => openDialog(null)}>
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <path d="M2 2 12 12M12 2 2 12" stroke="currentColor" strokeWidth="1.8" />
              </svg>
            </button>
          </header>
          {/* What scrolls must be reachable by keyboard even where nothing in it takes the focus. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys scroll it */}
          <section className="dialog-body" tabIndex={0} aria-labelledby={titleId}>
            {children}
          </section>
        </>
      )}
    </dialog>
  );
}
