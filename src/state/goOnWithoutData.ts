import { writePage } from "./pageState";

/**
 * Makes the page work as it does without a script, where script or data fail to load, and says so: pictures, panels, links
 * and switches work; controls that would never respond are hidden.
 */
export function goOnWithoutData(): void {
  writePage("layers", undefined);
  writePage("plain", "");
  const notices = document.querySelector<HTMLElement>(".notices");
  if (!notices) return;
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.textContent = notices.dataset.plain ?? "";
  notices.replaceChildren(notice);
}
