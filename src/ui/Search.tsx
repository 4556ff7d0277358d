import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useStore } from "zustand";
import type { Translate } from "../i18n/translate";
import type { Choice } from "../scene/choice";
import type { CountryIndex, Found, findInStory } from "../scene/findInStory";
import { useExplorer } from "./explorerContext";
import { Icon } from "./Icon";
import { spokenIn } from "./spokenIn";

/**
 * Finds any country of the world by any of its names and codes, and the places, marks, events and people of the story.
 * A combobox according to ARIA's practices. What is found is chosen by `onChoose`; without it, in the store.
 */
export function Search({ onChoose }: { onChoose?: (part: Choice) => void }) {
  const { edition, translate, store, loadCountryIndex, failed, failDialog } = useExplorer();
  const id = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [index, setIndex] = useState<CountryIndex | null>(null);
  const [find, setFind] = useState<typeof findInStory | null>(null);
  /** Enter was pressed before all names had loaded: until then another might come first. */
  const [entered, setEntered] = useState(false);
  const loaded = find !== null && index !== null;
  const choice = useStore(store, (state) => state.choice);
  const asked = open && text.trim() && find;
  const matches = asked ? asked(edition, index ?? {}, text, choice) : [];
  const current = matches[Math.min(active, matches.length - 1)];

  const choose = (found: Found) => {
    setText("");
    setOpen(false);
    (onChoose ?? store.getState().choose)(found.choice);
    // On touch screens the keyboard would otherwise keep covering the result.
    if (matchMedia("(hover: none)").matches) (document.activeElement as HTMLElement | null)?.blur();
  };
  useEffect(() => {
    if (!entered || !loaded) return;
    setEntered(false);
    if (current) choose(current);
  });
  /** Readers who search for nothing need not load what it takes. What fails is said, and tried again with the next letter. */
  const load = () => {
    if (!find)
      import("../scene/findInStory").then(
        (module) => {
          setFind(() => module.findInStory);
          if (failed === "search") failDialog(null);
        },
        () => failDialog("search"),
      );
    // Without the other names, the search still has those of this page.
    if (!index) loadCountryIndex().then(setIndex, () => setIndex({}));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setActive((index) => Math.min(index + 1, matches.length - 1));
    else if (event.key === "ArrowUp") setActive((index) => Math.max(index - 1, 0));
    else if (event.key === "Enter" && !loaded && text.trim()) setEntered(true);
    else if (event.key === "Enter" && current) choose(current);
    else if (event.key === "Escape") {
      // With nothing typed, it closes what is open: the panel, or the dialog around the field.
      if (!text) return;
      if (open) setOpen(false);
      else setText("");
    } else return;
    event.preventDefault();
  };

  return (
    <search className="search" data-covers-map>
      <Icon name="search" />
      <input
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={translate("find")}
        placeholder={translate("find")}
        aria-expanded={matches.length > 0}
        aria-controls={`${id}-matches`}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(0);
          setEntered(false);
          load();
        }}
        onFocus={load}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        className="matches"
        role="listbox"
        id={`${id}-matches`}
        aria-label={translate("find")}
        hidden={matches.length === 0}
      >
        {matches.map((found) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the combobox's
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
          <div
            key={found.id}
            role="option"
            id={`${id}-${found.id}`}
            aria-selected={found === current}
            // The field must not lose its focus, and with it the list, before the click arrives.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(found)}
          >
            <span {...spokenIn(edition, found.name)}>{found.name}</span> <small>{hintOf(found, translate)}</small>
          </div>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {asked && matches.length === 0 ? translate("noMatch") : ""}
      </p>
      {asked && matches.length === 0 && (
        <p className="no-match" aria-hidden="true">
          {translate("noMatch")}
        </p>
      )}
    </search>
  );
}

/** The kind of a result, in words. */
function hintOf({ kind, hint }: Found, translate: Translate): string {
  if (kind === "country") return translate("foundCountry");
  if (kind === "place") return translate("foundPlace", { country: hint });
  return kind === "event" ? translate("foundEvent", { date: hint }) : hint;
}
