import { expect, test } from "./explorer";

const pages = [
  "/dushanbe-2025/",
  "/dushanbe-2025/ru/",
  "/dushanbe-2025/step/soldiers/",
  "/dushanbe-2025/step/workers/",
  "/dushanbe-2025/embed/",
  "/sahel-2025/",
  "/sahel-2025/step/soldiers/",
];
const sizes = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

for (const path of pages)
  test(`On ${path}, at every size, nothing on the map is printed over anything else, as this browser draws it`, async ({
    explorer,
    page,
  }) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await explorer.openStill(path);
      await page.evaluate(() => document.fonts.ready);
      // The layout follows the controls once they are in their places.
      await expect.poll(() => page.evaluate(overprints), { message: `at ${size.width} px` }).toEqual([]);
      // A step leaves the smallest map 90 px between its date and its key, most of them full of marks.
      const least = size.width < 360 && path.includes("/step/") ? 3 : 4;
      expect(await page.locator(".overlay .label:visible").count()).toBeGreaterThanOrEqual(least);
    }
  });

/** Pairs of names, marks and controls that lie on one another on screen. Runs in the page. */
function overprints(): string[] {
  interface Thing {
    name: string;
    kind: "label" | "mark" | "control";
    box: { left: number; top: number; right: number; bottom: number };
  }
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  /** Rows of a key that scrolls are seen in part, or not at all. */
  const seenBox = (element: Element) => {
    let { left, right, top, bottom } = element.getBoundingClientRect();
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowY === "visible") continue;
      const box = around.getBoundingClientRect();
      [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    }
    return { left, right, top, bottom };
  };
  const stage = document.querySelector("#stage")?.getBoundingClientRect() ?? new DOMRect();
  const things = [...document.querySelectorAll<HTMLElement>(".overlay .label, .overlay .point")]
    .filter(isSeen)
    .flatMap((element): Thing[] => {
      const isLabel = element.classList.contains("label");
      const parts = isLabel ? [...element.querySelectorAll("text")] : [...element.querySelectorAll(".shape")];
      return parts.map((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        // A line of text is taller than its letters.
        const slack = isLabel ? (bottom - top) * 0.14 : 0;
        const name = isLabel ? (part.textContent ?? "") : (element.dataset.item ?? "");
        return {
          name,
          kind: isLabel ? "label" : "mark",
          box: { left, right, top: top + slack, bottom: bottom - slack },
        };
      });
    })
    .filter(({ box }) => box.right > stage.left && box.left < stage.right && box.bottom > stage.top)
    .filter(({ box }) => box.top < Math.min(stage.bottom, innerHeight));
  const controls = [
    ...document.querySelectorAll(
      ".over-map :is(button, input, a, summary), .map-key, .timeline, .back-line, :is(.list, .panel, .step)",
    ),
  ]
    .filter(isSeen)
    .map((element): Thing => {
      const name = element.getAttribute("aria-label") ?? element.className;
      const box = seenBox(element);
      // Between the key and the edge of the map, a name would seem to be part of the key.
      if (element.matches(".map-key")) box.bottom = Math.max(box.bottom, stage.bottom);
      return { name, kind: "control", box };
    });
  const isOn = ({ box: a }: Thing, { box: b }: Thing) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;
  const isOne = (a: Thing, b: Thing) => a.kind === "label" && b.kind === "label" && a.name === b.name;
  return things.flatMap((one, i) =>
    [...things.slice(i + 1), ...(one.kind === "label" ? controls : [])]
      .filter((other) => isOn(one, other) && !isOne(one, other))
      .map((other) => `${one.name} × ${other.name}`),
  );
}
