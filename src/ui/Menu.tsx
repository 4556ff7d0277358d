import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

interface MenuProps {
  className: string;
  /** What opens it. */
  summary: ReactNode;
  /** The name of its button, where that shows only a sign. */
  label?: string | undefined;
  /** True where it is a choice of one among several: it closes after the choice. */
  forOneChoice?: boolean;
  children: ReactNode;
}

/**
 * A menu that opens over the page, without a script. It closes on Escape, on a press elsewhere, when the focus leaves it,
 * and when something in it has been chosen.
 */
export function Menu({ className, summary, label, forOneChoice = false, children }: MenuProps) {
  const element = useRef<HTMLDetailsElement>(null);
  const fold = () => {
    if (element.current?.open) element.current.open = false;
  };
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (!element.current?.contains(target as Node)) fold();
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !element.current?.open) return;
    event.preventDefault();
    event.stopPropagation();
    fold();
    element.current.querySelector("summary")?.focus();
  };
  return (
    <details
      className={`menu ${className}`}
      ref={element}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !element.current?.contains(relatedTarget)) fold();
      }}
    >
      <summary aria-label={label} title={label}>
        {summary}
      </summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys press what is inside */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the controls inside it take the focus */}
      <div
        className="menu-items"
        onClick={({ target, detail }) => {
          const label = (target as Element).closest("label");
          // Arrow keys go through the choices and trigger clicks, too; only a finger or a mouse has chosen.
          const chosen = forOneChoice && detail > 0 && label?.querySelector('[type="radio"]');
          if (chosen || (target as Element).closest("a, button")) fold();
          if (chosen) element.current?.querySelector("summary")?.focus({ preventScroll: true });
        }}
      >
        {children}
      </div>
    </details>
  );
}
