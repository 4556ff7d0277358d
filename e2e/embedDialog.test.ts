import type { Locator } from "@playwright/test";
import { Explorer } from "./explorer";
import { expect, test } from "./hostPage";

/** The field of a dialog with that label, copied by its own button; returns what the clipboard then holds. */
async function copied(dialog: Locator, label: RegExp): Promise<string> {
  const field = dialog.locator(".copy-field").filter({ has: dialog.page().getByLabel(label) });
  await field.getByRole("button").click();
  await expect(field.getByRole("status")).not.toBeEmpty();
  return dialog.page().evaluate(() => navigator.clipboard.readText());
}

test("An editor sets how the map opens, and sees it as readers will, at three widths", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.openStill();
  const visited = await page.evaluate(() => history.length);
  const dialog = await explorer.openDialog("Embed");
  await dialog.getByLabel("Language").selectOption({ label: "Русский" });
  await dialog.getByLabel("Opens with").selectOption({ label: "Workers go, money comes" });
  await dialog.getByLabel("Selected").selectOption({ label: "Uzbekistan" });
  await dialog.getByLabel("Colour the countries by").selectOption({ label: "CIS" });
  await dialog.getByLabel("Colours", { exact: true }).selectOption({ label: "Dark" });
  await dialog.getByRole("checkbox", { name: "Russian military presence" }).check();
  await dialog.getByRole("checkbox", { name: "Labour migrants in Russia" }).uncheck();

  const preview = dialog.locator("iframe");
  const inside = preview.contentFrame();
  await inside.locator("html[data-theme=dark][data-ready]").waitFor({ state: "attached" });
  await expect(inside.locator("#layer-military")).toBeChecked();
  await expect(inside.locator("#layer-migration")).not.toBeChecked();
  await expect(inside.locator("#layer-cis")).toBeChecked();
  for (const [name, least, most] of [
    ["320 px", 320, 320],
    ["640 px", 640, 640],
    ["Full width", 1000, 1280],
  ] as const) {
    await dialog.getByRole("radio", { name }).check();
    await expect.poll(async () => (await preview.boundingBox())?.width).toBeGreaterThanOrEqual(least);
    expect((await preview.boundingBox())?.width).toBeLessThanOrEqual(most);
    await expect(inside.getByRole("heading", { name: "Узбекистан" })).toBeVisible();
  }
  await dialog.getByRole("checkbox", { name: "Details panel" }).uncheck();
  await expect(inside.locator("html[data-bare][data-ready]")).toBeAttached();
  await expect(dialog.getByLabel(/^As a plain frame/)).toHaveValue(/panel=0/);
  // Back leaves the page, however often the preview has changed.
  expect(await page.evaluate(() => history.length)).toBe(visited);
  expect(await explorer.violations()).toEqual([]);
});

test("What the editor copies works in another site's page: a frame, an element, an address", async ({
  host,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(host.site).origin });
  const explorer = new Explorer(page);
  await explorer.openStill("/dushanbe-2025/ru/step/workers/", "select=UZB&layers=cis,military&theme=dark");
  const dialog = await explorer.openDialog("Встроить");
  const element = await copied(dialog, /^Со скриптом/);
  const frame = await copied(dialog, /^Простым фреймом/);
  // This view has no picture on the site: the editor saves it, upright and dark.
  await dialog.getByLabel("Формат картинки").selectOption({ label: "Вертикальный" });
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Сохранить картинку" }).click(),
  ]);
  const name = "dushanbe-2025-workers-ru-upright-dark.png";
  expect(saved.suggestedFilename()).toBe(name);
  expect(await copied(dialog, /^Картинкой/)).toContain(`src="${name}" alt="`);
  // The opening view's is there, wide and light.
  await dialog.getByLabel("Формат картинки").selectOption({ label: "Горизонтальный" });
  await dialog.getByLabel("Открывается").selectOption({ label: "Начальным видом" });
  await dialog.getByLabel("Цвета", { exact: true }).selectOption({ label: "Светлые" });
  const picture = await copied(dialog, /^Картинкой/);
  // oEmbed needs the site's address, which this build was not given: nothing is offered that there is not.
  await expect(dialog.getByLabel(/^Адресом/)).toHaveCount(0);
  const headline = await page.getByRole("heading", { level: 1 }).textContent();

  await host.open(`<article>${frame}</article>${element}`);
  const plain = page.locator("article iframe");
  await expect(plain).toHaveAttribute("title", headline ?? "");
  await expect(plain).toHaveAttribute("loading", "lazy");
  expect((await plain.boundingBox())?.height).toBe(730);
  // Under it, the step's picture is requested for printing alone.
  const printed = page.locator("article picture img");
  const requested = () => printed.evaluate((image: HTMLImageElement) => image.currentSrc);
  expect(await requested()).toBe("");
  expect((await printed.boundingBox())?.height ?? 0).toBe(0);
  await page.emulateMedia({ media: "print" });
  await expect.poll(requested).toBe(`${host.site}dushanbe-2025/ru/step/workers/card.png`);
  await page.emulateMedia({ media: "screen" });
  // For readers without frames: the same step in the same language.
  await expect(page.getByRole("article").getByRole("link")).toHaveText(headline ?? "");
  await expect(page.getByRole("article").getByRole("link")).toHaveAttribute(
    "href",
    `${host.site}dushanbe-2025/ru/step/workers/`,
  );
  await page.locator("article").evaluate((article, html) => article.insertAdjacentHTML("afterend", html), picture);
  const image = page.locator("figure > a > img");
  await expect(image).toHaveAttribute("alt", /\S/);
  await expect.poll(() => image.evaluate((each) => (each as HTMLImageElement).naturalWidth)).toBe(1200);
  const map = page.locator("dateline-map");
  for (const inside of [plain.contentFrame(), await host.ready(map)]) {
    await expect(inside.locator("html[data-theme=dark][data-ready]")).toBeAttached();
    await expect(inside.getByRole("heading", { name: "Узбекистан" })).toBeVisible();
    await expect(inside.locator("#layer-cis")).toBeChecked();
    await expect(inside.locator("#layer-military")).toBeChecked();
    await expect(inside.locator("#layer-migration")).not.toBeChecked();
  }
  expect(await map.evaluate((each) => (each as HTMLElementTagNameMap["dateline-map"]).step)).toBe("workers");
});

test("Where the clipboard is refused, each text to embed is selected for the editor to copy", async ({
  host,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("refused")) } });
  });
  const explorer = new Explorer(page);
  await explorer.openStill();
  const dialog = await explorer.openDialog("Embed");
  for (const [label, text] of [
    [/^With a script/, "<dateline-map"],
    [/^As a plain frame/, "<iframe"],
    [/^For React/, "<dateline-map"],
    [/^As a picture/, `${host.site}dushanbe-2025/card.png`],
  ] as const) {
    const field = dialog.locator(".copy-field").filter({ has: page.getByLabel(label) });
    await field.getByRole("button", { name: "Copy" }).click();
    await expect(field.getByRole("status")).toContainText("Could not copy");
    expect(await page.evaluate(() => getSelection()?.toString())).toContain(text);
  }
});
