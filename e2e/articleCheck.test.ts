import { expect, test } from "./explorer";

test("A reader sees how the article holds up, what needs nuance and why, and reports an error", async ({
  explorer,
  page,
}) => {
  await explorer.openStill();
  const dialog = await explorer.openDialog("How the article holds up");
  const claims = dialog.locator("[data-claim]");
  const article = Object.values((await explorer.edition()).claims).filter(({ basis }) => basis === "article");
  await expect(claims).toHaveCount(article.length);
  const paragraphs = await dialog.getByRole("heading", { level: 3, name: /^Paragraph/ }).allTextContents();
  expect(paragraphs.map((text) => Number(text.match(/\d+/)?.[0]))).toEqual(
    [...new Set(article.map(({ paragraph }) => paragraph ?? 0))].sort((a, b) => a - b),
  );
  const nuanced = dialog.getByRole("button", { name: /^Needs nuance/ });
  await nuanced.click();
  await expect(nuanced).toHaveAttribute("aria-pressed", "true");
  await expect(claims).toHaveCount(article.filter(({ check }) => check === "nuanced").length);
  await expect(nuanced).toContainText(String(await claims.count()));
  const tolls = claims.filter({ hasText: "tens of thousands" });
  await expect(tolls).toContainText("Published tolls differ widely");
  await expect(tolls.getByRole("list", { name: "Sources:" }).getByRole("link").first()).toHaveAttribute(
    "href",
    /^https?:/,
  );

  const report = tolls.getByRole("link", { name: "Report an error" });
  await report.evaluate((link) => link.addEventListener("click", (event) => event.preventDefault()));
  await report.click();
  const letter = new URL((await report.getAttribute("href")) ?? "");
  expect(letter.protocol).toBe("mailto:");
  expect(letter.searchParams.get("body")).toContain("tens of thousands");
  expect(letter.searchParams.get("body")).toContain(page.url());
  expect(await explorer.violations()).toEqual([]);
});
