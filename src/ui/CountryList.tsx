import { type KeyboardEvent, useId, useRef, useState } from "react";
import { rowsOf } from "../scene/rowsOf";
import type { Iso3 } from "../story/story";
import { useExplorer } from "./explorerContext";
import { Swatch } from "./Swatch";
import { spokenIn } from "./spokenIn";

/** Letters typed within this time are one search, ms. */
const typingPause = 700;

/**
 * The countries of the story, grouped as the map is coloured: the keyboard's way in. A listbox in the sense of the ARIA
 * practices: the focus stays on the list, and the active option moves.
 */
export function CountryList() {
  const { edition, translate, scene, store, stage } = useExplorer();
  const listId = useId();
  const [active, setActive] = useState<Iso3 | null>(null);
  const typed = useRef({ text: "", at: 0 });
  const groups = rowsOf(edition, scene, translate("otherCountries"));
  const countries = groups.flatMap((group) => group.countries);
  const selected = scene.selection?.kind === "country" ? scene.selection.country : null;
  const optionId = (country: Iso3) => `${listId}-${country}`;
  const name = (country: Iso3) => edition.countries[country]?.name ?? country;

  const activate = (country: Iso3 | undefined) => {
    if (!country) return;
    setActive(country);
    stage?.highlight([country]);
    document.getElementById(optionId(country))?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = active ? countries.indexOf(active) : -1;
    const step = { ArrowDown: index + 1, ArrowUp: Math.max(index - 1, 0), Home: 0, End: countries.length - 1 }[
      event.key
    ];
    if (step !== undefined) activate(countries[Math.min(step, countries.length - 1)]);
    else if ((event.key === "Enter" || event.key === " ") && active) store.getState().select(active);
    else if (event.key === "Escape") store.getState().select(null);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const { text, at } = typed.current;
      const search = (event.timeStamp - at < typingPause ? text : "") + event.key.toLocaleLowerCase();
      typed.current = { text: search, at: event.timeStamp };
      // A single letter goes on to the next country; more letters narrow down from where the list is.
      const from = search.length === 1 ? index + 1 : Math.max(index, 0);
      const around = [...countries.slice(from), ...countries.slice(0, from)];
      activate(around.find((country) => name(country).toLocaleLowerCase().startsWith(search)));
    } else return;
    event.preventDefault();
  };

  return (
    <section className="countries" id="countries" aria-labelledby={`${listId}-title`}>
      <h2 id={`${listId}-title`}>{translate("countries")}</h2>
      <div
        role="listbox"
        tabIndex={0}
        aria-label={translate("countryList")}
        aria-activedescendant={active ? optionId(active) : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => activate(active ?? selected ?? countries[0])}
        onBlur={() => {
          setActive(null);
          stage?.highlight(null);
        }}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div key={group.id} role="group" aria-labelledby={`${listId}-group-${group.id}`}>
            <div className="group-title" role="presentation" id={`${listId}-group-${group.id}`}>
              {group.symbol && <Swatch symbol={group.symbol} />}
              <span {...spokenIn(edition, group.label)}>{group.label}</span>
            </div>
            {group.countries.map((country) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the listbox's
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the listbox
              <div
                key={country}
                role="option"
                id={optionId(country)}
                className={country === active ? "option is-active" : "option"}
                aria-selected={country === selected}
                // The list is about to get the focus: it must not scroll to another option under the pointer.
                onPointerDown={() => setActive(country)}
                onClick={() => store.getState().select(country)}
                onPointerEnter={() => stage?.highlight([country])}
                onPointerLeave={() => stage?.highlight(null)}
              >
                {name(country)}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="hint">{translate("listHint")}</p>
    </section>
  );
}
