import { DatelineMap } from "./DatelineMap";
import { base } from "./siteAddress";

// Compiled to embed.js. Pages may include it more than once, by hand and through their tools.
if (!customElements.get("dateline-map")) {
  customElements.define("dateline-map", DatelineMap);
  // Words that drive maps come later, from a file of their own: until the page has loaded, frameworks may still compare its
  // markup with theirs, and would find unknown attributes.
  const listen = () => void import(/* @vite-ignore */ `${base}embed-words.js`);
  if (document.readyState === "complete") listen();
  else addEventListener("load", listen);
}
