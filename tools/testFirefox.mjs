// A reader's first steps on the built site in Firefox, by WebDriver BiDi: what Chromium's tests cannot see.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
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

try {
  await take(firstSteps(firefox, site));
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
