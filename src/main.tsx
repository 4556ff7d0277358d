import "@fontsource/source-serif-4/latin-600.css";
import "@fontsource/source-serif-4/cyrillic-600.css";
import "@fontsource/source-serif-4/cyrillic-ext-600.css";
import "./ui/styles.css";
import "./map/stage.css";
import { useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { type Messages, translateWith } from "./i18n/translate";
import { createStage } from "./map/stage";
import type { Edition } from "./scene/edition";
import { createStore } from "./state/createStore";
import { parseQuery, queryOf } from "./state/query";
import type { Language } from "./story/story";
import { Explorer } from "./ui/Explorer";
import type { ExplorerProps } from "./ui/explorerContext";

const element = document.getElementById("stage");
if (element) start(element);

/** Brings a story's page to life. The only reader and writer of the address. */
function start(element: HTMLElement) {
  const { root: up = "./", defaultLanguage } = document.documentElement.dataset;
  const site = new URL(up, location.href);
  const edition = read<Edition>("edition");
  const translate = translateWith(read<Messages>("messages"), edition.language);
  const query = parseQuery(location.search, edition);
  const store = createStore(edition);
  store.getState().choose(query.choice);
  store.getState().ignore(query.ignored);
  const stage = createStage({
    element,
    edition,
    store,
    geo: new URL("geo/", site).href,
    title: translate("mapOf", { headline: edition.headline }),
    at: query.at,
  });
  hydrateRoot(
    document.getElementById("explorer") as HTMLElement,
    <Answering
      edition={edition}
      translate={translate}
      store={store}
      stage={stage}
      loadAliases={async () => (await import("virtual:country-aliases")).default}
      flagBase={`${up}flags/`}
      languageHref={(language: Language) =>
        `${up}${edition.slug}/${language === defaultLanguage ? "" : `${language}/`}`
      }
    />,
  );
  const framed = window.parent !== window;
  store.subscribe(({ choice }) => {
    if (!framed) history.replaceState(null, "", `${location.pathname}${queryOf(choice, edition)}${location.hash}`);
  });
  if (!query.still && !savesData()) whenIdle(stage.load);
}

/** The explorer, which says on the root element when it answers clicks: tests and host pages wait for it. */
function Answering(props: ExplorerProps) {
  useEffect(() => {
    document.documentElement.dataset.ready = "";
  }, []);
  return <Explorer {...props} />;
}

function read<Content>(id: string): Content {
  return JSON.parse(document.getElementById(id)?.textContent ?? "null") as Content;
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function whenIdle(work: () => void) {
  const idle = () =>
    "requestIdleCallback" in window ? requestIdleCallback(() => work(), { timeout: 3000 }) : setTimeout(work, 200);
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
}
