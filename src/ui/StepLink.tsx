import type { ReactNode } from "react";
import { storyPath } from "../address/storyPath";
import type { StepId } from "../story/story";
import { useExplorer } from "./explorerContext";

interface StepLinkProps {
  step: StepId;
  className?: string;
  /** The name, where the content is only a sign. */
  label?: string | undefined;
  /** True for the step that the reader is at. */
  current?: boolean;
  /** True at either end of the tour: the link is to the same step. */
  end?: boolean;
  onEnter: (step: StepId) => void;
  children: ReactNode;
}

/** A link to a step: to its page without a script, also from a frame; with one, the map changes to it. */
export function StepLink({ step, className, label, current, end, onEnter, children }: StepLinkProps) {
  const { edition, address } = useExplorer();
  const { slug, language, defaultLanguage } = edition;
  return (
    <a
      className={className}
      aria-label={label}
      title={label}
      aria-current={current ? "step" : undefined}
      aria-disabled={end || undefined}
      href={address(storyPath({ slug, language, defaultLanguage, step }))}
      onClick={(event) => {
        // Modified clicks open another tab or window as usual.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        if (!end) onEnter(step);
      }}
    >
      {children}
    </a>
  );
}
