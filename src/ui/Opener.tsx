import type { ReactNode } from "react";
import { storyPath } from "../address/storyPath";
import { type DialogId, useExplorer } from "./explorerContext";

interface OpenerProps {
  dialog: DialogId;
  /** The id of the part of the story's text with the same content, which it links to without a script. */
  text?: string | undefined;
  className?: string | undefined;
  /** The name, where the content is only a sign. */
  label?: string | undefined;
  /** True where it covers the map, so that no names are placed under it. */
  covers?: boolean | undefined;
  children: ReactNode;
}

/** Opens a dialog; without a script, it links to the part of the story's text with the same content, if there is one. */
export function Opener({ dialog, text, className = "opener", label, covers, children }: OpenerProps) {
  const { edition, address, openDialog } = useExplorer();
  const common = {
    className,
    "aria-haspopup": "dialog",
    "aria-label": label,
    title: label,
    "data-covers-map": covers,
  } as const;
  if (!text)
    return (
      <button type="button" {...common} onClick={() => openDialog(dialog)}>
        {children}
      </button>
    );
  return (
    <a
      {...common}
      href={`${address(storyPath({ ...edition, text: true }))}#${text}`}
      onClick={(event) => {
        event.preventDefault();
        openDialog(dialog);
      }}
    >
      {children}
    </a>
  );
}
