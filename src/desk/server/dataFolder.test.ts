import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inTemporaryProject } from "../../../tools/story/inTemporaryProject.testing";
import { makeFolder, readTexts, writeText } from "./dataFolder";
import { type Door, refusalOf } from "./refusalOf";

describe("the desk reads and writes files of stories in data, and nothing else", () => {
  const inProject = (work: (root: string) => void) =>
    inTemporaryProject((root) => {
      mkdirSync(join(root, "data/ferry-test"));
      writeFileSync(join(root, "data/ferry-test/story.json"), "{}");
      writeFileSync(join(root, "secret.json"), "{}");
      work(root);
    });

  test.each(["..", "../..", "/etc", "ferry-test/../..", "", "Ferry", "no-such-story"])("no folder %j", (slug) => {
    inProject((root) => {
      expect(() => readTexts(root, slug)).toThrow();
      expect(() => writeText(root, slug, "story.json", "{}")).toThrow();
    });
  });

  test.each(["../secret.json", "story.html", ".hidden.json", "a/b.json", ""])("no file %j", (file) => {
    inProject((root) => expect(() => writeText(root, "ferry-test", file, "{}")).toThrow("is not a file of a story"));
  });

  test("no links, to folders or to files", () => {
    inProject((root) => {
      symlinkSync(root, join(root, "data/linked-folder"));
      symlinkSync(join(root, "secret.json"), join(root, "data/ferry-test/en.json"));
      expect(() => readTexts(root, "linked-folder")).toThrow("There is no folder");
      expect(Object.keys(readTexts(root, "ferry-test"))).toEqual(["story.json"]);
      expect(() => writeText(root, "ferry-test", "en.json", "changed")).toThrow("is not a file");
      expect(readFileSync(join(root, "secret.json"), "utf8")).toBe("{}");
    });
  });

  test("a file is written whole, and nothing is left beside it; a new story gets a folder of its own", () => {
    inProject((root) => {
      writeText(root, "ferry-test", "en.json", '{ "signedOff": true }');
      makeFolder(root, "new-story");
      writeText(root, "new-story", "story.json", "{}");
      expect(readdirSync(join(root, "data/ferry-test")).sort()).toEqual(["en.json", "story.json"]);
      expect(readTexts(root, "new-story")).toEqual({ "story.json": "{}" });
      expect(() => makeFolder(root, "new-story")).toThrow("already");
      expect(() => makeFolder(root, "geo")).toThrow("is taken by the site");
    });
  });
});

describe("the desk answers", () => {
  const door: Door = { host: "127.0.0.1:4180", token: "secret" };
  const own = { host: door.host, cookie: "other=1; desk-4180=secret" };
  const refused = (headers: IncomingHttpHeaders, method = "GET") => refusalOf({ method, headers }, door) !== null;

  test("its own page, which has the cookie", () => {
    expect(refused(own)).toBe(false);
    expect(refused({ ...own, origin: "http://127.0.0.1:4180" }, "POST")).toBe(false);
  });

  test.each([
    ["a name that leads to this machine", { ...own, host: "evil.example:4180" }],
    ["another name of this machine", { ...own, host: "localhost:4180" }],
    ["a page of another origin", { ...own, origin: "https://evil.example" }],
    ["a page of another port", { ...own, origin: "http://127.0.0.1:8000" }],
    ["a sandboxed page", { ...own, origin: "null" }],
    ["an image in another site's page", { ...own, "sec-fetch-site": "cross-site" }],
    ["whoever has no token", { host: door.host }],
    ["whoever guesses one", { host: door.host, cookie: "desk-4180=secreT" }],
    ["the token of another desk", { host: door.host, cookie: "desk-4181=secret" }],
  ])("not %s", (_, headers) => {
    expect(refused(headers)).toBe(true);
  });

  test("no change that does not say where it comes from", () => {
    expect(refused(own, "POST")).toBe(true);
  });
});
