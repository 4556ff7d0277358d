// Runs in the pages of a preview: offers the place of the last press on the map, and the camera of what is seen, to be
// copied into story.json.
import { placeAt, toFrame } from "../../src/geo/projection";
import type { Camera } from "../../src/story/story";

const stage = document.getElementById("stage");
const box = document.createElement("aside");
box.setAttribute("aria-label", "For story.json");
box.style.cssText =
  "position:fixed;inset:auto 0 0 auto;z-index:999;display:flex;gap:4px;padding:4px;background:#1f2933;border-start-start-radius:6px";

/** A button that copies what it says. */
function copying(): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.title = "Copy";
  button.style.cssText =
    "min-block-size:32px;padding:0 10px;border:1px solid #9fb3c8;border-radius:4px;color:#fff;font:13px ui-monospace,monospace";
  button.addEventListener("click", async () => {
    await navigator.clipboard
      .writeText(button.textContent ?? "")
      .catch(() => getSelection()?.selectAllChildren(button));
  });
  return button;
}

const [place, camera] = [copying(), copying()];
place.textContent = "Press the map for a place";
box.append(place, camera);

/** Degrees, or levels of zoom, that a picture of the map can tell. */
const rounded = (value: number) => Math.round(value * 100) / 100;
const read = <Value>(name: "camera" | "fit") => JSON.parse(stage?.dataset[name] ?? "null") as Value | null;

function showCamera() {
  const now = read<Camera>("camera");
  if (now)
    camera.textContent = `"camera": { "center": [${now.center.map(rounded).join(", ")}], "zoom": ${rounded(now.zoom)} }`;
}

if (stage) {
  stage.addEventListener(
    "click",
    ({ clientX, clientY }) => {
      const [now, fit] = [read<Camera>("camera"), read<Parameters<typeof toFrame>[1]>("fit")];
      const { left, top } = stage.getBoundingClientRect();
      const at = now && fit && placeAt(now, toFrame([clientX - left, clientY - top], fit));
      if (at) place.textContent = `"lngLat": [${at.map(rounded).join(", ")}]`;
    },
    { capture: true },
  );
  new MutationObserver(showCamera).observe(stage, { attributeFilter: ["data-camera"] });
  showCamera();
  document.body.append(box);
}
