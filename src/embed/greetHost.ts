import { heightAt } from "./followHeight";

/**
 * Lets the page that frames this one know, before the page's own script is there, that the frame is alive. WordPress gives
 * a secret to frames that it embeds, and hides them until they tell their height with it; it follows their links for them,
 * as far as these lead to the same site: others go by way of the story's page, which names every source.
 */
export function greetHost(): void {
  if (window.parent === window) return;
  const say = (message: object) => window.parent.postMessage(message, "*");
  say({ dateline: 1, type: "early" });
  const secret = /^#\?secret=(\w+)$/.exec(location.hash)?.[1];
  if (!secret) return;
  const tellHeight = () => say({ message: "height", value: heightAt(innerWidth), secret });
  tellHeight();
  for (const event of ["load", "resize"]) addEventListener(event, tellHeight);
  // Its script may come after the frame, and asks then.
  addEventListener("message", ({ source, data }) => {
    if (source === window.parent && data?.message === "ready" && data.secret === secret) tellHeight();
  });
  addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    if (!link || event.defaultPrevented || link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    const story = document.querySelector<HTMLAnchorElement>("h1 a")?.href;
    say({ message: "link", value: link.host === location.host ? link.href : story, secret });
  });
}
