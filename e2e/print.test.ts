import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./explorer";

/** Sheets of A4 that a page takes on paper. */
async function sheetsOf(page: Page): Promise<number> {
  await paper(page).waitFor({ state: "attached" });
  const pdf = await page.pdf({ format: "A4" });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What is printed in the place of the page. Waits until it is laid out, which its script does as printing begins. */
function paper(page: Page): Locator {
  return page.locator(".paper");
}

/** True where the middle of a name on paper lies in the box of the country of that code. */
const liesIn = (page: Page, name: string, country: string) =>
  page.evaluate(
    ([text, code]) => {
      const map = document.querySelector(".paper-map");
      const label = [...(map?.querySelectorAll("text") ?? [])].find(({ textContent }) => textContent === text);
      const [box, shape] = [label, map?.querySelector(`#paper-c-${code}`)].map((each) => each?.getBoundingClientRect());
      if (!box || !shape) return `${text} is not on the map`;
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      return x > shape.left && x < shape.right && y > shape.top && y < shape.bottom;
    },
    [name, country] as const,
  );

for (const language of ["", "ru/", "tg/", "fa/"])
  test(`The opening view takes three sheets at most, in ${language || "en/"}`, async ({ explorer, page }) => {
    await explorer.openStill(`/dushanbe-2025/${language}`);
    await page.emulateMedia({ media: "print" });
    expect(await sheetsOf(page)).toBeLessThanOrEqual(3);
  });

test("On paper stand headline, map, the whole key, the countries and the publications as notes, and none of the controls", async ({
  explorer,
  page,
}) => {
  await explorer.openStill();
  await page.emulateMedia({ media: "print" });
  await expect(paper(page).getByRole("heading", { level: 1 })).toBeVisible();
  expect(await liesIn(page, "KAZAKHSTAN", "KAZ")).toBe(true);
  await expect(paper(page).locator(".paper-key")).toContainText("Joined for the CIS meeting");
  await expect(paper(page).locator(".paper-list li").filter({ hasText: "Kazakhstan" })).toContainText("Tokayev");
  await expect(paper(page).locator(".paper-notes li").first()).toBeVisible();
  for (const control of [".chips", ".controls", ".foot", ".bar", ".timeline", ".stage", "button"])
    await expect(page.locator(control).filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await expect(paper(page)).toHaveCount(0);
  await expect(explorer.legendRow("Joined for the CIS meeting")).toBeVisible();
});

test("A selected country is printed with every claim, each with its notes", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "select=KAZ");
  await page.emulateMedia({ media: "print" });
  await expect(paper(page).locator(".paper-part")).toContainText("Kazakhstan");
  await expect(paper(page)).toContainText("President");
  const [claims, notes] = [paper(page).locator(".paper-claims li"), paper(page).locator(".paper-notes li")];
  expect(await claims.count()).toBeGreaterThan(5);
  const numbers = await paper(page).locator("sup").allTextContents();
  const named = new Set(numbers.join(" ").match(/\d+/g));
  expect(await notes.locator("b").allTextContents()).toEqual([...named].sort((a, b) => Number(a) - Number(b)));
});

test("A step is printed with its words and what they rest on", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "step=soldiers");
  const title = await explorer.tour.title().textContent();
  await page.emulateMedia({ media: "print" });
  await expect(paper(page).getByRole("heading", { level: 2 }).first()).toHaveText(title ?? "");
  await expect(paper(page).locator(".paper-claims li").first()).toBeVisible();
});

test("Paper is light whatever the theme on screen", async ({ explorer, page }) => {
  const look = () =>
    paper(page).evaluate((element) => {
      const sea = element.querySelector(".sea");
      return [getComputedStyle(element).color, sea && getComputedStyle(sea).fill];
    });
  await explorer.openStill();
  await page.emulateMedia({ media: "print" });
  const light = await look();
  await page.emulateMedia({ media: "screen" });
  await explorer.openStill("/dushanbe-2025/", "theme=dark");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await look()).toEqual(light);
});

test("A map that was moved is printed as it is on screen, with names where their countries are", async ({
  explorer,
  page,
}) => {
  test.slow();
  await explorer.openLive();
  const camera = () => page.locator("#stage").getAttribute("data-camera");
  const before = await camera();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(camera).not.toBe(before);
  await page.emulateMedia({ media: "print" });
  await paper(page).waitFor();
  for (const [name, country] of [
    ["KAZAKHSTAN", "KAZ"],
    ["UZBEKISTAN", "UZB"],
  ] as const)
    expect(await liesIn(page, name, country), name).toBe(true);
});

test("A frame that is printed with its host’s page shows map and key, and the selection’s part beneath them", async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 480 });
  await explorer.openStill("/dushanbe-2025/embed/", "select=TJK");
  await page.emulateMedia({ media: "print" });
  await explorer.inSight(paper(page).locator(".paper-key li").first());
  await explorer.inSight(paper(page).locator(".paper-key li").last());
  await explorer.inSight(paper(page).locator(".paper-part p").first());
  const map = await page.locator(".paper-map").boundingBox();
  expect(map?.height).toBeGreaterThan(200);
});

test("The whole story with all claims is a choice in the menu", async ({ explorer, page }) => {
  await explorer.openStill();
  await explorer.openMenu();
  await page.getByRole("link", { name: "The whole story as text" }).filter({ visible: true }).click();
  await expect(page.locator("#KAZ")).toBeVisible();
  await expect(page.locator("#all-sources li").first()).toBeVisible();
});
