import { createHash } from "node:crypto";
import { renderToString } from "react-dom/server";
import { atlasOf } from "../src/geo/atlas";
import { curvesOf } from "../src/geo/curvesOf";
import { projectOf } from "../src/geo/projection";
import { type Messages, translateWith } from "../src/i18n/translate";
import { layerKinds } from "../src/layers/layerKinds";
import type { Edition } from "../src/scene/edition";
import { editionOf } from "../src/scene/editionOf";
import { routesOf } from "../src/scene/routesOf";
import { entriesOn, sceneOf } from "../src/scene/sceneOf";
import { createStore } from "../src/state/createStore";
import { type BaseMap, drawScene } from "../src/still/drawScene";
import { escapeMarkup } from "../src/still/escapeMarkup";
import { overlayMarkup } from "../src/still/overlayMarkup";
import { type OverlayItem, overlayOf } from "../src/still/overlayOf";
import type { Language, Story } from "../src/story/story";
import { Explorer } from "../src/ui/Explorer";
import { countryNames, languageName } from "./countryNames";
import { paletteStyles } from "./paletteStyles";
import { readBaseMap, readStory, storySlugs } from "./readStories";
import { stillStyles } from "./stillStyles";

const messagesByFile = import.meta.glob<Messages>("../src/i18n/*.json", { eager: true, import: "default" });

/** A page of the site: its path from the site's root, such as `dushanbe-2025/ru/`, and its HTML. */
export interface Page {
  path: string;
  html: string;
}

/** Sizes, as scales of the frame, for which the overlay is laid out before any script: a phone and a desktop. */
const scales = { small: 0.5, large: 1.1 } as const;

/**
 * Every page of the site.
 * @param root folder of the project
 * @param template `index.html`, with `<!--head-->` and `<!--body-->`
 * @param secure true for the built site: adds the content security policy, which the development server cannot keep
 * @throws {StoryError} when a story has mistakes
 */
export function prerender(root: string, template: string, secure: boolean): Page[] {
  const base = readBaseMap(root);
  const stories = storySlugs(root).map((slug) => readStory(root, slug, base));
  return [
    ...stories.flatMap((story) =>
      Object.keys(story.words).flatMap((language) => storyPages(story, language, base, template, secure)),
    ),
    indexPage(stories, template, secure),
  ];
}

function storyPages(story: Story, language: Language, base: BaseMap, template: string, secure: boolean): Page[] {
  const messages = messagesByFile[`../src/i18n/${language}.json`];
  if (!messages) throw new Error(`data/${story.slug}/${language}.json: the interface has no src/i18n/${language}.json`);
  const atlas = atlasOf(base.countries);
  const translate = translateWith(messages, language);
  const edition = editionOf(story, language, {
    kinds: layerKinds,
    atlas,
    countryNames: countryNames(language, atlas),
    translate,
    languageName,
  });
  const path = language === story.language ? `${story.slug}/` : `${story.slug}/${language}/`;
  const up = "../".repeat(path.split("/").length - 1);
  const languageHref = (other: Language) => `${up}${story.slug}/${other === story.language ? "" : `${other}/`}`;
  const { svg, overlay, items } = stillOf(edition, base);
  const explorer = renderToString(
    <Explorer
      edition={edition}
      translate={translate}
      store={createStore(edition)}
      stage={null}
      loadAliases={async () => ({})}
      flagBase={`${up}flags/`}
      languageHref={languageHref}
    />,
  );
  const head = [
    `<title>${escapeMarkup(edition.headline)}</title>`,
    `<meta name="description" content="${escapeMarkup(edition.standfirst)}">`,
  ].join("\n    ");
  const body = [
    `<a class="skip-link" href="#countries">${escapeMarkup(translate("skipToList"))}</a>`,
    `<main class="page"><figure class="stage" id="stage" aria-label="${escapeMarkup(translate("mapOf", { headline: edition.headline }))}">${svg}<div class="overlay">${overlay}</div></figure>`,
    `<div class="explorer" id="explorer">${explorer}</div></main>`,
    jsonBlock("edition", edition),
    jsonBlock("messages", messages),
  ].join("\n");
  const attributes = `lang="${language}" dir="${edition.direction}" data-map="still" data-sheet="half" data-layers="${edition.view.layers.join(" ")}" data-root="${up}" data-default-language="${story.language}"`;
  return [
    pageOf({
      path,
      up,
      attributes,
      head,
      body,
      styles: paletteStyles() + stillStyles(edition, items),
      template,
      secure,
    }),
  ];
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
  const at = (size: keyof typeof scales) =>
    overlayOf({
      edition,
      layers: edition.layers,
      entries: entriesOn(edition, edition.layers, scene.date),
      curves,
      project: projectOf(scene.camera),
      scale: scales[size],
    });
  const [small, large] = [at("small"), at("large")];
  const overlay = [
    ...small.map((item) => overlayMarkup(item, " when-small")),
    ...large.map((item) => overlayMarkup(item, " when-large")),
  ].join("");
  return { svg, overlay, items: [...new Map([...small, ...large].map((item) => [item.id, item])).values()] };
}

function indexPage(stories: readonly Story[], template: string, secure: boolean): Page {
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
    template,
    secure,
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
  template: string;
  secure: boolean;
}

/** Runs before the first paint: the theme and the layers of the address, so that nothing changes under the reader. */
const early = `(function(r,q){var t=q.get("theme"),l=q.get("layers");if(t=="light"||t=="dark")r.dataset.theme=t;if(l&&r.dataset.layers!=null)r.dataset.layers=l.replace(/,/g," ")})(document.documentElement,new URLSearchParams(location.search))`;

function pageOf({ path, up, attributes, head, body, styles, template, secure }: PageParts): Page {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = `default-src 'none'; script-src 'self' ${hash(early)}; worker-src 'self'; style-src 'self' ${hash(styles)}; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'`;
  const html = template
    .replaceAll('="./', `="${up}`)
    .replace('<html lang="en">', () => `<html ${attributes}>`)
    .replace("<!--head-->", () =>
      [
        secure ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : "",
        head,
        `<script>${early}</script>`,
        `<style>${styles}</style>`,
      ].join("\n    "),
    )
    .replace("<!--body-->", () => body);
  return { path, html };
}

/** Data for the script, which the browser does not run; `<` is escaped so that no text can end the block. */
const jsonBlock = (id: string, value: unknown) =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
