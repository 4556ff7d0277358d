import { expect, test } from "./explorer";

test("A reader looks up a publication, the claims that rest on it, and how to cite the map", async ({
  explorer,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await explorer.openStill();
  const dialog = await explorer.openDialog("Sources");
  const citation = dialog.getByLabel("To cite this map as a source");
  await expect(citation).toHaveValue(/^Dateline: Who meets Putin .*\. Version \d+, .*https?:.*\/dushanbe-2025\/$/);
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(dialog.getByText("Copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await citation.inputValue());

  const edition = await explorer.edition();
  await expect(dialog.getByRole("heading", { level: 3, name: "Reuters", exact: true })).toBeVisible();
  await expect(dialog.locator("summary")).toHaveCount(Object.keys(edition.sources).length);
  await dialog.getByText("40 claims").click();
  const claim = dialog.getByRole("listitem").filter({ hasText: /^Vladimir Putin arrived in Tajikistan/ });
  await claim.getByRole("button", { name: "Tajikistan" }).click();
  await expect(dialog).toBeHidden();
  await expect(explorer.panelTitle()).toHaveText("Tajikistan");
});

test("Where the clipboard is refused, the citation is selected for the reader to copy", async ({ explorer, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await explorer.openStill();
  const dialog = await explorer.openDialog("Sources");
  await dialog.getByRole("button", { name: "Copy" }).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^Dateline: Who meets Putin/);
});

test("A dialog closes on Escape and gives the focus back; on paper it is the page", async ({ explorer, page }) => {
  await explorer.openStill();
  const opener = explorer.opener("Sources");
  const dialog = await explorer.openDialog("Sources");
  expect(await explorer.violations()).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".still")).toBeHidden();
  await expect(dialog.getByText("Vladimir Putin arrived in Tajikistan").first()).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});
