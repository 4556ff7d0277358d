import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import en from "../../src/i18n/en.json";
import { inTemporaryProject } from "./inTemporaryProject.testing";
import { factsAbout, writeLanguage } from "./language";

/** What the command writes for a language, parsed, and what it answers. */
const written = (tag: string) =>
  inTemporaryProject((root) => {
    for (const silent of ["log", "error"] as const) vi.spyOn(console, silent).mockImplementation(() => {});
    mkdirSync(join(root, "src/i18n"), { recursive: true });
    writeFileSync(join(root, `src/i18n/${tag}.json`), "");
    const answer = writeLanguage(root, tag);
    const text = readFileSync(join(root, `src/i18n/${tag}.json`), "utf8");
    return { answer, messages: text && JSON.parse(text) };
  });

test("A translator gets every message, in English order, with the plural forms of the language", () => {
  const { answer, messages } = written("pl");
  expect(answer).toBe(true);
  expect(Object.keys(messages)).toEqual(Object.keys(en));
  expect(messages.share).toBe("");
  expect(messages.sourceCount).toEqual({ one: "", few: "", many: "", other: "" });
  expect(written("ja").messages.sourceCount).toEqual({ other: "" });
});

test("What is translated stays", () => {
  const { messages } = written("ru");
  expect(messages.share).toBe("Поделиться");
  expect(JSON.stringify(messages)).not.toContain('""');
});

test("What is not a language is refused", () => {
  for (const tag of ["en-old", "xx", "french", "../en"]) expect(writeLanguage("/nowhere", tag), tag).toBe(false);
});

test("CLDR tells direction, digits, plural forms and letters", () => {
  const facts = (tag: string) => factsAbout(tag).join("\n");
  expect(facts("fr")).toMatch(/left to right[\s\S]*0123456789[\s\S]*many, one, other[\s\S]*fonts have all/);
  expect(facts("ckb")).toMatch(/right to left[\s\S]*٠١٢٣٤٥٦٧٨٩/);
  for (const tag of ["pl", "tr", "vi", "el", "uk", "kk"]) expect(facts(tag), tag).toContain("fonts have all");
  expect(facts("ja")).toContain("fonts lack");
});
