import { pathOf } from "../address/query";
import { DateChip } from "./DateChip";
import { useExplorer } from "./explorerContext";
import { TourLink } from "./Masthead";
import { MoreMenu } from "./MoreMenu";
import { Opener } from "./Opener";
import type { Tour } from "./useTour";

/** A few links below the column, or below the map in a frame. */
export function Foot({ tour }: { tour: Tour }) {
  const { edition, translate, choice, scene, framed, address } = useExplorer();
  if (framed)
    return (
      <footer className="foot extra" data-part data-text>
        <TourLink tour={tour} short />
        <DateChip />
        <Opener dialog="sources" text="all-sources">
          {translate("sources")}
        </Opener>
        <a className="whole" href={address(pathOf(choice, edition))} target="_blank" rel="noopener">
          <span className="long">{translate("openStory")}</span>
          <span className="short">{translate("openStoryShort")}</span> ↗
        </a>
        <MoreMenu />
      </footer>
    );
  return (
    <footer className="foot extra">
      {scene.reading === "list" ? (
        <>
          <Opener dialog="sources" text="all-sources">
            {translate("sources")}
          </Opener>
          {edition.article !== undefined && (
            <Opener dialog="article" text="article-check" className="opener in-wide">
              {translate("articleCheck")}
            </Opener>
          )}
          <Opener dialog="share">{translate("share")}</Opener>
          <Opener dialog="embed" className="opener in-wide">
            {translate("embed")}
          </Opener>
        </>
      ) : (
        <>
          <Opener dialog="share">{translate("shareView")}</Opener>
          <Opener dialog="sources" text="all-sources">
            {translate.plural("allSources", Object.keys(edition.sources).length)}
          </Opener>
          <Opener dialog="embed" className="opener in-wide">
            {translate("embed")}
          </Opener>
        </>
      )}
      <MoreMenu named />
    </footer>
  );
}
