import { conduct } from "./conduct";
import { DatelineMap } from "./DatelineMap";

// Becomes embed.js. Pages may include it more than once, by hand and by their tools.
if (!customElements.get("dateline-map")) {
  customElements.define("dateline-map", DatelineMap);
  conduct();
}
