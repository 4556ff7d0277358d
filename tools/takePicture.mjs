// Takes the README's picture from the built site, as it looks with the live map's still.
import { spawn } from "node:child_process";
import { chromium } from "@playwright/test";
import { findChromium } from "./findChromium.mjs";

const port = "4198";
const server = spawn("node", ["tools/serve.mjs"], {
  env: { ...process.env, PORT: port },
  stdio: ["ignore", "pipe", "inherit"],
});
await new Promise((resolve) => server.stdout.once("data", resolve));
const path = findChromium();
const browser = await chromium.launch({ ...(path && { executablePath: path }), args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(`http://localhost:${port}/dushanbe-2025/?still`);
await page.locator("html[data-ready]").waitFor({ state: "attached" });
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: "docs/dushanbe-2025.png" });
await browser.close();
server.kill();
