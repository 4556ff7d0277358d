import { startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { parseQuery, pathOf, type Query } from "./address/query";
import { type Messages, type Translate, translateWith } from "./i18n/translate";
import type { Choice } from "./scene/choice";
import type { Edition } from "./scene/edition";
import { selectionOf } from "./scene/selectionOf";
import { createStage } from "./stage/createStage";
import type { Stage } from "./stage/stage";
import { superviseStage } from "./stage/superviseStage";
import { createStore, type Store } from "./state/createStore";
import { readPage, writePage } from "./state/pageState";
import { Explorer } from "./ui/Explorer";
import type { ExplorerProps } from "./ui/explorerContext";
import { answerPanel } from "./ui/panel/answerPanel";
import { noteRemade } from "./ui/remadeMarkup";
import { makeAddressesAbsolute, writeAddress } from "./writeAddress";

/** The elements of a story's page that its script brings to life. */
export interface PageElements {
  /** Contains still and overlay. */
  stage: HTMLElement;
  /** Shows what is selected. */
  panel: HTMLElement;
  /** Contains everything else around the map. */
  explorer: HTMLElement;
}

/** What every step of opening a page needs. */
interface Page {
  elements: PageElements;
  edition: Edition;
  translate: Translate;
  store: Store;
  query: Query;
  /** The choice for which the page was built. */
  prerendered: Choice;
  /** The site's root. */
  site: URL;
  framed: boolean;
}

/** Brings a story's page to life. `data`: the address of the edition. Throws when it cannot be fetched. */
export async function openPage(elements: PageElements, data: string): Promise<void> {
  const page = await readStory(elements, data);
  // The built page's React does not compare addresses; that of the preview would report every one.
  if (import.meta.env.DEV) makeAddressesAbsolute();
  showPanel(page);
  await nextTask();
  const stage = stageOf(page);
  await nextTask();
  showExplorer(page, stage);
  if (!page.framed) writeAddress(page);
  if (!page.query.still && !savesData()) superviseStage(stage, elements.stage, page.framed);
}

/** Fetches the story, and applies what the address asks for and what the reader did before the script was ready. */
async function readStory(elements: PageElements, data: string): Promise<Page> {
  const { edition, messages } = (await (await fetch(data)).json()) as { edition: Edition; messages: Messages };
  await nextTask();
  const step = readPage("step");
  const prerendered: Choice = step ? { step } : {};
  const store = createStore(edition, prerendered);
  const query = parseQuery(location.search, edition);
  const choice = { ...byHash(edition), ...query.choice, ...early(edition) };
  if (Object.keys(choice).length > 0) store.getState().choose(choice);
  store.getState().ignore(query.ignored);
  const framed = readPage("page") === "embed";
  const site = new URL(readPage("root") ?? "./", location.href);
  if (framed && query.version)
    location.replace(new URL(pathOf(choice, edition, { embed: true, version: query.version }), site));
  // The early script has said so already, unless a server on the way has rewritten it, which the page's policy then forbids.
  if (!query.panel) writePage("bare", "");
  return {
    elements,
    edition,
    translate: translateWith(messages, edition.language),
    store,
    query,
    prerendered,
    site,
    framed,
  };
}

/** The first listener of the store, so that a press shows its panel before anything else. */
function showPanel({ elements, edition, translate, store, prerendered, site }: Page) {
  const fragments = document.getElementById("panels")?.textContent ?? "";
  answerPanel({
    element: elements.panel,
    status: document.getElementById("panel-status"),
    // The page's path changes with the step, and relative addresses would change with it.
    fragments: fragments
      .replaceAll(`"${readPage("root")}flags/`, `"${site.href}flags/`)
      .replaceAll(`${readPage("root")}assets/`, `${site.href}assets/`),
    edition,
    translate,
    store,
    prerendered,
    address: (path) => new URL(path, site).href,
  });
}

function stageOf({ elements, edition, translate, store, query, site }: Page): Stage {
  return createStage({
    element: elements.stage,
    edition,
    store,
    geo: new URL("geo/", site).href,
    title: translate("mapOf", { headline: edition.headline }),
    gestures:
      window.parent === window
        ? undefined
        : { windows: translate("gestureWindows"), mac: translate("gestureMac"), touch: translate("gestureTouch") },
    at: query.at,
  });
}

/** Hydrates everything around the map; the page is ready once that responds. */
function showExplorer(page: Page, stage: Stage) {
  const { elements, edition, translate, store, query, site, framed } = page;
  const explorer = (
    <Answering
      edition={edition}
      translate={translate}
      store={store}
      stage={stage}
      framed={framed}
      loadCountryIndex={async () => (await fetch(new URL("geo/country-names.json", site))).json()}
      address={(path) => new URL(path, site).href}
      onReady={() => {
        writePage("ready", "");
        nextTask()
          .then(makeAddressesAbsolute)
          .then(() => layOutPaper(page, stage));
        const main = elements.stage.parentElement;
        // Only frames within other pages take part in a conversation.
        if (framed && main && window.parent !== window)
          import("./embed/beGuest").then(({ beGuest }) =>
            beGuest({ edition, store, stage, page: main, still: query.still }),
          );
      }}
    />
  );
  // In a transition, React hydrates in slices, between which the page can respond.
  startTransition(() => void hydrateRoot(elements.explorer, explorer, { onRecoverableError: noteRemade }));
}

/** Prints are laid out for paper; until that code has loaded, the page prints as it does without a script. */
async function layOutPaper({ elements, edition, translate, store, framed }: Page, stage: Stage) {
  const { printOnPaper } = await import("./ui/paper/printOnPaper");
  const page = elements.stage.parentElement;
  if (page) printOnPaper({ edition, translate, store, page, framed, stage, map: elements.stage });
}

/** The explorer, with a signal for when it responds to clicks: tests and host pages wait for it. */
function Answering({ onReady, ...props }: ExplorerProps & { onReady: () => void }) {
  useEffect(onReady, [onReady]);
  return <Explorer {...props} />;
}

/** The country after `#` in the address, as in links of pages without a script. */
function byHash(edition: Edition): Choice {
  const hash = location.hash.slice(1);
  return selectionOf(edition, hash) ? { select: hash } : {};
}

/** What the reader did before the script was ready: the last press, and switches. */
function early(edition: Edition): Choice {
  const pressed = readPage("pressed");
  const switches = document.querySelectorAll<HTMLInputElement>("[id^=layer-]:checked");
  return {
    ...(pressed === "" && { select: null }),
    ...(pressed && selectionOf(edition, pressed) && { select: pressed }),
    ...(readPage("layers") === undefined && { layers: [...switches].map(({ id }) => id.replace("layer-", "")) }),
  };
}

/** Lets the browser respond and paint before the page continues. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
