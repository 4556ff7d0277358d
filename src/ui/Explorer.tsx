import { useMemo, useState } from "react";
import { useStore } from "zustand";
import { sceneOf } from "../scene/sceneOf";
import { BasisSwitch } from "./BasisSwitch";
import { BordersNote } from "./BordersNote";
import { Controls } from "./Controls";
import { CountryList } from "./CountryList";
import { Credit } from "./Credit";
import { Embedded } from "./Embedded";
import { type DialogId, ExplorerContext, type ExplorerProps, useExplorer } from "./explorerContext";
import { LaterDialog } from "./LaterDialog";
import { Legend, LegendKey } from "./Legend";
import { MarkList } from "./MarkList";
import { Masthead } from "./Masthead";
import { Notices } from "./Notices";
import { Search } from "./Search";
import { SheetHandle } from "./SheetHandle";
import { SwatchPatterns } from "./Swatch";
import { spokenIn } from "./spokenIn";
import { Timeline } from "./Timeline";
import { Toolbar } from "./Toolbar";
import { Tooltip } from "./Tooltip";
import { Tour } from "./Tour";
import { useHelpKey } from "./useHelpKey";

/** Everything around the map: what it means, who is on it, and who says so. Prerendered, then hydrated. */
export function Explorer(props: ExplorerProps) {
  const { edition, store } = props;
  const choice = useStore(store, (state) => state.choice);
  const scene = useMemo(() => sceneOf(edition, choice), [edition, choice]);
  const [dialog, openDialog] = useState<DialogId | null>(null);
  useHelpKey(() => openDialog("help"));
  return (
    <ExplorerContext value={{ ...props, scene, dialog, openDialog }}>
      <SwatchPatterns />
      {/* Describes the map, which lies outside of React, for those who do not see it. */}
      <p className="visually-hidden" id="map-alternative" {...spokenIn(edition, scene.alternative)}>
        {scene.alternative}
      </p>
      {props.framed ? <Embedded /> : <Page />}
    </ExplorerContext>
  );
}

/** The explorer on a page of its own. */
function Page() {
  const { edition } = useExplorer();
  return (
    <>
      <Masthead />
      <Legend />
      <div className={edition.timeline ? "over-map has-foot" : "over-map"}>
        <Search />
        <Controls />
        <Notices />
        <BordersNote />
        <Tooltip />
      </div>
      <div className="sheet">
        <SheetHandle />
        <Tour />
        <Timeline />
        <div className="sheet-body">
          <p className="standfirst in-sheet" {...spokenIn(edition, edition.standfirst)}>
            {edition.standfirst}
          </p>
          <Toolbar />
          <LegendKey />
          <BasisSwitch />
          <CountryList />
          <MarkList />
          <Credit />
        </div>
      </div>
      <LaterDialog id="sources" />
      <LaterDialog id="borders" />
      <LaterDialog id="article" />
      <LaterDialog id="share" />
      <LaterDialog id="embed" />
      <LaterDialog id="help" />
    </>
  );
}
