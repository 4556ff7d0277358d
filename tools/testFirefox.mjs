// A reader's first steps on the built site in Firefox, by WebDriver BiDi: what Chromium's tests cannot see.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import { findFirefox, startFirefox } from "./firefox.mjs";
import { firstSteps, reader, take } from "./readerSteps.mjs";

const path = findFirefox();
if (!path) {
  console.error(
    "No Firefox found: install one (Debian: apt-get install firefox-esr), or set FIREFOX to the path of one.",
  );
  process.exit(1);
}
const port = Number(process.env.PORT ?? 4198);
const site = `http://localhost:${port}/dushanbe-2025/`;
const server = spawn(process.execPath, [fileURLToPath(new URL("serve.mjs", import.meta.url))], {
  env: { ...process.env, PORT: String(port) },
  stdio: ["ignore", "pipe", "inherit"],
});
await new Promise((resolve) => server.stdout.once("data", resolve));
const firefox = await startFirefox(path);

/** @type {import("./readerSteps.mjs").Step} */
const printed = [
  "a printed page has the countries in the colours of its key",
  async () => {
    await firefox.open(`${site}?still&select=TJK`);
    await firefox.until(`performance.getEntriesByType("resource").some(({ name }) => name.includes("printOnPaper"))`);
    await reader(firefox).ready();
    // `--participant` of the light theme: once in the key, and on each of four countries.
    const count = fillsIn(await firefox.print(), [0x7f, 0xbf, 0xb1]);
    assert.ok(count > 2, `the colour of the participants is there ${count} times`);
  },
];

try {
  await take([...firstSteps(firefox, site), printed]);
  // Firefox warns of WebGL in software and of its own features; the page's own mistakes are errors of script.
  const own = firefox.messages.filter((message) => !/WebGL|InstallTrigger|onmozfullscreen/i.test(message));
  assert.deepEqual(own, [], "messages in the console");
  console.log("✓ nothing in the console");
} catch (error) {
  console.error(
    error,
    await reader(firefox)
      .where()
      .catch(() => ""),
    firefox.messages,
  );
  process.exitCode = 1;
} finally {
  await firefox.end();
  server.kill();
}

/** How often a PDF sets this colour, red, green and blue to 255, to fill shapes with it. @param {Buffer} file @param {number[]} color */
function fillsIn(file, color) {
  const text = file.toString("latin1");
  const wanted = color.map((part) => (part / 255).toFixed(3)).join();
  let count = 0;
  for (const { index, 0: opening } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const compressed = file.subarray(index + opening.length, text.indexOf("endstream", index + opening.length));
    const content = inflated(compressed);
    for (const [, ...parts] of content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg/g))
      if (parts.map((part) => Number(part).toFixed(3)).join() === wanted) count += 1;
  }
  return count;
}

/** Drawing commands are compressed in PDFs; other streams, such as faces, may be anything. @param {Buffer} compressed */
function inflated(compressed) {
  try {
    return inflateSync(compressed).toString("latin1");
  } catch {
    return "";
  }
}
