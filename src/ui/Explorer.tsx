import { memo, useState } from "react";
import { flushSync } from "react-dom";
import type { Choice } from "../scene/choice";
import { describedBy } from "../scene/describedBy";
import { sceneOf } from "../scene/sceneOf";
import { Announcer } from "./Announcer";
import { BackLine } from "./BackLine";
import { Bar } from "./Bar";
import { BordersNote } from "./BordersNote";
import { Controls } from "./Controls";
import { CountryList } from "./CountryList";
import { Credit } from "./Credit";
import { DateChip } from "./DateChip";
import { type DialogId, ExplorerContext, type ExplorerProps } from "./explorerContext";
import { Foot } from "./Foot";
import { Icon } from "./Icon";
import { LaterDialog } from "./LaterDialog";
import { LayerChips } from "./LayerChips";
import { MapKey } from "./MapKey";
import { MarkList } from "./MarkList";
import { Masthead } from "./Masthead";
import { Notices } from "./Notices";
import { Opener } from "./Opener";
import { OutsideChips } from "./OutsideChips";
import { Search } from "./Search";
import { SheetHandle } from "./SheetHandle";
import { Step } from "./Step";
import { SwatchPatterns } from "./Swatch";
import { spokenIn } from "./spokenIn";
import { Timeline } from "./Timeline";
import { Tooltip } from "./Tooltip";
import { useHelpKey } from "./useHelpKey";
import { useShownChoice } from "./useShownChoice";
import { useTour } from "./useTour";

const dialogs: DialogId[] = ["sources", "borders", "article", "share", "embed", "help", "search", "events", "table"];

/**
 * Everything around the map: what it means, who is on it, and who says so. Prerendered, then hydrated. The list, the panel
 * of the selection and the words of a step take turns in one place; the style sheet decides where.
 * The reading modes of browsers leave out what has the class `extra`, by its name.
 */
export function Explorer(props: ExplorerProps) {
  const choice = useShownChoice(props.store);
  return <Shown props={props} choice={choice} />;
}

/** Rendered again only when what it shows has changed; after a selection, that is one paint later. */
const Shown = memo(function Shown({ props, choice }: { props: ExplorerProps; choice: Choice }) {
  const { edition, translate, framed } = props;
  const scene = sceneOf(edition, choice);
  const [dialog, openDialog] = useState<DialogId | null>(null);
  const [failed, failDialog] = useState<DialogId | null>(null);
  const tour = useTour(props);
  useHelpKey(() => openDialog("help"));
  const chooseInDialog = (part: Choice) => {
    flushSync(() => openDialog(null));
    props.store.getState().choose(part);
  };
  const description = describedBy(edition, choice, scene, translate);
  return (
    <ExplorerContext value={{ ...props, choice, scene, dialog, openDialog, chooseInDialog, failed, failDialog }}>
      {/* Describes the map, which lies outside of React, for those who do not see it. */}
      <p className="visually-hidden" id="map-alternative" {...spokenIn(edition, scene.alternative)}>
        {description}
      </p>
      <Announcer />
      <BackLine tour={tour} />
      <SheetHandle />
      <div className="column">
        <Masthead tour={tour} />
        <div className="list extra">
          <CountryList />
          <MarkList />
          <Credit />
        </div>
      </div>
      <Step tour={tour} />
      <Foot tour={tour} />
      <div className="chips over-map extra" data-covers-map>
        <LayerChips />
      </div>
      <div className="over-map map-parts">
        {!framed && <Search />}
        <Controls />
        <DateChip />
        {!framed && (
          <Opener dialog="share" className="share-view" covers label={translate("shareView")}>
            <Icon name="share" />
          </Opener>
        )}
        <div className="map-foot">
          <Notices />
          <MapKey tour={tour} />
          <OutsideChips />
          <BordersNote />
        </div>
        <Tooltip />
      </div>
      {!framed && <Timeline />}
      <Bar tour={tour} />
      {/* At the end, as the headline is to be there first. */}
      <SwatchPatterns />
      {dialogs.map((id) => (
        <LaterDialog key={id} id={id} />
      ))}
    </ExplorerContext>
  );
});
