import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../freePort.mjs";
import { copyProject } from "./copyProject.testing";

/** Minutes, as the machine may be busy. */
const patience = 240_000;

let root = "";
let running: ChildProcess | undefined;

beforeAll(() => {
  root = copyProject();
}, patience);

afterAll(() => {
  running?.kill();
  rmSync(root, { recursive: true });
});

const storyFile = () => join(root, "data/harbour-talks/story.json");

function run(command: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...parameters], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, text: stdout + stderr };
}

const story = (...parameters: string[]) => run("tools/story.mjs", ...parameters);

test(
  "an editor makes a new story: new, check, preview, build",
  async () => {
    expect(story("new", "harbour-talks")).toMatchObject({ status: 0 });
    expect(story("new", "harbour-talks")).toMatchObject({ status: 1, text: expect.stringContaining("already") });
    expect(story("new", "Harbour Talks")).toMatchObject({ status: 1, text: expect.stringContaining("small letters") });
    expect(story("check")).toMatchObject({ status: 0, text: expect.stringContaining("nothing wrong") });
    expect(run("node_modules/@biomejs/biome/bin/biome", "check", "data")).toMatchObject({ status: 0 });

    const sound = readFileSync(storyFile(), "utf8");
    const broken = sound.replace('"role": "host"', '"role": "hots"').replace('"country": "NOR"', '"country": "NRO"');
    const line = broken.split("\n").findIndex((each) => each.includes('"NRO"')) + 1;
    writeFileSync(storyFile(), broken);
    const checked = story("check", "harbour-talks", "--json");
    expect(checked.status).toBe(1);
    expect(JSON.parse(checked.text)).toContainEqual({
      file: "data/harbour-talks/story.json",
      line,
      column: expect.any(Number),
      path: "roles[1].country",
      value: "NRO",
      message: '"NRO" is not a country code; did you mean "NOR"?',
    });
    writeFileSync(storyFile(), sound);

    const port = await freePort();
    running = spawn(process.execPath, ["tools/story.mjs", "preview", "harbour-talks", "--port", String(port)], {
      cwd: root,
    });
    const page = async () => (await fetch(`http://localhost:${port}/harbour-talks/`)).text();
    await expect
      .poll(() => page().catch(() => ""), { timeout: patience, interval: 500 })
      .toContain("Who meets at the ferry");
    expect(await page()).toContain('id="mistakes">[]<');
    writeFileSync(storyFile(), broken);
    const kept = await page();
    expect(kept).toContain("Who meets at the ferry");
    expect(kept).toMatch(/id="mistakes">\[.*NRO.* is not a country code; did you mean/);
    writeFileSync(storyFile(), sound);
    expect(await page()).toContain('id="mistakes">[]<');
    running.kill();

    expect(run("node_modules/vite/bin/vite.js", "build")).toMatchObject({ status: 0 });
    const built = readFileSync(join(root, "dist/harbour-talks/index.html"), "utf8");
    expect(built).toContain("Who meets at the ferry");
    expect(built).toContain("<svg");
    expect(built).not.toContain('id="mistakes"');

    writeFileSync(storyFile(), broken);
    const refused = run("node_modules/vite/bin/vite.js", "build");
    expect(refused.status).not.toBe(0);
    expect(refused.text).toContain('"NRO" is not a country code');
  },
  patience,
);
