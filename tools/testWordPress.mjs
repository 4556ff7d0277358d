// Puts maps into Debian's WordPress, as an administrator and as an author, without the plugin and with it, and looks at
// the pages in Chromium. Builds the site, and needs wordpress, mariadb-server, php-cli and php-mysql; takes some minutes.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import sirv from "sirv";
import { findChromium } from "./findChromium.mjs";
import { freePort } from "./freePort.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "dateline-wordpress-"));
const [sitePort, blogPort] = [await freePort(), await freePort()];
// Two names, as two sites have.
const site = `http://localhost:${sitePort}/`;
const blog = `http://127.0.0.1:${blogPort}/`;
const story = `${site}dushanbe-2025/`;
const pictures = process.argv[2];

/** What is undone at the end, last first. @type {(() => unknown)[]} */
const undo = [() => rmSync(work, { recursive: true, force: true })];

await buildSite();
const database = await startDatabase();
const php = install();
const browser = await startBrowser();
try {
  await withoutPlugin();
  await withPlugin();
} finally {
  for (const each of undo.reverse()) await each();
}
console.log("WordPress shows the maps as docs/integrations.md says.");

/** The site, built for its address, and served. */
async function buildSite() {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  execFileSync(
    process.execPath,
    [vite, "build", "--outDir", join(work, "dist"), "--emptyOutDir", "--logLevel", "error"],
    {
      cwd: root,
      env: { ...process.env, SITE_URL: site },
      stdio: "inherit",
    },
  );
  const files = sirv(join(work, "dist"), {
    setHeaders: (response) => response.setHeader("Access-Control-Allow-Origin", "*"),
  });
  const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
  await new Promise((resolve) => server.listen(sitePort, () => resolve(undefined)));
  undo.push(() => {
    server.closeAllConnections();
    server.close();
  });
}

/** A database of its own; returns the path of its socket. */
async function startDatabase() {
  const data = join(work, "database");
  const socket = join(work, "mysql.sock");
  const user = process.getuid?.() === 0 ? ["--user=root"] : [];
  execFileSync("mariadb-install-db", [`--datadir=${data}`, "--auth-root-authentication-method=normal", ...user], {
    stdio: "ignore",
  });
  const server = spawn(
    "/usr/sbin/mariadbd",
    [`--datadir=${data}`, `--socket=${socket}`, "--skip-networking", ...user],
    {
      stdio: "ignore",
    },
  );
  undo.push(() => new Promise((resolve) => server.once("exit", resolve) && server.kill()));
  for (const end = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    try {
      execFileSync("mariadb", [`--socket=${socket}`, "-e", "CREATE DATABASE wordpress"], { stdio: "ignore" });
      return socket;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** Installs WordPress and serves it; returns what runs PHP within it. */
function install() {
  const home = join(work, "wordpress");
  cpSync("/usr/share/wordpress", home, {
    recursive: true,
    dereference: true,
    filter: (path) => !/\.(mo|po)$/.test(path),
  });
  const content = join(home, "wp-content");
  for (const folder of ["themes/plain", "plugins", "mu-plugins"]) mkdirSync(join(content, folder), { recursive: true });
  writeFileSync(
    join(home, "wp-config.php"),
    `<?php
foreach (['DB_NAME' => 'wordpress', 'DB_USER' => 'root', 'DB_PASSWORD' => '', 'DB_HOST' => 'localhost:${database}', 'DB_CHARSET' => 'utf8mb4', 'WP_HOME' => '${blog.slice(0, -1)}', 'WP_SITEURL' => '${blog.slice(0, -1)}', 'WP_HTTP_BLOCK_EXTERNAL' => true, 'WP_ACCESSIBLE_HOSTS' => 'localhost', 'DISABLE_WP_CRON' => true, 'AUTOMATIC_UPDATER_DISABLED' => true, 'WP_CONTENT_DIR' => __DIR__ . '/wp-content'] as $name => $value) define($name, $value);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';`,
  );
  writeFileSync(
    join(content, "themes/plain/style.css"),
    "/* Theme Name: Plain */ main { max-width: 640px } iframe { max-width: 100% }",
  );
  writeFileSync(
    join(content, "themes/plain/index.php"),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="<?php echo get_stylesheet_uri(); ?>"><?php wp_head(); ?></head><body><main><?php while (have_posts()) { the_post(); the_content(); } ?></main><?php wp_footer(); ?></body></html>`,
  );
  // WordPress does not ask hosts of a private network; here all are. Nobody gets mail.
  writeFileSync(
    join(content, "mu-plugins/private.php"),
    `<?php add_filter('http_request_host_is_external', '__return_true'); add_filter('http_allowed_safe_ports', fn () => [${sitePort}, ${blogPort}]); add_filter('pre_wp_mail', '__return_true');`,
  );
  cpSync(join(root, "integrations/wordpress/dateline-maps.php"), join(content, "plugins/dateline-maps.php"));
  const run = (/** @type {string} */ code, /** @type {string} */ before = "") =>
    execFileSync(
      "php",
      [
        "-d",
        "display_errors=stderr",
        "-r",
        `${before} $_SERVER['HTTP_HOST'] = '127.0.0.1:${blogPort}'; require '${home}/wp-load.php'; ${code}`,
      ],
      { encoding: "utf8" },
    );
  run(
    `require ABSPATH . 'wp-admin/includes/upgrade.php'; wp_install('Host', 'admin', 'admin@host.example', false, '', 'secret'); switch_theme('plain'); wp_insert_user(['user_login' => 'author', 'user_pass' => 'secret', 'role' => 'author']);`,
    "define('WP_INSTALLING', true);",
  );
  const server = spawn("php", ["-S", `127.0.0.1:${blogPort}`, "-t", home], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: "4" },
    stdio: "ignore",
    detached: true,
  });
  // With its workers, which outlive it otherwise.
  undo.push(() => process.kill(-Number(server.pid)));
  return run;
}

async function startBrowser() {
  const launched = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  });
  undo.push(() => launched.close());
  return launched;
}

/** Publishes a post as that user, with the rights of that user, and returns its address. @param {string} user @param {string} content */
function publish(user, content) {
  const id = php(
    `wp_set_current_user(get_user_by('login', '${user}')->ID); kses_init(); echo wp_insert_post(['post_status' => 'publish', 'post_title' => 'A map', 'post_content' => wp_slash(base64_decode('${Buffer.from(content).toString("base64")}'))]);`,
  );
  return `${blog}?p=${id.trim()}`;
}

/** Opens a page of the blog. @param {string} address */
async function open(address) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  await page.goto(address);
  return page;
}

/** Takes a picture of what is in the window, where a folder for pictures was named. @param {string} name @param {import("@playwright/test").Page} page */
async function picture(name, page) {
  if (pictures) await page.screenshot({ path: join(pictures, `integrations-${name}.png`) });
}

/** Says that a promise is kept. @param {string} name @param {import("@playwright/test").Page} page */
async function kept(name, page) {
  console.log(`✓ ${name}`);
  await page.close();
}

/** What WordPress does by itself. */
async function withoutPlugin() {
  for (const user of ["admin", "author"]) {
    const page = await open(publish(user, `Before.\n\n${story}step/soldiers/\n\nAfter.`));
    const frame = page.locator("iframe.wp-embedded-content");
    await frame.waitFor();
    const map = frame.contentFrame();
    await map.locator("html[data-ready]").waitFor({ state: "attached" });
    const box = await frame.boundingBox();
    assert.equal(Math.round(box?.height ?? 0), 562, "the frame has the height of its map");
    assert.equal(await frame.evaluate((it) => getComputedStyle(it).borderTopWidth), "0px");
    assert.equal(await page.locator("blockquote").isVisible(), false, "the link stands back");
    assert.equal(await frame.getAttribute("sandbox"), "allow-scripts");
    await picture("pasted", page);
    await map.locator("a.whole").click();
    await page.waitForURL(`${story}step/soldiers/`);
    await kept(`${user}: a pasted address is a frame at its height, whose links lead on`, page);
  }
  const element = `<script type="module" src="${site}embed.js"></script><figure><dateline-map story="dushanbe-2025" select="TJK"><a href="${story}">The map</a></dateline-map></figure>`;
  const admin = await open(publish("admin", `<!-- wp:html -->${element}<!-- /wp:html -->`));
  await ready(admin, { select: "TJK" });
  await kept("admin: Custom HTML is the element", admin);
  const author = await open(publish("author", `<!-- wp:html -->${element}<!-- /wp:html -->`));
  assert.equal(await author.locator("dateline-map").count(), 0);
  assert.equal(await author.locator("main a").getAttribute("href"), story);
  await kept("author: of Custom HTML, which WordPress forbids to authors, the link stays", author);
}

/** Waits until the element is there, and shows that. @param {import("@playwright/test").Page} page @param {Record<string, string>} shown */
async function ready(page, shown) {
  await page.waitForFunction(
    (wanted) => {
      const { choice } = /** @type {any} */ (document.querySelector("dateline-map"));
      return choice && Object.entries(wanted).every(([name, value]) => choice[name] === value);
    },
    shown,
    { timeout: 60_000 },
  );
}

/** What the plugin adds. */
async function withPlugin() {
  php(
    `require ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('dateline-maps.php'); update_option('dateline_sites', dateline_clean_sites("${site.slice(0, -1)} nonsense"));`,
  );
  for (const user of ["admin", "author"]) {
    const page = await open(publish(user, `Before.\n\n${story}step/soldiers/?select=KGZ\n\nAfter.`));
    await ready(page, { step: "soldiers", select: "KGZ" });
    assert.equal(
      await page.locator("dateline-map iframe").getAttribute("title"),
      await page.locator("dateline-map a").textContent(),
    );
    assert.match(String(await page.locator("dateline-map a").textContent()), /soldiers|Soldiers|troops/);
    await picture("plugin", page);
    await kept(`${user}, with the plugin: a pasted address is the element`, page);
  }
  const block = publish("author", `<!-- wp:dateline/map {"address":"${story}ru/?layers=military"} /-->`);
  const page = await open(block);
  await ready(page, {});
  assert.equal(await page.locator("dateline-map").getAttribute("lang"), "ru");
  await kept("author, with the plugin: the block is the element", page);

  const feed = await (await fetch(`${blog}?feed=rss2`)).text();
  assert.match(feed, /<figure><a href="[^"]+step\/soldiers\/"><img [^>]*src="[^"]+step\/soldiers\/card\.png"/);
  assert.doesNotMatch(feed, /<dateline-map story="dushanbe-2025" step/);
  console.log("✓ with the plugin: feeds have a picture that leads to the map");

  const editor = await open(`${blog}wp-login.php`);
  await editor.locator("#user_login").fill("author");
  await editor.locator("#user_pass").fill("secret");
  await editor.locator("#wp-submit").click();
  await editor.locator("#wpadminbar").waitFor();
  await editor.goto(`${blog}wp-admin/post.php?post=${new URL(block).searchParams.get("p")}&action=edit`);
  const preview = editor.locator('iframe[title="Preview of the map"]');
  await preview.waitFor({ timeout: 120_000 });
  assert.equal(await preview.getAttribute("src"), `${story}ru/embed/?layers=military`);
  await preview.contentFrame().locator("html[lang=ru][data-ready]").waitFor({ state: "attached", timeout: 120_000 });
  const address = editor.getByLabel("Address of the map");
  await address.fill(`${story}step/soldiers/?select=KGZ`);
  await editor.locator(`iframe[src="${story}embed/?step=soldiers&select=KGZ"]`).waitFor();
  await address.fill("https://elsewhere.example/map/");
  await editor.getByText("not listed under Settings").waitFor();
  await kept("author, with the plugin: the block shows a preview in the editor, of listed sites alone", editor);
}
