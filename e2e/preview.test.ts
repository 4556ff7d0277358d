import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../tools/freePort.mjs";
import { copyProject } from "../tools/story/copyProject.testing";
import { Explorer } from "./explorer";

let root = "";
let running: ChildProcess | undefined;

test.afterEach(() => {
  running?.kill();
  rmSync(root, { recursive: true, force: true });
});

test("An editor sees each change of a story, and its mistakes over the last good map", async ({ page }) => {
  test.setTimeout(240_000);
  root = copyProject();
  const story = (...parameters: string[]) => [join("tools", "story.mjs"), ...parameters];
  expect(spawnSync(process.execPath, story("new", "harbour-talks"), { cwd: root }).status).toBe(0);
  const port = await freePort();
  running = spawn(process.execPath, story("preview", "harbour-talks", "--port", String(port)), { cwd: root });
  const address = `http://localhost:${port}/harbour-talks/?still`;
  const answers = () => page.request.get(address).then((response) => response.ok());
  await expect.poll(() => answers().catch(() => false), { timeout: 120_000 }).toBe(true);

  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      errors.push(message.text());
  });
  const notFound: string[] = [];
  page.on("response", (response) => {
    // Fonts lie in the packages, which the copy shares with this project: its server may not read there.
    if (response.status() >= 400 && !response.url().includes("/@fs/")) notFound.push(response.url());
  });
  await page.goto(address);
  // While styles are on their way, the line that leads back is not hidden yet and has the headline too.
  const headline = page.locator(".masthead h1");
  await expect(headline).toHaveText("Who meets at the ferry");
  await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 120_000 });
  expect(errors).toEqual([]);

  // Places and cameras are picked by eye, here at sea, where a press selects nothing.
  const picked = page.getByRole("complementary", { name: "For story.json" }).getByRole("button");
  const [x, y] = await new Explorer(page).placeOf([-3, 65]);
  await page.mouse.click(x, y);
  await expect(picked.first()).toHaveText(/^"lngLat": \[-[23](\.\d+)?, 6[45](\.\d+)?\]$/);
  await expect(picked.last()).toHaveText(/^"camera": { "center": \[.+\], "zoom": [\d.]+ }$/);

  const words = join(root, "data/harbour-talks/en.json");
  const sound = readFileSync(words, "utf8");
  writeFileSync(words, sound.replace("Who meets at the ferry", "Who waits at the ferry"));
  await expect(headline).toHaveText("Who waits at the ferry");
  await page.locator("html[data-ready]").waitFor({ state: "attached" });

  writeFileSync(words, sound.replace('"headline"', '"headlin"'));
  const mistakes = page.getByRole("alert").getByRole("listitem");
  await expect(mistakes.filter({ hasText: 'did you mean "headline"?' })).toBeVisible();
  const explorer = new Explorer(page);
  await explorer.option("Norway").click();
  await expect(explorer.panelTitle()).toHaveText("Norway");
  await page.reload();
  await expect(headline).toHaveText("Who waits at the ferry");
  await expect(mistakes).not.toHaveCount(0);

  writeFileSync(words, sound);
  await expect(headline).toHaveText("Who meets at the ferry");
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(notFound).toEqual([]);
});
