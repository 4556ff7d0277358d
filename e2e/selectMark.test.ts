import { expect, test } from "./explorer";

test("A reader clicks a military site and reads what it is", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=summits,military,migration");
  await page.locator('.overlay [data-entry="m6"]').click();
  await expect(explorer.panelTitle()).toContainText("Koy-Sary");
  await expect(explorer.panel()).toContainText("Technical site");
  await explorer.panel().getByRole("button", { name: "Kyrgyzstan" }).click();
  await expect(explorer.panelTitle()).toHaveText("Kyrgyzstan");
});

test("A reader clicks an arrow and reads every figure with what it counts", async ({ explorer }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=summits,military,migration");
  const edition = await explorer.edition();
  const { curvesIn } = await import("../src/scene/routesOf");
  const curve = curvesIn(edition, edition.view.camera).get("flow-KAZ") ?? [];
  await explorer.clickAt(curve[Math.floor(curve.length / 2)] ?? [0, 0]);
  await expect(explorer.panelTitle()).toContainText("Kazakhstan");
  await expect(explorer.panel()).toContainText("102,000 people");
  await expect(explorer.panel()).toContainText("largely");
});

test("A disputed area can be selected and says what the UN holds", async ({ explorer }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=summits,military,migration");
  await explorer.switchLayer("military", false);
  await explorer.clickAt([34.3, 45.2]);
  await expect(explorer.panelTitle()).toContainText("Crimea");
  await expect(explorer.panel()).toContainText("General Assembly");
});

test("Crowded marks are gathered, and none is lost", async ({ explorer }) => {
  await explorer.openStill("/dushanbe-2025/", "layers=summits,military,migration");
  const edition = await explorer.edition();
  const today = edition.entries.filter(
    (entry) => entry.layer === "military" && (!entry.during || /\.\.$|2025/.test(entry.during)),
  );
  const drawn = await explorer
    .marks("military")
    .evaluateAll((marks) => marks.reduce((sum, mark) => sum + Number((mark as HTMLElement).dataset.count ?? 1), 0));
  expect(drawn).toBe(today.length);
});
