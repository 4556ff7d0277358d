import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { choiceFieldNames } from "../src/scene/choice";

const guide = readFileSync("docs/embedding.md", "utf8");
const read = (path: string) => readFileSync(path, "utf8");

describe("the guide to embedding", () => {
  test("has examples in TypeScript that fit the types which are shipped", { timeout: 60_000 }, () => {
    const blocks = [...guide.matchAll(/^```(tsx?)\n([\s\S]*?)^```$/gm)];
    expect(blocks.length).toBeGreaterThan(0);
    // Where React's own types are found.
    const folder = mkdtempSync(join(process.cwd(), "node_modules/.embedding-"));
    try {
      copyFileSync("public/embed.d.ts", join(folder, "embed.d.ts"));
      const names = blocks.map(([, ending], index) => join(folder, `example-${index}.${ending}`));
      for (const [index, name] of names.entries()) writeFileSync(name, blocks[index]?.[2] ?? "");
      const require = createRequire(import.meta.url);
      const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");
      const options = ["--ignoreConfig", "--noEmit", "--strict", "--target", "es2022", "--module", "esnext"];
      const more = [
        "--moduleResolution",
        "bundler",
        "--lib",
        "es2023,dom,dom.iterable",
        "--types",
        "",
        "--jsx",
        "react-jsx",
      ];
      const run = () => execFileSync(process.execPath, [tsc, ...options, ...more, ...names], { encoding: "utf8" });
      expect(run()).toBe("");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("names every attribute, property, method, event and message", () => {
    const named = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, name = ""]) => name);
    const members = named(
      /^ {2}(?:readonly |get )?(\w+)[:(]/gm,
      read("public/embed.d.ts").split("DatelineMapElement extends")[1] ?? "",
    );
    const messages = named(/\| \{ type: "(\w+)"/g, read("src/embed/protocol.ts"));
    const driving = named(/\[?"?(data-dateline[\w-]*)/g, read("src/embed/listenToWords.ts"));
    const all = [
      ...["story", "lang", "panel"],
      ...choiceFieldNames,
      ...members,
      ...messages,
      ...driving,
      "dateline-ready",
      "dateline-change",
    ];
    expect(all.length).toBeGreaterThan(25);
    expect(all.filter((name) => !new RegExp(`\`${name}[\`("]`).test(guide))).toEqual([]);
  });

  test("leads only to files that there are", () => {
    for (const [, address = ""] of guide.matchAll(/\]\(([^)#:]+)\)/g))
      expect(existsSync(join("docs", address)), address).toBe(true);
    for (const [, path = ""] of guide.matchAll(/`(src\/[^`]+)`/g)) expect(existsSync(path), path).toBe(true);
  });
});
