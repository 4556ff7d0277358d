import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const module = readFileSync(
  createRequire(import.meta.url).resolve("@guidepup/virtual-screen-reader/browser.js"),
  "utf8",
);
/** The module as a script: pages allow only their own modules. */
const script = `(() => {${module.replace(/export\s*\{[^}]*?([\w$]+) as virtual\s*\}\s*;?/, "window.screenReader = $1;")}\n})()`;

interface Virtual {
  start: (options: { container: Element | null }) => Promise<void>;
  stop: () => Promise<void>;
  next: () => Promise<void>;
  lastSpokenPhrase: () => Promise<string>;
  spokenPhraseLog: () => Promise<string[]>;
  clearSpokenPhraseLog: () => Promise<void>;
}
declare global {
  interface Window {
    screenReader: Virtual;
  }
}

/** A screen reader that collects what it speaks: it follows the accessibility tree of ARIA's specifications. */
export class ScreenReader {
  constructor(readonly page: Page) {}

  /** Reads the part of the page that `selector` matches, from its name to its end; returns what it speaks. */
  async read(selector: string): Promise<string[]> {
    await this.page.evaluate(script);
    return this.page.evaluate(async (selector) => {
      const { screenReader } = window;
      await screenReader.start({ container: document.querySelector(selector) });
      const [first] = await screenReader.spokenPhraseLog();
      do await screenReader.next();
      while ((await screenReader.lastSpokenPhrase()) !== first);
      const said = await screenReader.spokenPhraseLog();
      await screenReader.stop();
      return said;
    }, selector);
  }

  /** What it announces while a reader does `deed` within the part that `selector` matches. */
  async announced(selector: string, deed: () => Promise<void>): Promise<string[]> {
    await this.page.evaluate(script);
    await this.page.evaluate(async (selector) => {
      await window.screenReader.start({ container: document.querySelector(selector) });
      await window.screenReader.clearSpokenPhraseLog();
    }, selector);
    await deed();
    return this.page.evaluate(async () => {
      // Changes are announced after the browser has painted them.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const said = await window.screenReader.spokenPhraseLog();
      await window.screenReader.stop();
      const spoken = said.filter((phrase) => /^(polite|assertive): \S/.test(phrase));
      // It speaks a whole region at each change of a part; browsers announce simultaneous changes once.
      return spoken.filter((phrase, index) => phrase !== spoken[index - 1]);
    });
  }
}
