import { expect, test } from "./explorer";
import { test as onHosts } from "./hostPage";

test("The links to the other languages lead to what is on screen, and follow it", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "select=KGZ&layers=military&date=2010-05-01");
  const russian = page.locator('.languages a[hreflang="ru"]').first();
  await expect(russian).toHaveAttribute("href", /\/dushanbe-2025\/ru\/\?select=KGZ&layers=military&date=2010-05-01$/);
  await explorer
    .panel()
    .getByRole("button", { name: /^Close/ })
    .click();
  await expect(russian).toHaveAttribute("href", /\/dushanbe-2025\/ru\/\?layers=military&date=2010-05-01$/);
  await explorer.openMenu();
  await page.getByRole("link", { name: "Русский" }).filter({ visible: true }).click();
  await explorer.isReady();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expect(explorer.layer("military")).toBeChecked();
  await expect(explorer.layer("summits")).not.toBeChecked();
});

onHosts("From a frame, headline and foot lead to the whole map as it is shown", async ({ host, page }) => {
  await host.open(
    `<iframe src="${host.site}dushanbe-2025/embed/?still&select=TJK&step=soldiers&layers=military" title="The map" width="640" height="560"></iframe>`,
  );
  const map = page.frameLocator("iframe");
  await map.locator("html[data-ready]").waitFor({ state: "attached" });
  const whole = map.locator("a.whole");
  const asShown = /\/dushanbe-2025\/step\/soldiers\/\?select=TJK(&layers=military)?$/;
  await expect(whole).toHaveAttribute("href", asShown);
  await expect(map.locator("h1 a")).toHaveAttribute("href", asShown);
  await map.locator(".more > summary").click();
  await map.getByRole("link", { name: "فارسی" }).click();
  // In its place: the frame is the reader's map, not a page of its own.
  await expect(map.locator("html[data-ready]")).toHaveAttribute("lang", "fa");
  await expect(map.locator("#panel-title")).toHaveText("تاجیکستان");
  await expect(whole).toHaveAttribute("href", /\/dushanbe-2025\/fa\/step\/soldiers\/\?select=TJK/);
  expect(page.context().pages()).toHaveLength(1);
});
