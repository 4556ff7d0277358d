// Runs the end-to-end tests on the built site, with a Chromium that is found or, failing that, installed.
import { spawnSync } from "node:child_process";
import { findChromium } from "./findChromium.mjs";

const run = (command, ...args) => spawnSync(command, args, { stdio: "inherit" }).status ?? 1;

let path = findChromium();
if (!path) {
  console.log("No Chromium found: installing Playwright's.");
  if (run("npx", "playwright", "install", "chromium") === 0) path = findChromium();
}
if (!path) {
  console.error(
    "The browser tests need a Chromium, and none could be installed.\nInstall one (Debian: apt-get install chromium) or set CHROMIUM to the path of one, and run npm test again.",
  );
  process.exit(1);
}
process.env.CHROMIUM = path;
process.exit(run("npx", "playwright", "test", ...process.argv.slice(2)));
