import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { freePort } from "./freePort.mjs";

/** Debian's, from `webkit2gtk-driver`. */
const driver = "/usr/bin/WebKitWebDriver";

/** The path of WebKit's driver: the one named by `WEBKIT_DRIVER`, or the system's; null when there is none. */
export function findWebKitDriver() {
  const named = process.env.WEBKIT_DRIVER;
  if (named && !existsSync(named)) throw new Error(`WEBKIT_DRIVER is set to ${named}, where there is nothing.`);
  return named ?? (existsSync(driver) ? driver : null);
}

/** How long the driver may take to start, ms. */
const patience = 30_000;

/**
 * Starts WebKit, which needs a display, and speaks W3C WebDriver with it.
 *
 * @param {string} path of the driver
 */
export async function startWebKit(path) {
  const port = await freePort();
  // WebKit's sandbox needs rights that containers do not give.
  const env = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", LIBGL_ALWAYS_SOFTWARE: "1" };
  const server = spawn(path, [`--port=${port}`], { env, stdio: "ignore" });
  const gone = new Promise((resolve) => server.once("exit", resolve));
  const stop = async () => {
    server.kill();
    await gone;
  };
  /** @param {string} method @param {string} command @param {object} [body] @returns {Promise<any>} */
  const ask = async (method, command, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${command}`, {
      method,
      ...(method === "POST" && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`${command}: ${value.error}: ${value.message}`);
    return value;
  };
  try {
    for (const end = Date.now() + patience; ; await pause(100)) {
      if (await ask("GET", "/status").catch(() => null)) break;
      if (Date.now() > end) throw new Error("WebKit's driver did not start");
    }
    const { sessionId } = await ask("POST", "/session", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { args: ["--automation"] } } },
    });
    const session = `/session/${sessionId}`;
    return {
      ...sessionOn((method, command, body) => ask(method, `${session}${command}`, body)),
      async end() {
        await ask("DELETE", session).catch(() => {});
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A page, and what a reader does with it, in the frame that was entered last.
 *
 * @param {(method: string, command: string, body?: object) => Promise<any>} ask
 */
function sessionOn(ask) {
  /** What `expression` comes to. @param {string} expression @returns {Promise<any>} */
  const evaluate = async (expression) => {
    const [failed, result] = await ask("POST", "/execute/async", {
      script: `const done = arguments[0]; (async () => (${expression}))().then((value) => done([null, value === undefined ? null : JSON.stringify(value)]), (error) => done([String(error), null]))`,
      args: [],
    });
    if (failed) throw new Error(failed);
    return result === null ? undefined : JSON.parse(result);
  };
  const perform = (/** @type {object} */ actions) => ask("POST", "/actions", { actions: [actions] });
  return {
    evaluate,
    open: (/** @type {string} */ url) => ask("POST", "/url", { url }),
    /** Gives the window's content that size: what the window has around it is found by a first try. @param {number} width @param {number} height */
    async resize(width, height) {
      const set = (/** @type {number} */ wide, /** @type {number} */ high) =>
        ask("POST", "/window/rect", { x: 0, y: 0, width: wide, height: high });
      await set(width, height);
      const [wide, high] = await evaluate("[innerWidth, innerHeight]");
      if (wide !== width || high !== height) await set(2 * width - wide, 2 * height - high);
    },
    /** Goes into the page's frame of that number, from 0; null leaves all frames. */
    enter: (/** @type {number | null} */ id) => ask("POST", "/frame", { id }),
    /** Waits until `expression` is true. @param {string} expression @param {number} [atMost] ms */
    async until(expression, atMost = 60_000) {
      for (const end = Date.now() + atMost; Date.now() < end; await pause(100))
        if (await evaluate(expression).catch(() => false)) return;
      throw new Error(`Never came true: ${expression}`);
    },
    /** Clicks at a place, px. @param {number} x @param {number} y */
    click: (x, y) =>
      perform({
        type: "pointer",
        id: "mouse",
        parameters: { pointerType: "mouse" },
        actions: [
          { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 },
          { type: "pointerDown", button: 0 },
          { type: "pointerUp", button: 0 },
        ],
      }),
    /** Presses a key. @param {string} value */
    press: (value) =>
      perform({
        type: "key",
        id: "keyboard",
        actions: [
          { type: "keyDown", value },
          { type: "keyUp", value },
        ],
      }),
  };
}
