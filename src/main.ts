import "@fontsource/source-serif-4/600.css";
import "./ui/styles.css";
import { goOnWithoutData } from "./state/goOnWithoutData";

const [stage, panel, explorer] = ["stage", "panel", "explorer"].map((id) => document.getElementById(id));
const data = document.getElementById("data");
if (stage && panel && explorer && data instanceof HTMLLinkElement)
  painted()
    .then(() => import("./openPage"))
    .then(({ openPage }) => openPage({ stage, panel, explorer }, data.href))
    .catch((error: unknown) => {
      console.error(error);
      goOnWithoutData();
    });

/** Resolves once the page, which is whole without its script, has been laid out for the screen; soon where nobody looks. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // Browsers paint no frame that is out of sight, but its host may want to talk to it.
    setTimeout(resolve, 500);
  });
}
