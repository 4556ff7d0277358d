import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const places = [
  // Chromium without the browser around its pages, which takes half of the processor's time on a machine without a screen.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a Chromium: the one named by `CHROMIUM`, Playwright's own, or the system's; null when there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM is set to ${named}, where there is nothing.`);
    return named;
  }
  return [chromium.executablePath(), ...places].find((path) => path && existsSync(path)) ?? null;
}
