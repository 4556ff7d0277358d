import { describe, expect, test } from "vitest";
import { exampleEdition, exampleParsed, type RawFiles } from "../edition/exampleEdition.testing";
import { pathText } from "./complaint";
import { truthComplaints } from "./truthComplaints";

const withSources = (sources: string[]) => (files: RawFiles) => {
  files["story.json"].claims.host.sources = sources;
};
const withAddress = (url: string) => (files: RawFiles) => {
  files["story.json"].sources.PORT.url = url;
};

const told = (change: (files: RawFiles) => void) =>
  truthComplaints(exampleParsed(change)).map(({ at, message }) => `${pathText(at)}: ${message}`);

describe("an editor is told", () => {
  test("of a claim that is confirmed by nothing beside the article", () => {
    const confirmed = [expect.stringMatching(/^claims\.host\.check: "confirmed" needs a source beside the article/)];
    expect(told(withSources([]))).toEqual(confirmed);
    expect(told(withSources(["ARTICLE"]))).toEqual(confirmed);
    expect(told(() => {})).toEqual([]);
  });

  test.each([
    "https://paper.example/tag/ferries/",
    "https://paper.example/page/211/?catid=13",
    "https://paper.example/search?q=ferry",
    "https://paper.example/?s=ferry",
    "https://paper.example/list?page=30",
  ])("of an address that leads to a list: %s", (url) => {
    expect(told(withAddress(url))).toEqual([
      expect.stringMatching(/^sources\.PORT\.url: leads to a list that changes/),
    ]);
  });

  test.each([
    "https://paper.example/2025/03/tagging-whales",
    "https://paper.example/news/search-for-a-pier",
    "https://paper.example/article.aspx?articleid=12",
    "https://paper.example/?p=69582",
  ])("nothing of an article's own address: %s", (url) => {
    expect(told(withAddress(url))).toEqual([]);
  });
});

describe("a claim shows that it rests on one source", () => {
  const one = (change: (files: RawFiles) => void) => exampleEdition(change).claims.pier?.oneSource;
  const withSecond = (publisher: string) => (files: RawFiles) => {
    files["story.json"].sources.SECOND = { publisher };
    files["en.json"].sources.SECOND = "Another report";
    files["story.json"].claims.pier.sources = ["PORT", "SECOND"];
  };

  test("when one publisher alone confirms it, under however many addresses", () => {
    expect(one(() => {})).toBe(true);
    expect(one(withSecond("Port office"))).toBe(true);
    expect(one(withSecond("Port office (Harbour News)"))).toBe(true);
  });

  test("and not when two do, or when it is not called confirmed", () => {
    expect(one(withSecond("Ferry times"))).toBeUndefined();
    expect(exampleEdition().claims.passengers?.oneSource).toBeUndefined();
  });
});
