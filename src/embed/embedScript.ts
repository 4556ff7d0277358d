import { base, DatelineMap } from "./DatelineMap";

// Becomes embed.js. Pages may include it more than once, by hand and by their tools.
if (!customElements.get("dateline-map")) {
  customElements.define("dateline-map", DatelineMap);
  // The page's words come later, in a file of their own: until the page is loaded, frameworks may still compare its markup
  // with theirs, and would find attributes that they do not know.
  const listen = () => void import(/* @vite-ignore */ `${base}embed-words.js`);
  if (document.readyState === "complete") listen();
  else addEventListener("load", listen);
}
