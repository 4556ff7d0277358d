import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const places = ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/** The path of a Firefox: the one named by `FIREFOX`, or the system's; null when there is none. */
export function findFirefox() {
  const named = process.env.FIREFOX;
  if (named && !existsSync(named)) throw new Error(`FIREFOX is set to ${named}, where there is nothing.`);
  return named ?? places.find((path) => existsSync(path)) ?? null;
}

/** Software rendering is enough; no requests go to Mozilla's servers. */
const preferences = {
  "webgl.force-enabled": true,
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.blockedURIs.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "remote.prefs.recommended": true,
};

/** How long Firefox may take to start, ms. */
const patience = 60_000;

/**
 * Starts Firefox, headless where there is no display, and connects by WebDriver BiDi, which Firefox has built in.
 *
 * @param {string} path
 */
export async function startFirefox(path) {
  const profile = mkdtempSync(join(tmpdir(), "firefox-"));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  // Without a display Firefox has no WebGL.
  const window = process.env.DISPLAY ? [] : ["--headless"];
  const browser = spawn(path, [...window, "--no-remote", "--profile", profile, "--remote-debugging-port", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const gone = new Promise((resolve) => browser.once("exit", resolve));
  const end = async () => {
    browser.kill();
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const socket = await connected(await addressOf(browser));
    return { ...(await sessionOn(socket)), end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** @param {import("node:child_process").ChildProcess} browser @returns {Promise<string>} */
const addressOf = (browser) =>
  new Promise((resolve, reject) => {
    let said = "";
    browser.stderr?.setEncoding("utf8").on("data", (text) => {
      said += text;
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address) resolve(`${address}/session`);
    });
    browser.once("exit", () => reject(new Error(`Firefox ended: ${said}`)));
    setTimeout(() => reject(new Error(`Firefox did not start: ${said}`)), patience).unref();
  });

/** @param {string} address @returns {Promise<WebSocket>} */
const connected = (address) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.addEventListener("open", () => resolve(socket));
    socket.addEventListener("error", () => reject(new Error(`No connection to ${address}`)));
  });

/** A page, and what a reader does with it. @param {WebSocket} socket */
async function sessionOn(socket) {
  let id = 0;
  /** @type {Map<number, { resolve: (result: any) => void; reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** Errors and warnings of the console, and errors that nothing caught. @type {string[]} */
  const messages = [];
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data));
    if (message.type === "event") {
      const { level, text } = message.params;
      if (level === "error" || level === "warn") messages.push(text);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === "success") asked?.resolve(message.result);
    else asked?.reject(new Error(`${message.error}: ${message.message}`));
  });
  const send = (/** @type {string} */ method, /** @type {object} */ params) =>
    new Promise((resolve, reject) => {
      id += 1;
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  const { contexts } = await send("browsingContext.getTree", {});
  const { context } = contexts[0];

  /** The value of `expression` in the page. @param {string} expression @returns {Promise<any>} */
  const evaluate = async (expression) => {
    const { type, result, exceptionDetails } = await send("script.evaluate", {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context },
      awaitPromise: true,
    });
    if (type === "exception") throw new Error(exceptionDetails.text);
    return result.value === undefined ? undefined : JSON.parse(result.value);
  };
  return {
    messages,
    evaluate,
    open: (/** @type {string} */ url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    /** The page as it is printed without backgrounds, as a PDF. @returns {Promise<Buffer>} */
    async print() {
      const { data } = await send("browsingContext.print", { context, background: false });
      return Buffer.from(data, "base64");
    },
    resize: (/** @type {number} */ width, /** @type {number} */ height) =>
      send("browsingContext.setViewport", { context, viewport: { width, height } }),
    /** Waits until `expression` is true. @param {string} expression @param {number} [atMost] ms */
    async until(expression, atMost = 60_000) {
      for (const end = Date.now() + atMost; Date.now() < end; ) {
        if (await evaluate(expression).catch(() => false)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`Never came true: ${expression}`);
    },
    /** Clicks at a place, px. @param {number} x @param {number} y */
    click: (x, y) =>
      send("input.performActions", {
        context,
        actions: [
          {
            type: "pointer",
            id: "mouse",
            actions: [
              { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
              { type: "pointerDown", button: 0 },
              { type: "pointerUp", button: 0 },
            ],
          },
        ],
      }),
    /** Presses a key. @param {string} value */
    press: (value) =>
      send("input.performActions", {
        context,
        actions: [
          {
            type: "key",
            id: "keyboard",
            actions: [
              { type: "keyDown", value },
              { type: "keyUp", value },
            ],
          },
        ],
      }),
  };
}
