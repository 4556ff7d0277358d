import { expect, test } from "./explorer";
import { ScreenReader } from "./screenReader";

test("The map says its name and what it shows", async ({ explorer, page }) => {
  await explorer.openStill();
  const { headline, alternative } = await explorer.edition();
  const said = await new ScreenReader(page).read("#stage");
  expect(said[0]).toBe(`figure, Map: ${headline}, ${alternative}`);
});

test("A country's row says who came, under the words of its class", async ({ explorer, page }) => {
  await explorer.openStill();
  const reader = new ScreenReader(page);
  const parts = (await reader.read(".countries")).join("\n");
  expect(parts).toMatch(/button, Russia–Central Asia summit.*\n(.*\n)*.*link, Uzbekistan Shavkat Mirziyoyev/);
  await explorer.switchLayer("remittances", true);
  expect((await reader.read(".countries")).join("\n")).toMatch(/link, Tajikistan 47\.9/);
});

test("A mark in its list says its name, under the words of the legend", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=summits,military");
  await explorer.markList("Russian military presence").locator("summary").click();
  const said = await new ScreenReader(page).read(".marks");
  expect(said[0]).toBe("region, Marks on the map");
  expect(said.join("\n")).toMatch(/Technical site\n(.*\n)*.*list, Technical site/);
  expect(said.join("\n")).toMatch(/button, 954th test base, Koy-Sary/);
});

test("A chip says its layer and whether it is on", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=summits,military");
  const reader = new ScreenReader(page);
  await explorer.switchLayer("military", false);
  // This reader goes by the attribute, which says how the page began; real ones by what is so now.
  await expect(page.getByRole("checkbox", { name: "Russian military presence", checked: false })).toHaveCount(1);
  expect((await reader.read(".chips")).join("\n")).toContain("checkbox, Russian military presence");
});

test("What a reader selects is said once", async ({ explorer, page }) => {
  await explorer.openStill();
  const reader = new ScreenReader(page);
  // A press on the map leaves the focus where it is: the name is announced.
  const press = async () => {
    await explorer.clickAt([80, 48.5]);
    await expect(page.locator("#panel-status")).toHaveText("Kazakhstan");
  };
  expect(await reader.announced("main", press)).toEqual(["polite: Kazakhstan"]);
  await page.getByRole("button", { name: "Close Kazakhstan" }).click();
  // From the list the focus goes to the panel's title, which is read then: nothing is announced on top.
  const choose = async () => {
    await explorer.option("Uzbekistan").click();
    await expect(explorer.panelTitle()).toBeFocused();
  };
  expect(await reader.announced("main", choose)).toEqual([]);
});

test("A step of the tour is said once, and what it selects is not said on top", async ({ explorer, page }) => {
  await explorer.openStill();
  const { steps } = await explorer.edition();
  const reader = new ScreenReader(page);
  const said = (index: number) => [`polite: ${steps[index]?.title}${steps[index]?.text}`];
  expect(await reader.announced("#explorer", () => explorer.tour.start().click())).toEqual(said(0));
  expect(await reader.announced("#explorer", () => explorer.tour.next().click())).toEqual(said(1));
});

test("In Persian the map and its lists are named in Persian", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/fa/");
  const { headline, alternative } = await explorer.edition();
  const reader = new ScreenReader(page);
  expect((await reader.read("#stage"))[0]).toBe(`figure, نقشه: ${headline}, ${alternative}`);
  expect((await reader.read(".countries"))[0]).toMatch(/^region, کشورها/);
});
