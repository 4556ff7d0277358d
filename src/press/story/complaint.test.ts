import { expect, test } from "vitest";
import { StoryError } from "./complaint";

test("An error has one line for each complaint, even where a text breaks its own", () => {
  const complaints = ["first\nof two", "second"].map((message) => ({ file: "en.json", at: ["headline"], message }));
  const { lines, message } = new StoryError("example", complaints);
  expect(lines).toEqual(["data/example/en.json: headline: first\nof two", "data/example/en.json: headline: second"]);
  expect(message).toContain("data/example has 2 mistakes");
});
