import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RawFiles } from "../../src/press/edition/exampleEdition.testing";
import { readBaseMap } from "../../src/press/readBaseMap";
import { StoryError, sentence } from "../../src/press/story/complaint";
import { exampleStory } from "../../src/press/story/exampleStory";
import { layerKinds } from "../../src/press/story/layerKinds";
import { readStory } from "../../src/press/story/readStories";
import { inTemporaryProject } from "./inTemporaryProject.testing";

const guide = readFileSync("docs/making-a-story.md", "utf8");
const blocks = [...guide.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(([, language, file, text]) => ({
  language,
  file: file ?? "",
  text: text ?? "",
}));
const blocksIn = (language: string) => blocks.filter((block) => block.language === language);
const base = readBaseMap(process.cwd());

/** The example as the guide's reader has it after the first `count` blocks of JSON. */
function written(count: number): RawFiles {
  const files = exampleStory() as RawFiles;
  for (const { text } of blocksIn("json").slice(0, count)) merge(files, JSON.parse(text));
  return files;
}

/** Adds what a block shows: fields to objects, things to lists; a thing with an id that is there takes its place. */
function merge(into: RawFiles, more: RawFiles) {
  for (const [key, value] of Object.entries<RawFiles>(more)) {
    const own = into[key];
    if (Array.isArray(own) && value[0]?.id) {
      const ids = value.map(({ id }: { id: string }) => id);
      into[key] = [...own.filter(({ id }: { id: string }) => !ids.includes(id)), ...value];
    } else if (Array.isArray(own) && typeof value[0] === "object") into[key] = [...own, ...value];
    else if (typeof own === "object" && own !== null && !Array.isArray(own)) merge(own, value);
    else into[key] = value;
  }
}

/** What `story check` tells of `files`. */
function told(files: RawFiles, texts: Record<string, string> = {}): string[] {
  return inTemporaryProject((root) => {
    mkdirSync(join(root, "data/ferry-test"));
    for (const [name, value] of Object.entries(files))
      writeFileSync(join(root, "data/ferry-test", name), JSON.stringify(value));
    writeFileSync(join(root, "data/ferry-test/harbour.jpg"), picture);
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(root, "data/ferry-test", name), text);
    try {
      readStory(root, "ferry-test", base);
      return [];
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      return error.complaints.map(sentence);
    }
  });
}

/** The head of a PNG of 1200 × 800 px: the picture that the guide's reader has beside `story.json`. */
const picture = Buffer.from("89504e470d0a1a0a0000000d49484452000004b0000003200802000000", "hex");

const count = blocksIn("json").length;

describe("an editor who follows the guide", () => {
  test.each(Array.from({ length: count + 1 }, (_, index) => index))("has a sound story after %i blocks", (index) => {
    expect(told(written(index))).toEqual([]);
  });

  test("may keep things in the spreadsheets that it shows", () => {
    const sheets = blocksIn("csv");
    expect(sheets.length).toBeGreaterThan(0);
    for (const { file, text } of sheets) {
      const files = written(count);
      const section = file.replace(".csv", "");
      delete files["story.json"][section];
      if (/^id[,;].*(name|title)/.test(text)) delete files["en.json"][section];
      expect(told(files, { [file]: text }), file).toEqual([]);
    }
  });

  test("is told the mistakes as it shows them", () => {
    const wrong = written(0);
    wrong["story.json"].roles[1].country = "NRO";
    const turned = written(0);
    turned["story.json"].sites[0].place.lngLat.reverse();
    const all = [...told(wrong), ...told(turned)].join("\n");
    for (const { text } of blocksIn("text")) expect(all).toContain(text.trim());
  });

  test("finds every command and every file that it names", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const verbs = [...readFileSync("tools/story.mjs", "utf8").matchAll(/^ {2}(\w+): \["/gm)].map(([, verb]) => verb);
    for (const line of blocksIn("sh").flatMap(({ text }) => text.trim().split("\n"))) {
      const [, script = "", verb = ""] = /^npm run (\w+) ?(\w*)/.exec(line) ?? [];
      if (line === "npm ci") continue;
      expect(Object.keys(scripts), line).toContain(script);
      if (script === "story") expect(verbs, line).toContain(verb);
    }
    // Links that the guide shows as code are no links of its own.
    const prose = guide.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");
    for (const [, address = ""] of prose.matchAll(/\]\(([^)#:]+)\)/g)) {
      expect(existsSync(join("docs", address)), address).toBe(true);
      if (address.endsWith(".png")) expect(statSync(join("docs", address)).size, address).toBeLessThan(150_000);
    }
  });

  test("finds an example of each kind of layer in the first story", () => {
    const { layers } = JSON.parse(readFileSync("data/dushanbe-2025/story.json", "utf8")) as RawFiles;
    const examples = [
      ...guide.matchAll(/^\| `(\w+)` .*\]\(http:\/\/localhost:4173\/dushanbe-2025\/\?layers=(\w+)\)/gm),
    ];
    const inFirst = new Set(layers.map(({ kind }: { kind: string }) => kind));
    expect(examples).toHaveLength(inFirst.size);
    for (const { kind } of layerKinds) expect(guide, kind).toMatch(new RegExp(`^\\| \`${kind}\` `, "m"));
    for (const [, kind, layer] of examples)
      if (layer !== "none") expect(layers).toContainEqual(expect.objectContaining({ kind, id: layer }));
    for (const { kind } of layers) expect(guide).toMatch(new RegExp(`^\\| \`${kind}\``, "m"));
  });
});
