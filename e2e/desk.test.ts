import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { articles } from "../src/desk/article/articles.testing";
import { freePort } from "../tools/freePort.mjs";
import { copyProject } from "../tools/story/copyProject.testing";

let root = "";
let running: ChildProcess | undefined;

/** What a person takes to find something and press it, s. */
const pressTime = 4;
/** What a person takes to write a letter, s: 200 letters a minute. */
const letterTime = 0.3;
/** What is longer is pasted, letters. */
const mostTyped = 300;
let restore = () => {};

/** Counts how long a person would take for what the test presses and types. */
function atHumanPace(page: Page): { seconds: number } {
  const pace = { seconds: 0 };
  const locators = Object.getPrototypeOf(page.locator("body")) as Locator;
  const { click, fill } = locators;
  locators.click = function (...given) {
    pace.seconds += pressTime;
    return click.apply(this, given);
  };
  locators.fill = function (...given) {
    pace.seconds += pressTime + (given[0].length > mostTyped ? 0 : given[0].length * letterTime);
    return fill.apply(this, given);
  };
  restore = () => Object.assign(locators, { click, fill });
  return pace;
}

test.afterEach(() => {
  restore();
  running?.kill();
  rmSync(root, { recursive: true, force: true });
});

/** Nothing that axe calls wrong, in what the desk itself shows: its preview is a page of its own. */
async function expectAccessible(page: Page) {
  await page.addScriptTag({ path: "node_modules/axe-core/axe.min.js" });
  const wrong = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is added as a script
    const { violations } = await (window as any).axe.run({ exclude: ["iframe"] }, { iframes: false });
    return violations.map((each: { id: string; nodes: { html: string }[] }) => `${each.id}: ${each.nodes[0]?.html}`);
  });
  expect(wrong).toEqual([]);
}

/** Pastes what a spreadsheet would have copied into a cell. */
async function paste(page: Page, column: string, text: string) {
  const grid = page.getByRole("grid");
  const head = grid.getByRole("columnheader", { name: column, exact: true });
  await grid.getByRole("gridcell").first().click();
  // Columns out of sight are not in the document.
  for (let moves = 0; moves < 40 && !(await head.isVisible()); moves++) await page.keyboard.press("ArrowRight");
  const index = await head.getAttribute("aria-colindex");
  await grid.locator(`[role=row][aria-rowindex="2"] [aria-colindex="${index}"]`).click();
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", copied);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test("An editor makes a story from a pasted article without code, and nobody else gets in", async ({
  page,
  request,
}) => {
  test.setTimeout(900_000);
  root = copyProject();
  for (const name of ["story.schema.json", "words.schema.json"])
    writeFileSync(join(root, "data", name), readFileSync(join("data", name)));
  const port = await freePort();
  const host = `http://127.0.0.1:${port}`;
  running = spawn(process.execPath, ["tools/desk.mjs", "--port", String(port)], { cwd: root });
  let printed = "";
  running.stdout?.on("data", (data) => {
    printed += data;
  });
  const address = () => /http:\S+token=\S+/.exec(printed)?.[0] ?? "";
  await expect.poll(address, { timeout: 120_000 }).not.toBe("");

  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", ({ message }) => problems.push(message));

  await test.step("strangers are refused", async () => {
    expect((await request.get(`${host}/desk/api/stories`)).status()).toBe(403);
    expect((await request.get(`${host}/desk/?token=guessed`)).status()).toBe(403);
    await page.goto(address(), { timeout: 120_000 });
    await expect(page.getByRole("link", { name: "New story from an article" })).toBeVisible();
    expect(page.url()).toBe(`${host}/desk/`);
    const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const foreign = { cookie: cookies, origin: "https://evil.example" };
    expect((await request.get(`${host}/desk/api/stories`, { headers: foreign })).status()).toBe(403);
    expect((await request.get(`${host}/desk/api/stories`, { headers: { cookie: cookies } })).status()).toBe(200);
    expect((await request.get(`${host}/package.json`, { headers: { cookie: cookies } })).status()).toBe(403);
  });

  const pace = atHumanPace(page);
  const article = articles.find(({ name }) => name.includes("West Africa"));
  if (!article) throw new Error("no article");
  await test.step("from the article to a draft", async () => {
    await page.getByRole("link", { name: "New story from an article" }).click();
    await page.getByLabel("Text of the article").fill(article.text);
    await page.getByLabel("Day of the article").fill(article.day);
    await page.getByRole("button", { name: "Find claims" }).click();
    const statements = page.getByPlaceholder("In your own words");
    await expect(statements).toHaveCount(7);
    await expect(page.getByText("Abdoulaye Diop, foreign minister, MLI")).toBeVisible();
    // Words of the article are found out at once.
    await statements.first().fill("The three left ECOWAS on Wednesday, a year after they had announced it.");
    await expect(page.getByText("These words are the article’s").first()).toBeVisible();
    await statements.first().fill("Three states are no longer in the bloc.");
    await page.getByRole("button", { name: "Join to the one before" }).nth(3).click();
    for (const index of [1, 2, 4, 5, 6]) await statements.nth(index).fill(`What the desk says of number ${index}.`);
    await page.getByLabel("Keep the quotation: “We will not go back,”").check();
    for (const [label, text] of Object.entries({
      Address: "sahel-draft",
      Headline: "Who left",
      Publisher: "The paper",
    }))
      await page.getByLabel(label).fill(text);
    await page.getByLabel("E-mail").fill("corrections@paper.example");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Make the draft" }).click();
    await expect(page.locator(".open")).toHaveText(/6 claims, 6 on one source, 6 verdicts open, 0 statements open/);
    expect(readFileSync(join(root, "data/sahel-draft/en.json"), "utf8")).toContain("We will not go back");
  });

  const preview = page.frameLocator("iframe");
  await test.step("what is open is filled in like a spreadsheet", async () => {
    await expect(preview.locator("html[data-ready]")).toBeAttached({ timeout: 60_000 });
    await expectAccessible(page);
    await paste(page, "check", "confirmed\n".repeat(6));
    await paste(page, "counted", "\n\npeople, by the paper\n\n\npeople, by the paper");
    await paste(page, "sources", "AGENCY\n".repeat(6));
    await expect(page.locator(".open")).toHaveText(/0 on one source, 0 verdicts open/);
    // One paste is one step.
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.locator(".open")).toHaveText(/6 on one source, 0 verdicts open/);
    await page.getByRole("button", { name: "Redo" }).click();
    await page.getByRole("button", { name: /^Sources/ }).click();
    await page.getByLabel("Id of a new row").fill("AGENCY");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByLabel("publisher").fill("An agency");
    await page.locator(".thing textarea").first().fill("A report of the day");
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Sentences/ }).click();
    await paste(page, "text", "It is named.\n".repeat(9));
    await page.getByRole("button", { name: "Opening" }).click();
    for (const name of ["kicker", "standfirst", "byline", "alternative"])
      await page
        .getByLabel(name, { exact: true })
        .or(page.getByLabel(`${name}*`, { exact: true }))
        .fill(`The ${name}.`);
  });

  const words = join(root, "data/sahel-draft/en.json");
  await test.step("a change outside comes in, in form and preview", async () => {
    await expect(page.getByRole("status").first()).toContainText("Saved");
    await expect.poll(() => readFileSync(words, "utf8")).toContain("The alternative.");
    writeFileSync(words, readFileSync(words, "utf8").replace("Who left", "Who left the bloc"));
    await expect(page.getByLabel("headline")).toHaveValue("Who left the bloc");
    await expect(preview.locator(".masthead h1")).toHaveText("Who left the bloc", { timeout: 60_000 });
  });

  await test.step("what is selected in the table is selected on the map, and the other way round", async () => {
    await page.getByRole("button", { name: /^Sentences/ }).click();
    await page.getByRole("gridcell", { name: "MLI", exact: true }).click();
    await expect(preview.locator("#panel")).toHaveAttribute("data-panel", "MLI", { timeout: 60_000 });
    await preview.locator("#stage [data-country=NGA]").first().dispatchEvent("click");
    await expect(page.locator(".thing h2")).toHaveText("NGA");
  });

  const core = join(root, "data/sahel-draft/story.json");
  await test.step("a place is moved on the map, by keys as well, and a row of the table leads to it", async () => {
    await page.getByRole("button", { name: /^Places/ }).click();
    await page.getByRole("gridcell", { name: "bamako", exact: true }).click();
    const before = JSON.parse(readFileSync(core, "utf8")).places.bamako.lngLat as [number, number];
    const handle = preview.getByRole("button", { name: "bamako", exact: true });
    await expect(handle).toBeInViewport({ timeout: 60_000 });
    await handle.press("ArrowRight");
    const now = () => JSON.parse(readFileSync(core, "utf8")).places.bamako.lngLat as [number, number];
    await expect.poll(() => now()[0], { timeout: 60_000 }).toBeGreaterThan(before[0]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(now, { timeout: 60_000 }).toEqual(before);
  });

  await test.step("what two have changed is asked about, and another desk is noticed", async () => {
    await page.getByRole("button", { name: "Opening" }).click();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route("**/desk/api/edits/**", async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest("**/desk/api/edits/**");
    await page.getByLabel("headline").fill("Mine");
    await asked;
    writeFileSync(words, readFileSync(words, "utf8").replace("Who left the bloc", "Theirs"));
    release();
    await expect(page.getByRole("alert")).toContainText("Theirs");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Use mine: Mine" }).click();
    await expect.poll(() => readFileSync(words, "utf8"), { timeout: 60_000 }).toContain('"Mine"');
    await page.evaluate(() => new EventSource("/desk/api/notices/sahel-draft?desk=another"));
    await expect(page.getByText("also open elsewhere: 1")).toBeVisible();
  });

  await test.step("a translation is not signed off before it is complete, and not without a name", async () => {
    await page.getByRole("button", { name: /^Translation/ }).click();
    await page.getByLabel("New language").fill("ru");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByLabel("Your name").fill("N. Karimova");
    await expect(page.getByRole("button", { name: "Sign off" })).toBeDisabled();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Undo" }).click();
  });

  await test.step("a finished draft is a story without mistakes", async () => {
    await page.getByRole("button", { name: /^Check/ }).click();
    const rest = page.locator(".check > ul").first().getByRole("listitem");
    await expect(rest).toHaveText([]);
    await expectAccessible(page);
    // As well in the dark, and from right to left.
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.locator(".bar select").selectOption("fa");
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    expect(await paper()).not.toBe(light);
    await expectAccessible(page);
    await page.locator(".bar select").selectOption("en");
    await page.emulateMedia({ colorScheme: "light" });
    // At 1024 px, and at 200 % zoom, nothing is beside the window.
    for (const width of [1024, 640]) {
      await page.setViewportSize({ width, height: 768 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole("button", { name: "Publish" }).click();
    await expect(page.getByText("This is a draft")).toBeVisible();
    await expect(page.getByRole("button", { name: "Build the site" })).toBeDisabled();
    await page.getByRole("button", { name: /^Check/ }).click();
    await page.getByRole("button", { name: "Finish the draft" }).click();
    await expect.poll(() => readFileSync(join(root, "data/sahel-draft/story.json"), "utf8")).not.toContain("draft");
    const checked = spawnSync(process.execPath, ["tools/story.mjs", "check", "sahel-draft"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(checked.stderr).toBe("");
    expect(checked.status).toBe(0);
  });

  await test.step("one button builds the site and shows what changes; then it is published", async () => {
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByLabel("Address of the site").fill("https://maps.paper.example/");
    await expect(page.getByText("Not published yet")).toBeVisible();
    await page.getByRole("button", { name: "Build the site" }).click();
    await expect(page.getByText("New pages: 5")).toBeVisible({ timeout: 400_000 });
    await expectAccessible(page);
    await page.locator(".publish section").getByRole("button", { name: "Publish" }).click();
    await expect(page.getByLabel("Address", { exact: true })).toHaveValue("https://maps.paper.example/sahel-draft/");
    await expect(page.getByLabel("oEmbed", { exact: true })).toHaveValue(/sahel-draft\/oembed\.json$/);
    for (const name of ["Frame", "Element"])
      await expect(page.getByLabel(name, { exact: true })).toHaveValue(/https:\/\/maps\.paper\.example\//);
    await expectAccessible(page);
    expect(readFileSync(join(root, "dist/sahel-draft/index.html"), "utf8")).toContain("Mine");
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const zip = await request.get(`${host}/desk/api/site.zip`, { headers: { cookie } });
    expect((await zip.body()).subarray(0, 2).toString()).toBe("PK");
  });
  // From the pasted text to the built page, at a person's pace.
  expect(pace.seconds).toBeLessThan(15 * 60);
  expect(problems).toEqual([]);
});
