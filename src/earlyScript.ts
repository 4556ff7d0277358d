import { earlyPageOf, selectedBy } from "./earlyPageOf";
import { greetHost } from "./embed/greetHost";
import { goOnWithoutData } from "./state/goOnWithoutData";
import { readPage, writePage } from "./state/pageState";
import { fragmentOf } from "./ui/panel/fragments";

/*
 * Runs in the head, before the first paint, and responds to readers until the page's own script does. It sets theme,
 * layers and panel from the address, so that nothing changes after the first paint; shows what is selected, by the address
 * or by a press; and lets the switches control the layers once one is pressed. The build compiles it into the page.
 */
const { theme, bare, layers, select } = earlyPageOf(location, readPage("view") ?? "");
writePage("theme", theme);
writePage("bare", bare);
writePage("layers", layers);
if (select) show(select);
greetHost();
paintWhole();

document.addEventListener(
  "change",
  ({ target }) => {
    if (!isReady() && (target as Element).id.startsWith("layer-")) writePage("layers", undefined);
  },
  true,
);
document.addEventListener(
  "click",
  (event) => {
    const selected = isReady() ? undefined : selectedBy(event.target as Element);
    if (selected === undefined) return;
    event.preventDefault();
    writePage("pressed", selected);
    show(selected);
  },
  true,
);
// The page's own script failed to load. It is the only module; scripts of browser extensions are not.
document.addEventListener(
  "error",
  ({ target }) => {
    if (!isReady() && target instanceof HTMLScriptElement && target.type === "module") goOnWithoutData();
  },
  true,
);

/**
 * Has the browser paint headline, list and map in one frame, which is sooner than in several that each lay out everything
 * before them anew. Where the line has not brought the whole page shortly, it paints what it has. (Firefox and Safari
 * do not know `expect`, and paint as before.)
 */
function paintWhole() {
  const link = document.createElement("link");
  link.rel = "expect";
  // What follows the map: Chromium takes an element for parsed as soon as it begins.
  link.href = "#panels";
  link.setAttribute("blocking", "render");
  document.head.append(link);
  setTimeout(() => {
    const [page] = performance.getEntriesByType("navigation");
    if (!(page as PerformanceNavigationTiming | undefined)?.responseEnd) link.remove();
  }, 200);
}

function isReady() {
  return readPage("ready") !== undefined;
}

/** Shows the prerendered panel of `id`, or none, and outlines the country; waits for what has not arrived yet. */
function show(id: string) {
  const panel = document.getElementById("panel");
  const html = fragmentOf(document.getElementById("panels")?.textContent ?? "", id);
  const outline = document.querySelector(".still .selected");
  if (!panel || !outline || (id && html === null && document.readyState === "loading")) {
    requestAnimationFrame(() => {
      if (!isReady()) show(id);
    });
    return;
  }
  panel.hidden = html === null;
  panel.dataset.panel = html === null ? "" : id;
  const content = document.createElement("div");
  content.className = "panel-content";
  content.innerHTML = html ?? "";
  panel.replaceChildren(content);
  outline.setAttribute("href", document.getElementById(`c-${id}`) ? `#c-${id}` : "");
}
