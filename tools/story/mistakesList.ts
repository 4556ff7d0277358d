// Runs in the pages of a preview: lists the mistakes of the story over the last good map.
import "./pickByEye";

const list = document.createElement("aside");
list.setAttribute("role", "alert");
list.style.cssText =
  "position:fixed;inset:auto 0 0 0;max-block-size:45vh;overflow:auto;z-index:1000;padding:12px 20px;background:#7a1d16;color:#fff;font:14px/1.5 ui-monospace,monospace";

/** Shows `mistakes`, each a line with file, line and fix; nothing when there are none. */
function show(mistakes: readonly string[]) {
  const title = document.createElement("strong");
  title.textContent = `${mistakes.length === 1 ? "One mistake" : `${mistakes.length} mistakes`}; the map shows the last version without`;
  const rows = document.createElement("ol");
  rows.append(
    ...mistakes.map((mistake) => {
      const row = document.createElement("li");
      row.textContent = mistake;
      return row;
    }),
  );
  list.replaceChildren(title, rows);
  if (mistakes.length > 0) document.body.append(list);
  else list.remove();
}

show(JSON.parse(document.getElementById("mistakes")?.textContent ?? "[]"));
import.meta.hot?.on("dateline:mistakes", show);
