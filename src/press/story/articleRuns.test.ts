import { expect, test } from "vitest";
import { exampleParsed } from "../edition/exampleEdition.testing";
import { articleRuns } from "./articleRuns";

const runsWith = (text: string, article: string) => {
  const { words } = exampleParsed((files) => {
    files["en.json"].claims.host.text = text;
  });
  return words.en && articleRuns(words.en, article);
};

test("a run of eight words is told with its place, whatever the case and the punctuation", () => {
  expect(
    runsWith(
      "Today ministers of both islands met, at the OLD pier again.",
      "…ministers of both islands met at the old pier",
    ),
  ).toEqual([{ path: "claims.host.text", run: "ministers of both islands met at the old pier" }]);
});

test("a run of seven words is not, as it may be chance", () => {
  expect(runsWith("Ministers met at the old pier today.", "ministers met at the old pier today again")).toEqual([]);
});

test("two runs in one text are told apart", () => {
  const runs = runsWith("a b c d e f g h and i j k l m n o p", "a b c d e f g h x i j k l m n o p");
  expect(runs?.map(({ run }) => run)).toEqual(["a b c d e f g h", "i j k l m n o p"]);
});
