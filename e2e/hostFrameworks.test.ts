import { build } from "vite";
import { expect, test } from "./hostPage";

type Maps = HTMLElementTagNameMap;

/** A page's script as one text, with its packages, as they are while a page is written where `mode` says so. */
async function bundled(source: string, mode: "production" | "development" = "production"): Promise<string> {
  const entry = "\0host.jsx";
  const result = await build({
    configFile: false,
    logLevel: "error",
    mode,
    define: { "process.env.NODE_ENV": JSON.stringify(mode) },
    plugins: [
      {
        name: "host",
        resolveId: (id) => (id === "host" ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: { write: false, rolldownOptions: { input: "host" } },
  });
  const outputs = [result].flat().flatMap((each) => ("output" in each ? each.output : []));
  return outputs.flatMap((each) => (each.type === "chunk" ? [each.code] : [])).join("\n");
}

test("A property takes what its attribute takes, in any order, and nothing is shown before it", async ({
  host,
  page,
}) => {
  await host.open(host.element('id="map"'), {
    head: `${host.script}<script type="module">
      await customElements.whenDefined("dateline-map");
      const map = document.querySelector("dateline-map");
      map.layers = "military,csto";
      map.select = "UZB";
      map.step = "soldiers";
      map.theme = "dark";
    </script>`,
  });
  const map = page.locator("#map");
  await host.ready(map);
  await expect(map).toHaveAttribute("theme", "dark");
  const choice = () => map.evaluate((each) => (each as Maps["dateline-map"]).choice);
  const wanted = { layers: ["csto", "military"], select: "UZB", step: "soldiers", theme: "dark", basis: null };
  const sorted = async () => {
    const now = await choice();
    return now && { ...now, layers: [...now.layers].sort() };
  };
  await expect.poll(sorted).toMatchObject(wanted);

  // And after: together as one, whatever comes first.
  await map.evaluate((each) => {
    const element = each as Maps["dateline-map"];
    element.select = "KGZ";
    element.layers = "none";
    element.basis = "article";
    element.step = "arrival";
  });
  await expect.poll(choice).toMatchObject({ select: "KGZ", layers: [], basis: "article", step: "arrival" });
});

test("What was set before the script was there, and before the element was in the page, is in the first address", async ({
  host,
  page,
}) => {
  await host.open("<main></main>");
  await page.evaluate((src) => {
    const map = document.createElement("dateline-map");
    Object.assign(map, { id: "map", story: "dushanbe-2025", layers: ["military"], step: "soldiers", select: "TJK" });
    document.querySelector("main")?.append(map);
    const script = Object.assign(document.createElement("script"), { type: "module", src });
    document.head.append(script);
  }, `${host.site}embed.js`);
  const map = page.locator("#map");
  await host.ready(map);
  const src = new URL((await map.locator("iframe").getAttribute("src")) ?? "");
  expect(Object.fromEntries(src.searchParams)).toEqual({ step: "soldiers", select: "TJK", layers: "military" });
});

test("React shows what its elements say, and says nothing of attributes that it does not know", async ({
  host,
  page,
}) => {
  const script = await bundled(`
    import { createElement } from "react";
    import { createRoot } from "react-dom/client";
    const link = createElement("a", { href: "#" }, "The map");
    await customElements.whenDefined("dateline-map");
    createRoot(document.querySelector("main")).render([
      createElement("dateline-map", { key: 1, id: "names", story: "dushanbe-2025", layers: "military,csto" }, link),
      createElement("dateline-map", { key: 2, id: "order", story: "dushanbe-2025", select: "UZB", step: "soldiers" }, link),
    ]);`);
  await host.open(`<main></main><script type="module">${script.replaceAll("</script", "<\\/script")}</script>`, {
    head: host.script,
  });
  const choiceOf = async (id: string) => {
    await host.ready(page.locator(id));
    return page.locator(id).evaluate(async (each) => {
      await (each as Maps["dateline-map"]).ready;
      return (each as Maps["dateline-map"]).choice;
    });
  };
  expect((await choiceOf("#names"))?.layers.toSorted()).toEqual(["csto", "military"]);
  expect(await choiceOf("#order")).toMatchObject({ select: "UZB", step: "soldiers" });
});

test("React takes over a page that it rendered on the server, after the script was there, and finds nothing changed", async ({
  host,
  page,
}) => {
  const app = `
    import { createElement as h } from "react";
    export const app = h("article", null,
      h("dateline-map", { id: "map", story: "dushanbe-2025", select: "TJK", layers: "csto", theme: "light" }, h("a", { href: "#" }, "The map")),
      h("p", null, "In ", h("span", { "data-dateline": "select=UZB" }, "Uzbekistan"), " and ", h("a", { href: "#", "data-dateline": "select=TJK" }, "Tajikistan")));`;
  const script = await bundled(
    `${app}
    import { renderToString } from "react-dom/server.browser";
    import { hydrateRoot } from "react-dom/client";
    const main = document.querySelector("main");
    // What a server sends; then the script of the maps, and last React.
    main.innerHTML = renderToString(app);
    await customElements.whenDefined("dateline-map");
    await new Promise((done) => setTimeout(done, 500));
    hydrateRoot(main, app, { onRecoverableError: console.error });
    document.body.dataset.hydrated = "";`,
    "development",
  );
  await host.open(`<main></main><script type="module">${script.replaceAll("</script", "<\\/script")}</script>`, {
    head: host.script,
  });
  await page.locator("body[data-hydrated]").waitFor({ state: "attached" });
  await host.ready(page.locator("#map"));
  expect(host.messages).toEqual([]);
  const word = page.getByRole("button", { name: "Uzbekistan" });
  await expect(page.getByRole("link", { name: "Tajikistan" })).toHaveAttribute("aria-current", "true");
  await word.focus();
  await page.keyboard.press("Enter");
  await expect(word).toHaveAttribute("aria-current", "true");
});

test("The element has a width of its own where it is laid out by its content", async ({ host, page }) => {
  const inside = (name: string, style: string) => `<div style="${style}">${host.element(`id="${name}"`)}</div>`;
  await host.open(
    `${inside("float", "float:inline-start")}<p>Beside it.</p><div style="clear:both"></div>
    ${inside("inline", "display:inline-block")}
    <div style="display:flex">${inside("flex", "")}<p>Beside it.</p></div>
    <table><tr><td>${host.element('id="table"')}</td><td>Beside it, words that want room.</td></tr></table>`,
    { head: host.script },
  );
  await page.locator("#table:defined").waitFor();
  for (const name of ["float", "inline", "flex", "table"]) {
    const { width = 0, height = 0 } = (await page.locator(`#${name}`).boundingBox()) ?? {};
    expect(width, name).toBeGreaterThanOrEqual(300);
    expect(width, name).toBeLessThanOrEqual(700);
    expect(height, name).toBeLessThanOrEqual(730);
    expect(height, name).toBeGreaterThan(500);
  }
  await page.setViewportSize({ width: 320, height: 600 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
});

test.describe("Where the frame stays silent", () => {
  test.use({ expectedMessages: /Refused to display|ERR_BLOCKED_BY_RESPONSE|X-Frame-Options|violates/i });

  test("the link appears in its place", async ({ host, page }) => {
    await page.route("**/dushanbe-2025/embed/**", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "x-frame-options": "DENY" } });
    });
    await host.open(`${host.element('id="map"')}<p>After</p>`, { head: host.script });
    const link = page.getByRole("link", { name: "The map" });
    await expect
      .poll(async () => (await page.locator("#map").boundingBox())?.height, { timeout: 15_000 })
      .toBeLessThan(60);
    await link.click({ trial: true });
  });
});

test.describe("Where nobody kept the version that is asked for", () => {
  test.use({ expectedMessages: /404/ });

  test("the current one is shown, and says so", async ({ host, page }) => {
    await host.open(host.element('id="map" v="99" select="KGZ"'), { head: host.script });
    const inside = await host.ready(page.locator("#map"));
    await expect(inside.getByRole("heading", { name: "Kyrgyzstan" }).first()).toBeInViewport();
    await expect(inside.getByText(/ignored: v\b/)).toBeVisible();
  });
});

test("A page that isolates itself holds maps", async ({ host, page }) => {
  await host.open(host.element('id="map"'), {
    head: host.script.replace("<script ", '<script crossorigin="anonymous" '),
    headers: { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" },
  });
  await host.ready(page.locator("#map"));
});

test("Words in shadow roots drive the map too", async ({ host, page }) => {
  await host.open(
    `${host.element('id="map"')}<div id="article"><template shadowrootmode="open"><p>In <span data-dateline="select=TJK">Tajikistan</span>.</p></template></div>`,
    { head: host.script },
  );
  const inside = await host.ready(page.locator("#map"));
  const word = page.getByRole("button", { name: "Tajikistan" });
  await word.focus();
  await page.keyboard.press("Enter");
  await expect(inside.getByRole("heading", { name: "Tajikistan" }).first()).toBeVisible();
  await expect(word).toHaveAttribute("aria-current", "true");
});

test.describe("Paragraphs that the reader", () => {
  const sticky = (map: string) => `<div style="position:sticky;top:0">${map}</div>`;
  const map = (site: string) =>
    sticky(
      `<dateline-map id="map" story="dushanbe-2025" panel="0" style="max-block-size:300px"><a href="${site}">The map</a></dateline-map>`,
    );
  const paragraph = (step: string, style = "") => `<p data-dateline-scroll="step=${step}" style="${style}">${step}</p>`;

  for (const doctype of ["<!doctype html>", ""])
    test(`comes to at the end are reached, in a page ${doctype ? "with" : "without"} a doctype`, async ({
      host,
      page,
    }) => {
      await page.setViewportSize({ width: 800, height: 800 });
      await host.open(
        `${map(host.site)}<div style="height:500px"></div>${paragraph("arrival", "margin-block:200px")}${paragraph("soldiers", "margin-block:200px")}${paragraph("workers")}<footer style="height:200px"></footer>`,
        { head: host.script, doctype },
      );
      await host.inside(page.locator("#map")).locator("html[data-ready]").waitFor({ state: "attached" });
      const step = () => page.locator("#map").evaluate((each) => (each as Maps["dateline-map"]).choice?.step);
      await page.mouse.wheel(0, 5000);
      await expect.poll(step).toBe("workers");
      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(step).toBe("arrival");
    });

  test("jumps over count as read", async ({ host, page }) => {
    const picture = '<figure style="height:1600px"></figure>';
    await host.open(
      `${map(host.site)}<a href="#end">To the end</a>${paragraph("arrival")}${picture}${paragraph("soldiers")}${picture}${paragraph("workers")}${picture}<h2 id="end" style="height:1500px">The end</h2>`,
      { head: host.script },
    );
    await host.inside(page.locator("#map")).locator("html[data-ready]").waitFor({ state: "attached" });
    await page.evaluate(() => document.getElementById("end")?.scrollIntoView());
    await expect
      .poll(() => page.locator("#map").evaluate((each) => (each as Maps["dateline-map"]).choice?.step))
      .toBe("workers");
  });
});
