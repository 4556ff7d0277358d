import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { factsAbout } from "../scene/factsAbout";
import { selectionId } from "../scene/sceneOf";
import { ClaimItem } from "./ClaimItem";
import { useExplorer } from "./explorerContext";
import { SourceList } from "./SourceList";
import { Swatch } from "./Swatch";
import { isSheet, scrollBehavior } from "./sheet";
import { spokenIn } from "./spokenIn";

/** Claims of a topic that are shown at once; the rest is behind a disclosure. */
const shownAtOnce = 3;

/** What the story says of the selection: its parts, then each claim with who says so and how it holds up. */
export function Details() {
  const { edition, translate, scene, store, address } = useExplorer();
  const { selection, date } = scene;
  const id = selectionId(selection);
  const facts = useMemo(() => (selection ? factsAbout(edition, selection, date) : null), [edition, selection, date]);
  // What lies folded or far down follows a frame later, so that the panel is painted at once.
  const whole = useDeferredValue(facts) === facts;
  const chosen = useStore(store, (state) => typeof state.choice.select === "string");
  const panel = useRef<HTMLElement>(null);
  // In the column, the panel comes into sight when the reader selects something, not when the page opens with it.
  useEffect(
    () =>
      store.subscribe(({ choice }, before) => {
        if (!choice.select || choice.select === before.choice.select) return;
        requestAnimationFrame(() => {
          // In a frame the panel scrolls by itself, and the page around it stays where it is.
          const frame = panel.current?.closest(".embed-panel");
          if (frame) return frame.scrollTo({ top: panel.current?.offsetTop ?? 0, behavior: scrollBehavior() });
          const top = panel.current?.getBoundingClientRect().top ?? 0;
          // Where the panel begins in the upper half already, nothing moves under the reader.
          if (isSheet() || (top >= 0 && top < innerHeight / 2)) return;
          panel.current?.scrollIntoView({ block: "start", behavior: scrollBehavior() });
        });
      }),
    [store],
  );

  return (
    <>
      <p className="visually-hidden" role="status">
        {/* Only what the reader selected: a step of the tour speaks for itself. */}
        {chosen && facts?.title}
      </p>
      {facts && (
        <section className="details" aria-labelledby="details-title" ref={panel} key={id}>
          <div className="details-head">
            {facts.iso2 && (
              <img className="flag" src={address(`flags/${facts.iso2}.svg`)} alt="" width="30" height="20" />
            )}
            <h2 id="details-title" {...spokenIn(edition, facts.title)}>
              {facts.title}
            </h2>
            <button
              type="button"
              className="close"
              aria-label={translate("closePanel", { name: facts.title })}
              onClick={(event) => {
                store.getState().select(null);
                // The button goes away; the keyboard goes on from the list. A pointer's press has a count of clicks.
                if (event.detail === 0) document.querySelector<HTMLElement>("#countries [role=listbox]")?.focus();
              }}
            >
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <path d="M2 2 12 12M12 2 2 12" stroke="currentColor" strokeWidth="1.8" />
              </svg>
            </button>
          </div>
          {facts.detail && <p className="detail">{facts.detail}</p>}
          {facts.badges.length > 0 && (
            <ul className="badges">
              {facts.badges.map(({ layer, row }) => (
                <li key={`${layer.id}-${row.id}`}>
                  <Swatch symbol={row.symbol} />
                  <span>
                    <span className="badge-layer" {...spokenIn(edition, layer.short)}>
                      {layer.short}
                    </span>{" "}
                    <span {...spokenIn(edition, row.label)}>{row.label}</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
          {facts.sections.length === 0 && <p className="no-part">{translate("noPart", { name: facts.title })}</p>}
          {facts.sections.map((section) => (
            <section className="topic" key={section.topic}>
              <h3>{section.title}</h3>
              <div>
                <ul className="claims">
                  {section.claims.slice(0, shownAtOnce).map((claim) => (
                    <ClaimItem key={claim.id} claim={claim} />
                  ))}
                </ul>
                {section.claims.length > shownAtOnce && (
                  <details>
                    <summary>{translate.plural("moreClaims", section.claims.length - shownAtOnce)}</summary>
                    {whole && (
                      <ul className="claims">
                        {section.claims.slice(shownAtOnce).map((claim) => (
                          <ClaimItem key={claim.id} claim={claim} />
                        ))}
                      </ul>
                    )}
                  </details>
                )}
              </div>
            </section>
          ))}
          {facts.related.length > 0 && (
            <section className="topic">
              <h3>{translate(selection?.kind === "country" ? "onTheMap" : "countriesOfMark")}</h3>
              <ul className="related">
                {facts.related.map((item) => (
                  <li key={item.id}>
                    <button type="button" onClick={() => store.getState().select(item.id)}>
                      {item.name}
                    </button>
                    {item.detail && <small> {item.detail}</small>}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {whole && <SourceList sources={facts.sources} />}
        </section>
      )}
    </>
  );
}
