import { startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { beGuest } from "./embed/beGuest";
import { type Messages, translateWith } from "./i18n/translate";
import { createStage } from "./map/stage";
import { superviseStage } from "./map/superviseStage";
import type { Choice } from "./scene/choice";
import type { Edition } from "./scene/edition";
import { selectionOf } from "./scene/sceneOf";
import { createStore } from "./state/createStore";
import { parseQuery, queryOf } from "./state/query";
import { storyPath } from "./state/storyPath";
import { Explorer } from "./ui/Explorer";
import type { ExplorerProps } from "./ui/explorerContext";

const root = document.documentElement;
/** There are hundreds, and once is enough. */
let addressesAbsolute = false;

/**
 * Brings a story's page to life. The only reader and writer of the address. `data`: the address of the edition. Throws
 * when it cannot be fetched.
 */
export async function startPage(stageElement: HTMLElement, explorerElement: HTMLElement, data: string) {
  const site = new URL(root.dataset.root ?? "./", location.href);
  const framed = root.dataset.page === "embed";
  const { edition, messages } = (await (await fetch(data)).json()) as { edition: Edition; messages: Messages };
  await nextTask();
  const translate = translateWith(messages, edition.language);
  const query = parseQuery(location.search, edition);
  const { step } = root.dataset;
  const store = createStore(edition, step ? { step } : {});
  const choice = { ...early(edition), ...query.choice };
  if (Object.keys(choice).length > 0) store.getState().choose(choice);
  store.getState().ignore(query.ignored);
  const stage = createStage({
    element: stageElement,
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
  await nextTask();
  const explorer = (
    <Answering
      edition={edition}
      translate={translate}
      store={store}
      stage={stage}
      framed={framed}
      loadCountryIndex={async () => (await import("virtual:country-index")).default}
      address={(path) => new URL(path, site).href}
      onReady={() => {
        root.dataset.ready = "";
        nextTask().then(makeAddressesAbsolute);
        const page = stageElement.parentElement;
        if (framed && page && window.parent !== window) beGuest({ edition, store, stage, page, still: query.still });
      }}
    />
  );
  // In a transition React hydrates in slices, between which the page answers.
  startTransition(() => void hydrateRoot(explorerElement, explorer));
  if (!framed) {
    const { slug, language, defaultLanguage } = edition;
    const write = () => {
      const { choice } = store.getState();
      const { pathname } = new URL(storyPath({ slug, language, defaultLanguage, step: choice.step }), site);
      if (pathname !== location.pathname) makeAddressesAbsolute();
      history.replaceState(null, "", `${pathname}${queryOf(choice, edition, { stepInPath: true })}`);
    };
    store.subscribe((now, before) => {
      if (now.choice !== before.choice) write();
    });
    if (location.hash) write();
  }
  if (!query.still && !savesData()) superviseStage(stage, stageElement, framed);
}

/** The explorer, which says when it answers clicks: tests and host pages wait for it. */
function Answering({ onReady, ...props }: ExplorerProps & { onReady: () => void }) {
  useEffect(onReady, [onReady]);
  return <Explorer {...props} />;
}

/** What the reader did before the script was there: a country pressed, which the address or the root names, and switches. */
function early(edition: Edition): Choice {
  const pressed = root.dataset.pressed ?? location.hash.slice(1);
  const switches = document.querySelectorAll<HTMLInputElement>("[id^=layer-]:checked");
  return {
    ...(selectionOf(edition, pressed)?.kind === "country" && { select: pressed }),
    ...(root.dataset.layers === undefined && { layers: [...switches].map(({ id }) => id.replace("layer-", "")) }),
  };
}

/** Before the path of the page changes with the step, as relative addresses would change with it. */
function makeAddressesAbsolute() {
  if (addressesAbsolute) return;
  addressesAbsolute = true;
  for (const name of ["href", "src"] as const)
    for (const each of document.querySelectorAll(`:is(a, img, [rel="icon"])[${name}]:not([${name}^="#"])`))
      each.setAttribute(name, new URL(each.getAttribute(name) ?? "", location.href).href);
}

/** Lets the browser answer and paint before the page goes on. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
