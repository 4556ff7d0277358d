import "@fontsource/source-serif-4/600.css";
import "./ui/styles.css";
import "./map/stage.css";

const root = document.documentElement;
const stageElement = document.getElementById("stage");
const explorerElement = document.getElementById("explorer");
const data = document.getElementById("data");
if (stageElement && explorerElement && data instanceof HTMLLinkElement)
  painted()
    .then(() => import("./startPage"))
    .then(({ startPage }) => startPage(stageElement, explorerElement, data.href))
    .catch((error: unknown) => {
      // The page goes on as it does without a script: pictures, links and switches work.
      console.error(error);
      delete root.dataset.layers;
    });

/** Resolves once the page, which is whole without its script, has been laid out for the screen; soon where nobody looks. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // Browsers paint no frame that is out of sight, but its host may want to talk to it.
    setTimeout(resolve, 500);
  });
}
