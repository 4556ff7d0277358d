import { expect, test } from "./explorer";
import { ScreenReader } from "./screenReader";

test("The map says its name and what it shows", async ({ explorer, page }) => {
  await explorer.openStill();
  const { headline, alternative } = await explorer.edition();
  const said = await new ScreenReader(page).read("#stage");
  expect(said[0]).toBe(`figure, Map: ${headline}, ${alternative}`);
  // A mark that stands for several says so.
  expect(said).toContain("button, 201st military base, Dushanbe (4)");
});

test("A country's row says its part, or the value of the layer, and whether it is selected", async ({
  explorer,
  page,
}) => {
  await explorer.openStill("/dushanbe-2025/", "select=UZB");
  const reader = new ScreenReader(page);
  const parts = await reader.read(".countries");
  const summit = parts.indexOf("group, Russia–Central Asia summit");
  expect(parts[summit - 1]).toBe("end of group, Russia");
  expect(parts.slice(summit, parts.indexOf("end of group, Russia–Central Asia summit"))).toContain(
    "option, Uzbekistan, selected, position 4, set size 4",
  );
  await explorer.layer("remittances").check({ force: true });
  const values = await reader.read(".countries");
  const class_ = values.findLast(
    (phrase, index) => phrase.startsWith("group, ") && index < values.findIndex((each) => /Tajikistan/.test(each)),
  );
  expect(class_).toMatch(/30/);
});

test("A mark in its list says its name, under the words of the legend", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "select=m6");
  await explorer.markList("Russian military presence").locator("summary").click();
  const said = await new ScreenReader(page).read(".marks");
  expect(said[0]).toBe("region, Marks on the map");
  expect(said.join("\n")).toMatch(/Technical site\n(.*\n)*.*list, Technical site/);
  expect(said.join("\n")).toMatch(/button, 954th test base, Koy-Sary, current/);
});

test("A switch of the legend says its layer and whether it is on", async ({ explorer, page }) => {
  await explorer.openStill();
  const reader = new ScreenReader(page);
  expect(await reader.read(".legend")).toContain("checkbox, Russian military presence, checked");
  await explorer.switchLayer("military", false);
  // This reader goes by the attribute, which says how the page began; real ones by what is so now.
  await expect(page.getByRole("checkbox", { name: "Russian military presence", checked: false })).toHaveCount(1);
  expect(await reader.read(".legend")).toContain("radio, Summits, checked, position 1, set size 8");
});

test("What a reader selects is said once", async ({ explorer, page }) => {
  await explorer.openStill();
  const reader = new ScreenReader(page);
  expect(await reader.announced("#explorer", () => explorer.option("Uzbekistan").click())).toEqual([
    "polite: Uzbekistan",
  ]);
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
  expect(await reader.read(".countries")).toContain("region, کشورها");
});
