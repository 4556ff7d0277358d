import { expect, test } from "./explorer";

test("A reader clicks a country and reads its part, each claim with its basis, check and sources", async ({
  explorer,
  page,
}) => {
  await explorer.openStill();
  await explorer.clickAt([80, 48.5]);
  await expect(explorer.panelTitle()).toHaveText("Kazakhstan");
  await explorer.panelIsInSight("Kazakhstan");
  await expect(explorer.panel().locator(".panel-flag")).toHaveJSProperty("complete", true);
  await expect(explorer.panel().locator(".panel-part")).toContainText("Russia–Central Asia summit");
  const claim = explorer.panel().locator("[data-claim]").filter({ hasText: "Tokayev" }).first();
  await expect(claim).toBeAttached();
  await explorer.unfold(claim);
  await expect(claim).toContainText("Added by other sources");
  await expect(claim).toContainText("Confirmed");
  await claim.getByText(/\d sources?$/).click();
  await explorer.inSight(claim.getByText("Asia-Plus").first());
  await expect(page).toHaveURL(/select=KAZ/);
  await page.getByRole("button", { name: "Close Kazakhstan" }).click();
  await explorer.inSight(explorer.option("Kazakhstan"), "the list");
});

test("A country without a part says so and stays plain", async ({ explorer }) => {
  await explorer.openStill();
  await explorer.clickAt([54, 32]);
  await expect(explorer.panelTitle()).toHaveText("Iran");
  await expect(explorer.panel()).toContainText("Iran has no part in this story.");
  await expect(explorer.panel().locator("[data-claim]")).toHaveCount(0);
});

test("A click beside a tiny country still finds it", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.openStill();
  await explorer.clickAt([28.6, 47.2], [-9, 6]);
  await expect(explorer.panelTitle()).toHaveText("Moldova");
});

test("Closing the panel leaves nothing selected", async ({ explorer, page }) => {
  await explorer.openStill("/dushanbe-2025/", "select=TJK");
  await page.getByRole("button", { name: "Close Tajikistan" }).click();
  await expect(explorer.panel()).toBeHidden();
  await expect(page).not.toHaveURL(/select/);
});

test("A press on a figure shows it on the map, and another gives the map its own colours back", async ({
  explorer,
  page,
}) => {
  await explorer.openStill("/dushanbe-2025/", "select=TJK");
  const figure = explorer.panel().getByRole("button", { name: /47\.9 %/ });
  await explorer.inSight(figure, "the figure");
  await figure.click();
  await expect(explorer.layer("remittances")).toBeChecked();
  await expect(figure).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(/layers=remittances/);
  await figure.click();
  await expect(explorer.layer("summits")).toBeChecked();
  await expect(figure).toHaveAttribute("aria-pressed", "false");
  const troops = explorer.panel().getByRole("button", { name: /5,000–7,000/ });
  await troops.click();
  await expect(explorer.layer("military")).toBeChecked();
  await troops.click();
  await expect(explorer.layer("military")).not.toBeChecked();
  await explorer.inSight(explorer.panelTitle(), "the panel stays");
});
