import { createHash } from "node:crypto";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { atlasOf } from "../src/geo/atlas";
import { curvesOf } from "../src/geo/curvesOf";
import { projectOf } from "../src/geo/projection";
import { type Translate, translateWith } from "../src/i18n/translate";
import type { Edition } from "../src/scene/edition";
import { routesOf } from "../src/scene/routesOf";
import { entriesOn, sceneOf } from "../src/scene/sceneOf";
import { createStore } from "../src/state/createStore";
import { type BaseMap, drawScene } from "../src/still/drawScene";
import { escapeMarkup } from "../src/still/escapeMarkup";
import { overlayMarkup } from "../src/still/overlayMarkup";
import { type OverlayItem, overlayOf } from "../src/still/overlayOf";
import { pictureOf } from "../src/still/pictureOf";
import type { Language, Story } from "../src/story/story";
import { Explorer } from "../src/ui/Explorer";
import { StoryText } from "../src/ui/StoryText";
import { pngOf } from "./drawCard";
import { cardSize, headOf, storyPath } from "./headOf";
import { paletteStyles } from "./paletteStyles";
import { messagesIn, readEdition } from "./readEditions";
import { readBaseMap, readStories } from "./readStories";
import { stillStyles } from "./stillStyles";

/** A file of the site: its path from the site's root, such as `dushanbe-2025/ru/index.html`, and what is in it. */
export interface SiteFile {
  path: string;
  content: string | Uint8Array;
}

/** What pages are made from. */
export interface PrerenderOptions {
  /** Folder of the project. */
  root: string;
  /** `index.html`, with `<!--head-->` and `<!--body-->`. */
  template: string;
  /** True for the built site: adds the security policy, which the development server cannot keep, and the cards. */
  built: boolean;
  /** The site's absolute address, if it is known. */
  site?: string | undefined;
}

/** Sizes of the map for which the overlay is laid out before any script: a phone's and a desktop's, px. */
const sizes = { small: { width: 390, height: 440 }, large: { width: 888, height: 800 } } as const;

/**
 * Every page of the site and every card.
 * @throws with every mistake of every story
 */
export function prerender(options: PrerenderOptions): SiteFile[] {
  const base = readBaseMap(options.root);
  const stories = readStories(options.root, base);
  return [
    ...stories.flatMap((story) =>
      Object.keys(story.words).flatMap((language) => editionFiles(story, language, base, options)),
    ),
    indexPage(stories, options),
  ];
}

function editionFiles(story: Story, language: Language, base: BaseMap, options: PrerenderOptions): SiteFile[] {
  const messages = messagesIn(language);
  const translate = translateWith(messages, language);
  const edition = readEdition(story, language, atlasOf(base.countries));
  const own = storyPath(story.slug, language, story.language);
  const card = `${own}card.png`;
  const page = (path: string, hidden: boolean): SiteFile => {
    const up = "../".repeat(path.split("/").length - 1);
    const { svg, overlay, items } = stillOf(edition, base);
    const explorer = renderToString(
      <Explorer
        edition={edition}
        translate={translate}
        store={createStore(edition)}
        stage={null}
        loadAliases={async () => ({})}
        flagBase={`${up}flags/`}
        languageHref={(other: Language) => `${up}${storyPath(story.slug, other, story.language)}`}
      />,
    );
    const body = [
      `<a class="skip-link" href="#countries">${escapeMarkup(translate("skipToList"))}</a>`,
      `<main class="page"><figure class="stage" id="stage" aria-label="${escapeMarkup(translate("mapOf", { headline: edition.headline }))}">${svg}<div class="overlay">${overlay}</div></figure>`,
      `<div class="explorer" id="explorer">${explorer}</div></main>`,
      renderToStaticMarkup(<StoryText edition={edition} translate={translate} />),
      jsonBlock("edition", edition),
      jsonBlock("messages", messages),
    ].join("\n");
    const attributes = `lang="${language}" dir="${edition.direction}" data-map="still" data-sheet="half" data-layers="${edition.view.layers.join(" ")}" data-root="${up}" data-default-language="${story.language}"`;
    const head = headOf({ edition, defaultLanguage: story.language, path, up, site: options.site, card, hidden });
    return pageOf({ path, up, attributes, head, body, styles: paletteStyles() + stillStyles(edition, items), options });
  };
  return [page(own, false), ...(options.built ? [{ path: card, content: cardOf(edition, base, translate) }] : [])];
}

function cardOf(edition: Edition, base: BaseMap, translate: Translate): Uint8Array {
  const scene = sceneOf(edition, {});
  return pngOf(
    pictureOf({
      edition,
      translate,
      scene,
      curves: curvesOf(routesOf(edition)),
      camera: scene.camera,
      base,
      theme: "light",
      size: cardSize,
    }),
  );
}

function stillOf(edition: Edition, base: BaseMap): { svg: string; overlay: string; items: OverlayItem[] } {
  const scene = sceneOf(edition, {});
  const curves = curvesOf(routesOf(edition));
  const svg = drawScene({
    edition,
    layers: edition.layers,
    entries: entriesOn(edition, edition.layers, scene.date),
    curves,
    camera: scene.camera,
    base,
    selected: scene.selection?.kind === "country" ? scene.selection.country : undefined,
    paint: (color) => `var(--${color})`,
    link: (country) =>
      Object.values(edition.claims).some((claim) => claim.countries.includes(country)) ? `#${country}` : undefined,
  });
  const at = (size: keyof typeof sizes) =>
    overlayOf({
      edition,
      layers: edition.layers,
      entries: entriesOn(edition, edition.layers, scene.date),
      curves,
      project: projectOf(scene.camera),
      size: sizes[size],
    });
  const [small, large] = [at("small"), at("large")];
  const overlay = [
    ...small.map((item) => overlayMarkup(item, " when-small")),
    ...large.map((item) => overlayMarkup(item, " when-large")),
  ].join("");
  return { svg, overlay, items: [...new Map([...small, ...large].map((item) => [item.id, item])).values()] };
}

function indexPage(stories: readonly Story[], options: PrerenderOptions): SiteFile {
  const items = stories.map(
    (story) =>
      `<li><a href="${story.slug}/">${escapeMarkup(story.words[story.language]?.headline ?? story.slug)}</a></li>`,
  );
  const body = `<main class="stories"><h1>Dateline</h1><ul>${items.join("")}</ul></main>`;
  return pageOf({
    path: "",
    up: "./",
    attributes: 'lang="en"',
    head: "<title>Dateline</title>",
    body,
    styles: paletteStyles(),
    options,
  });
}

interface PageParts {
  path: string;
  /** The way from the page to the site's root. */
  up: string;
  attributes: string;
  head: string;
  body: string;
  styles: string;
  options: PrerenderOptions;
}

/** Runs before the first paint: the theme and the layers of the address, so that nothing changes under the reader. */
const early = `(function(r,q){var t=q.get("theme"),l=q.get("layers");if(t=="light"||t=="dark")r.dataset.theme=t;if(l&&r.dataset.layers!=null)r.dataset.layers=l.replace(/,/g," ")})(document.documentElement,new URLSearchParams(location.search))`;

function pageOf({ path, up, attributes, head, body, styles, options }: PageParts): SiteFile {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = `default-src 'none'; script-src 'self' ${hash(early)}; worker-src 'self'; style-src 'self' ${hash(styles)}; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'`;
  const content = options.template
    .replaceAll('="./', `="${up}`)
    .replace('<html lang="en">', () => `<html ${attributes}>`)
    .replace("<!--head-->", () =>
      [
        options.built ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : "",
        head,
        `<script>${early}</script>`,
        `<style>${styles}</style>`,
      ].join("\n    "),
    )
    .replace("<!--body-->", () => body);
  return { path: `${path}index.html`, content };
}

/** Data for the script, which the browser does not run; `<` is escaped so that no text can end the block. */
const jsonBlock = (id: string, value: unknown) =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
