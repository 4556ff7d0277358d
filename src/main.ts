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

/** Resolves after the first frame of the page, which is complete without its script; soon where no frame is painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // Browsers paint no frame that is out of sight, but its host may want to talk to it.
    setTimeout(resolve, 500);
  });
}
