import "@fontsource/source-serif-4/600.css";
import "./ui/styles.css";
import { goOnWithoutData } from "./state/goOnWithoutData";

// A server on the way that minifies styles changes their hash, by which the page's policy allows them. Scripts may set them.
for (const style of document.querySelectorAll("style")) {
  if (style.sheet) continue;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.textContent ?? "");
  document.adoptedStyleSheets.push(sheet);
}

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

/** Resolves after the first frame of the page, which is complete without its script, or shortly afterwards where none is painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // Browsers do not paint frames that are out of sight, but the host may already send messages.
    setTimeout(resolve, 500);
  });
}
