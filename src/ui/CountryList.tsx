import { type KeyboardEvent, useRef } from "react";
import { storyPath } from "../address/storyPath";
import type { EditionLayer } from "../scene/edition";
import { groupingLayer, type RowGroup, rowsOf } from "../scene/rowsOf";
import type { Iso3 } from "../story/story";
import { useExplorer } from "./explorerContext";
import { LegendRow } from "./LegendRow";
import { Opener } from "./Opener";
import { spokenIn } from "./spokenIn";

/** Letters typed within this time belong to one search, ms. */
const typingPause = 700;

/**
 * The countries of the story grouped by their colours on the map: list and legend in one, and the entry for the keyboard.
 * The lists of all colourings are in the page, so that the right one is shown without a script.
 */
export function CountryList() {
  const { edition, translate, scene, store } = useExplorer();
  const fills = edition.layers.filter((layer) => layer.draws === "fills" && !layer.always);
  const colouring = scene.layers.find((layer) => fills.includes(layer));
  const onKeyDown = useListKeys();
  return (
    <section className="countries" id="countries" aria-label={translate("countryList")} onKeyDown={onKeyDown}>
      {scene.filter && scene.filter.layer === colouring?.id && (
        <button type="button" className="show-all" onClick={() => store.getState().setOnly(undefined)}>
          {translate("showEverything")}
        </button>
      )}
      {fills.map((layer) => (
        <div key={layer.id} data-layer={layer.id} className="of-layer">
          <Groups layer={layer} />
        </div>
      ))}
      {fills.length > 0 && (
        <div className="of-layer no-fills">
          <PlainNames groups={rowsOf(edition, scene, translate("otherCountries"), groupingLayer(edition, scene))} />
        </div>
      )}
      {fills.length === 0 && <PlainNames groups={rowsOf(edition, scene, translate("otherCountries"))} />}
      <Opener dialog="table" text="table" className="opener table-opener">
        {translate("table")}
      </Opener>
    </section>
  );
}

/** The groups of one colouring, and the countries that it leaves without a colour, folded. */
function Groups({ layer }: { layer: EditionLayer }) {
  const { edition, translate, scene } = useExplorer();
  const { filter } = scene;
  const groups = rowsOf(edition, scene, translate("otherCountries"), layer);
  const shown = groups.filter(({ id, symbol }) => symbol && (filter?.layer !== layer.id || filter.symbol === id));
  const others = groups.find(({ symbol }) => !symbol);
  return (
    <>
      {shown.map((group) => (
        <div key={group.id} className="group">
          <div className="group-head">
            {group.symbol && <LegendRow layer={layer} row={{ ...group, symbol: group.symbol }} />}
            {group.dated && <span className="group-date">{group.dated}</span>}
          </div>
          <Names group={group} />
        </div>
      ))}
      {layer.about && (
        <p className="about" {...spokenIn(edition, layer.about)}>
          {layer.about}
        </p>
      )}
      {others && !filter && (
        <details className="others">
          <summary>
            {others.label} <small>{translate.number(others.countries.length)}</small>
          </summary>
          <Names group={others} />
        </details>
      )}
    </>
  );
}

/** The countries without colours, as the map has none. */
const PlainNames = ({ groups }: { groups: RowGroup[] }) => (
  <div className="group">
    <Names group={{ id: "all", label: "", said: {}, countries: groups.flatMap(({ countries }) => countries) }} />
  </div>
);

function Names({ group }: { group: RowGroup }) {
  return (
    <ul className={Object.values(group.said).some(Boolean) ? "names" : "names is-short"}>
      {group.countries.map((country) => (
        <CountryRow key={country} country={country} said={group.said[country] ?? ""} />
      ))}
    </ul>
  );
}

/** A country with its flag and who came for it. Without a script it links to its part of the story's text. */
function CountryRow({ country, said }: { country: Iso3; said: string }) {
  const { edition, scene, stage, address } = useExplorer();
  const { name = country, iso2 } = edition.countries[country] ?? {};
  const selected = scene.selection?.kind === "country" && scene.selection.country === country;
  return (
    <li>
      <a
        className="country-row"
        href={`${address(storyPath({ ...edition, text: true }))}#${country}`}
        data-select={country}
        aria-current={selected || undefined}
        onPointerEnter={() => stage?.highlight([country])}
        onPointerLeave={() => stage?.highlight(null)}
        onFocus={() => stage?.highlight([country])}
        onBlur={() => stage?.highlight(null)}
      >
        {iso2 && (
          <img className="flag" src={address(`flags/${iso2}.svg`)} alt="" width="21" height="14" loading="lazy" />
        )}
        <b>{name}</b>
        {said && <span {...spokenIn(edition, said)}>{said}</span>}
      </a>
    </li>
  );
}

/** Arrow keys go from row to row, letters to the next row that begins with them. */
function useListKeys() {
  const typed = useRef({ text: "", at: 0 });
  return (event: KeyboardEvent<HTMLElement>) => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(".country-row")].filter((row) =>
      row.checkVisibility({ visibilityProperty: true }),
    );
    const index = rows.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: index + 1, ArrowUp: Math.max(index - 1, 0), Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined && index >= 0) {
      rows[Math.min(to, rows.length - 1)]?.focus();
      event.preventDefault();
    } else if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const { text, at } = typed.current;
      const search = (event.timeStamp - at < typingPause ? text : "") + event.key.toLocaleLowerCase();
      typed.current = { text: search, at: event.timeStamp };
      // A single letter goes to the next country; more letters search from the current one.
      const from = search.length === 1 ? index + 1 : Math.max(index, 0);
      [...rows.slice(from), ...rows.slice(0, from)]
        .find((row) => row.querySelector("b")?.textContent?.toLocaleLowerCase().startsWith(search))
        ?.focus();
    }
  };
}
