import "../../ui/reset.css";
import "react-data-grid/lib/styles.css";
import "./article.css";
import "./publish.css";
import "./desk.css";
import "./tables.css";
import { createRoot } from "react-dom/client";
import { palettes } from "../../layers/palette";
import { Desk } from "./Desk";

// The colours of the stories' pages, by the system's theme.
const colours = Object.entries(palettes.light).map(
  ([name, light]) => `--${name}:light-dark(${light},${palettes.dark[name as keyof typeof palettes.dark]})`,
);
const sheet = document.createElement("style");
sheet.textContent = `:root{color-scheme:light dark;${colours.join(";")}}`;
document.head.append(sheet);

const root = document.getElementById("desk");
if (root) createRoot(root).render(<Desk />);
