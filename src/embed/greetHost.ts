import { heightAt } from "./followHeight";

/**
 * Tells the host page, before the page's own script is ready, that the frame works. WordPress gives a secret to frames that
 * it embeds, and hides them until they report their height with it. It follows their links for them, but only to the same
 * site: other links go to the story's page, which names every source.
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
  // Its script may load after the frame, and then asks.
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
