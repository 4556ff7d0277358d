import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deskFolders, folderRulesText, pressFolders, readerFolders } from "./folderRules.mjs";

test("the rules that Biome reads are those of the list of folders", () => {
  expect(readFileSync("tools/folderRules.json", "utf8")).toBe(folderRulesText());
});

test("every folder of src has its place in the order", () => {
  const folders = (path: string) =>
    readdirSync(path, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));
  expect(folders("src").sort()).toEqual([...readerFolders, "press", "desk"].sort());
  expect(folders("src/press").sort()).toEqual([...pressFolders].sort());
  expect(folders("src/desk").sort()).toEqual([...deskFolders].sort());
});
