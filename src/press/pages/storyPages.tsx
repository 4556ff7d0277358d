import { createHash } from "node:crypto";
import { renderToString } from "react-dom/server";
import { type StoryPlace, storyPath, wayUp } from "../../address/storyPath";
import { atlasOf } from "../../geo/atlas";
import type { BaseMap } from "../../geo/baseMap";
import { translateWith } from "../../i18n/translate";
import type { Choice } from "../../scene/choice";
import { panelId, sceneOf, viewOf } from "../../scene/sceneOf";
import { createStore } from "../../state/createStore";
import { escapeMarkup } from "../../still/escapeMarkup";
import type { Language } from "../../story/story";
import { Explorer } from "../../ui/Explorer";
import { fragmentsText } from "../../ui/panel/fragments";
import { messagesIn } from "../edition/interfaceMessages";
import { readEdition } from "../edition/readEditions";
import type { ParsedStory } from "../story/parseStory";
import { cardOf } from "./cardOf";
import frameStyles from "./frame.css?inline";
import { headOf } from "./headOf";
import { imageFiles } from "./imageFiles";
import { lookStyles } from "./lookStyles";
import mediaStyles from "./media.css?inline";
import { oembedOf, oembedPath } from "./oembedOf";
import { pageShell } from "./pageShell";
import { panelsOf } from "./panelsOf";
import type { SiteFile, SiteOptions } from "./siteFiles";
import { stillOf } from "./stillOf";
import { stillStyles } from "./stillStyles";
import { textPage } from "./textPage";

/**
 * Every page of a story in one language: its own, one for each step of its tour, its text and the embed; with cards and data.
 * Of a frozen version, the embed alone, whose links lead to the story as it is now.
 */
export function storyPages(story: ParsedStory, language: Language, base: BaseMap, options: SiteOptions): SiteFile[] {
  const messages = messagesIn(language, story.language);
  const translate = translateWith(messages, language);
  const edition = readEdition(story, language, atlasOf(base.countries));
  const data = JSON.stringify({ edition, messages });
  // One file for all pages of the language; its name changes with its content, so that it can be kept for ever.
  const dataPath = `assets/${story.slug}-${language}-${createHash("sha256").update(data).digest("hex").slice(0, 8)}.json`;
  const own: StoryPlace = { slug: story.slug, language, defaultLanguage: story.language };

  const page = (place: StoryPlace, path = storyPath(place)): SiteFile => {
    const content = () => {
      const up = wayUp(path);
      const words = headOf({ edition, place, up, site: options.site, card: cardPath(place) });
      const choice: Choice = place.step ? { step: place.step } : {};
      const view = viewOf(edition, choice);
      const kind = place.embed ? "embed" : place.step ? "step" : "story";
      const text = `${up}${storyPath({ ...own, text: true })}`;
      const { svg, overlay } = stillOf(edition, base, choice, (country) => `${text}#${country}`, kind);
      const address = (to: string) => `${up}${to}`;
      const panels = panelsOf(edition, translate, choice, address);
      const selected = panelId(sceneOf(edition, choice)) ?? "";
      const opened = panels.get(selected);
      const explorer = renderToString(
        <Explorer
          edition={edition}
          translate={translate}
          store={createStore(edition, choice)}
          stage={null}
          framed={kind === "embed"}
          loadCountryIndex={async () => ({})}
          address={address}
        />,
      );
      // In the order in which it is to be there on a slow line: headline and frame, the picture, what is selected, and last
      // the panels of everything else, which only a press needs.
      const body = [
        `<a class="skip-link" href="#countries" target="_self">${escapeMarkup(translate("skipToList"))}</a>`,
        `<main class="page"><div class="explorer" id="explorer">${explorer}</div>`,
        `<figure class="stage" id="stage" aria-describedby="map-alternative" aria-label="${escapeMarkup(translate("mapOf", { headline: edition.headline }))}">${svg}<div class="overlay">${overlay}</div></figure>`,
        `<section class="panel" id="panel" data-panel="${opened ? selected : ""}" aria-labelledby="panel-title"${opened ? "" : " hidden"}>${opened ? `<div class="panel-content">${opened}</div>` : ""}</section>`,
        `<p class="visually-hidden" role="status" id="panel-status"></p></main>`,
        `<noscript><p class="text-link"><a href="${text}">${escapeMarkup(translate("asText"))}</a></p></noscript>`,
        `<script type="text/plain" id="panels">${fragmentsText(panels)}</script>`,
        words.end,
      ].join("\n");
      const attributes = [
        `lang="${language}" dir="${edition.direction}" data-page="${kind}" data-map="still" data-sheet="half"`,
        `data-view="${view.layers.join(" ")}" data-root="${up}"`,
        place.step ? `data-step="${place.step}"` : "",
      ].join(" ");
      const head = [
        words.head,
        ...(options.site && !place.embed
          ? [
              `<link rel="alternate" type="application/json+oembed" href="${new URL(oembedPath({ ...own, step: place.step }), options.site).href}">`,
            ]
          : []),
        // Without a script, too, links lead out of the frame: the story's page may not be framed by others.
        ...(place.embed ? ['<base target="_blank">'] : []),
        `<link rel="preload" as="fetch" crossorigin="anonymous" id="data" href="${up}${dataPath}">`,
      ].join("\n    ");
      return pageShell({
        ...options,
        up,
        attributes,
        head,
        body,
        styles: [
          lookStyles(),
          stillStyles(edition, view.focus),
          edition.media ? mediaStyles : "",
          place.embed ? frameStyles : "",
        ].join(""),
        script: options.earlyScript,
        interactive: true,
        framed: kind === "embed",
      });
    };
    return { path: `${path}index.html`, content };
  };
  const cardPath = ({ step }: StoryPlace) => `${storyPath({ ...own, step })}card.png`;
  const { site } = options;
  const places: StoryPlace[] = [own, ...story.steps.map(({ id }) => ({ ...own, step: id }))];
  const files: SiteFile[] = [
    { path: dataPath, content: () => data },
    // They are the same in every language.
    ...(language === story.language ? imageFiles(story) : []),
  ];
  if (story.current !== undefined) return [...files, page({ ...own, embed: true, version: story.version })];
  return [
    ...files,
    ...places.flatMap((place) => [
      page(place),
      {
        path: cardPath(place),
        content: () => cardOf(edition, base, translate, place.step ? { step: place.step } : {}),
      },
    ]),
    // Without the site's address there is nothing to tell: consumers need absolute ones.
    ...(site
      ? places.map((place) => ({
          path: oembedPath(place),
          content: () => oembedOf(edition, place.step, site, cardPath(place)),
        }))
      : []),
    textPage({ edition, translate, place: { ...own, text: true }, card: cardPath(own), options }),
    page({ ...own, embed: true }),
    // Hosts that name the default language are right too.
    ...(language === story.language ? [page({ ...own, embed: true }, `${story.slug}/${language}/embed/`)] : []),
  ];
}
