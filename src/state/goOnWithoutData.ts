import { writePage } from "./pageState";

/**
 * Has the page go on as it does without a script, where script or data cannot be had, and says so: pictures, panels, links
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
