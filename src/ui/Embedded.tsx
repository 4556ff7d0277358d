import { useRef, useState } from "react";
import { storyPath } from "../state/storyPath";
import { BordersNote } from "./BordersNote";
import { Controls } from "./Controls";
import { CountryList } from "./CountryList";
import { useExplorer } from "./explorerContext";
import { LaterDialog } from "./LaterDialog";
import { Legend, LegendKey } from "./Legend";
import { MarkList } from "./MarkList";
import { Notices } from "./Notices";
import { Search } from "./Search";
import { StepLink } from "./StepLink";
import { Timeline } from "./Timeline";
import { DialogOpener } from "./Toolbar";
import { Tooltip } from "./Tooltip";
import { Tour } from "./Tour";

/**
 * What stands around the map in a frame: the headline, which leads to the story's page, the legend, and a panel that
 * overlays, so that the frame keeps its height. `data-part` marks what the frame's height follows, `data-text` what
 * changes with the reader's text alone.
 */
export function Embedded() {
  const { edition, translate, scene, store, address } = useExplorer();
  const [listed, setListed] = useState(false);
  // A step that the host's page shows has its words there: the tour opens only for readers who begin it here.
  const [touring, setTouring] = useState(false);
  const [timed, setTimed] = useState(false);
  const lister = useRef<HTMLButtonElement>(null);
  const { slug, language, defaultLanguage } = edition;
  const story = address(storyPath({ slug, language, defaultLanguage }));
  const [first] = edition.steps;
  const open = listed || timed || (touring && scene.step !== null);
  const close = () => {
    setListed(false);
    setTouring(false);
    setTimed(false);
    store.getState().select(null);
    lister.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <header className="embed-head" data-part data-text>
        <h1>
          <a href={story} target="_blank" rel="noopener">
            {edition.headline}
          </a>
        </h1>
      </header>
      <div className="over-map">
        <Search />
        <Controls />
        <Notices />
        <BordersNote />
        <Tooltip />
      </div>
      <div className="embed-legend">
        <div data-part>
          <Legend />
          <LegendKey />
        </div>
      </div>
      {/* Keys that nothing inside takes close the panel. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the controls inside it take the focus */}
      <div
        className={open ? "embed-panel is-open" : "embed-panel"}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          close();
        }}
      >
        {timed && <Timeline />}
        {touring && <Tour begun />}
        {listed && (
          <>
            <CountryList />
            <MarkList />
          </>
        )}
      </div>
      <footer className="embed-foot" data-part data-text>
        <button
          type="button"
          ref={lister}
          className="embed-lister"
          aria-expanded={listed}
          onClick={() => setListed(!listed)}
        >
          {translate("countries")}
        </button>
        {edition.timeline && (
          <button type="button" className="embed-timer" aria-expanded={timed} onClick={() => setTimed(!timed)}>
            {translate("timeline")}
          </button>
        )}
        {first && !touring && (
          <StepLink
            step={first.id}
            className="embed-tour"
            onEnter={(step) => {
              setTouring(true);
              store.getState().enter(step);
            }}
          >
            {translate.plural("tourStart", edition.steps.length)}
          </StepLink>
        )}
        <DialogOpener dialog="sources" label={translate("sources")} text="all-sources" />
        <a href={story} target="_blank" rel="noopener">
          {translate("openStory")}
        </a>
      </footer>
      <LaterDialog id="sources" />
      <LaterDialog id="borders" />
      <LaterDialog id="help" />
    </>
  );
}
