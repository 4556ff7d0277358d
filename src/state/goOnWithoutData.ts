import { writePage } from "./pageState";

/**
 * Keeps the page working as it does without a script where script or data fail to load, and says so: pictures, panels, links
 * and the switches themselves work, and what could only wait is not shown.
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
