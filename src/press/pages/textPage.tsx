import { renderToStaticMarkup } from "react-dom/server";
import { type StoryPlace, storyPath, wayUp } from "../../address/storyPath";
import type { Translate } from "../../i18n/translate";
import type { Edition } from "../../scene/edition";
import tableStyles from "../../ui/ShownTable.css?inline";
import { headOf } from "./headOf";
import { lookStyles } from "./lookStyles";
import mediaStyles from "./media.css?inline";
import { pageShell } from "./pageShell";
import { StoryText } from "./StoryText";
import styles from "./StoryText.css?inline";
import type { SiteFile, SiteOptions } from "./siteFiles";

interface TextPage {
  edition: Edition;
  translate: Translate;
  place: StoryPlace;
  /** The card's path from the site's root. */
  card: string;
  options: SiteOptions;
}

/** The page that tells a story as text, with every claim and source: for readers without a script, search engines and paper. */
export function textPage({ edition, translate, place, card, options }: TextPage): SiteFile {
  const path = storyPath(place);
  const up = wayUp(path);
  const content = () => {
    const { head, end } = headOf({ edition, place, up, site: options.site, card });
    const text = <StoryText edition={edition} translate={translate} address={(to) => `${up}${to}`} />;
    return pageShell({
      ...options,
      up,
      attributes: `lang="${edition.language}" dir="${edition.direction}"`,
      head,
      body: `${renderToStaticMarkup(text)}\n${end}`,
      styles: lookStyles() + tableStyles + styles + (edition.media ? mediaStyles : ""),
      interactive: false,
    });
  };
  return { path: `${path}index.html`, content };
}
