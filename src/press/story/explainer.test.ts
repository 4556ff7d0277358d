import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isExplainedIn } from "../edition/wordsIn";
import { StoryError, sentence } from "./complaint";
import { exampleStory } from "./exampleStory";
import { layerKinds } from "./layerKinds";
import { linkedText } from "./linkedText";
import { parseStory } from "./parseStory";

const geography = { countries: ["ISL", "NOR", "DNK", "KGZ"], areas: ["crimea"], countriesNamed: () => [] };

// biome-ignore lint/suspicious/noExplicitAny: the tests break raw JSON in every way
type Json = any;

/** The example with an article of one paragraph and one small map, after `change`. */
function explained(change: (files: Json) => void = () => {}) {
  const files = exampleStory() as Json;
  files["story.json"].explainer = {
    paragraphs: [{ id: "first", show: { select: "old-pier" }, claims: ["pier"] }],
    locators: [{ id: "where", show: { layers: [] }, claims: ["host"] }],
  };
  files["en.json"].explainer = {
    headline: "Ferries",
    standfirst: "Where they go.",
    paragraphs: { first: "There is [an old pier](old-pier) in [Norway](NOR)." },
    locators: { where: "The islands." },
  };
  change(files);
  return parseStory("example", files, layerKinds, geography);
}

function told(change: (files: Json) => void): string[] {
  try {
    explained(change);
    return [];
  } catch (error) {
    if (error instanceof StoryError) return error.complaints.map(sentence);
    throw error;
  }
}

describe("an explainer", () => {
  test("is part of a story, if there is one", () => {
    expect(isExplainedIn(explained(), "en")).toBe(true);
    const without = explained((files) => {
      delete files["story.json"].explainer;
      delete files["en.json"].explainer;
    });
    expect(isExplainedIn(without, "en")).toBe(false);
  });

  test("rests on claims, and shows only what there is", () => {
    expect(
      told((files) => {
        const [paragraph] = files["story.json"].explainer.paragraphs;
        paragraph.claims = [];
        paragraph.show = { step: "nowhere", layers: ["site"] };
      }),
    ).toEqual([
      expect.stringMatching(
        /^story\.json: explainer\.paragraphs\[0\]\.show\.step: "nowhere" is not a step of this story/,
      ),
      expect.stringMatching(/^story\.json: explainer\.paragraphs\[0\]\.show\.layers\[0\]: "site" is not a layer/),
      "story.json: explainer.paragraphs[0].claims: []: needs at least one claim: nothing is drawn or told without one",
    ]);
    expect(
      told((files) => {
        files["story.json"].explainer.locators[0].show = { select: "old-peer" };
      }),
    ).toEqual([
      'story.json: explainer.locators[0].show.select: "old-peer" is neither a country with a claim nor a thing on the map; did you mean "old-pier"?',
    ]);
  });

  test("has words for each part, and a part for all words", () => {
    expect(
      told((files) => {
        files["en.json"].explainer.paragraphs = { frist: "A pier." };
      }),
    ).toEqual([
      "en.json: explainer.paragraphs.first: is missing: it needs its words here",
      'en.json: explainer.paragraphs.frist: is not in story.json; did you mean "first"?',
    ]);
    expect(
      told((files) => {
        delete files["story.json"].explainer;
      }),
    ).toEqual(["en.json: explainer: is not in story.json: it needs paragraphs with claims there"]);
    expect(
      told((files) => {
        delete files["en.json"].explainer;
      }),
    ).toEqual(["en.json: explainer: is missing: the explainer in story.json needs its words here"]);
  });

  test("links to countries with a claim and things on the map alone, in every language", () => {
    expect(
      told((files) => {
        files["en.json"].explainer.paragraphs.first = "See [this](NRO).";
        files["nn.json"] = { signedOff: false, explainer: { ...files["en.json"].explainer } };
      }),
    ).toEqual([
      'en.json: explainer.paragraphs.first: the link to "NRO" leads neither to a country with a claim nor to a thing on the map; did you mean "NOR"?',
      'nn.json: explainer.paragraphs.first: the link to "NRO" leads neither to a country with a claim nor to a thing on the map; did you mean "NOR"?',
    ]);
  });

  test("has no page in a language that lacks its words, or some of them", () => {
    const story = explained((files) => {
      files["nn.json"] = { signedOff: false };
      files["da.json"] = { signedOff: false, explainer: { ...files["en.json"].explainer, paragraphs: {} } };
    });
    expect(["en", "nn", "da"].filter((language) => isExplainedIn(story, language))).toEqual(["en"]);
  });
});

test("no text is lost between links, whatever it holds", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("[", "](", ")", "[a](TJK)"))), (pieces) => {
      const text = pieces.join("");
      const again = linkedText(text).map(({ text, select }) => (select === undefined ? text : `[${text}](${select})`));
      expect(again.join("")).toBe(text);
    }),
  );
});
