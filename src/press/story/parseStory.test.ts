import { describe, expect, test } from "vitest";
import { StoryError, sentence } from "./complaint";
import { exampleStory } from "./exampleStory";
import { layerKinds } from "./layerKinds";
import { parseStory } from "./parseStory";

const geography = { countries: ["ISL", "NOR", "DNK", "KGZ"], areas: ["crimea"], countriesNamed: () => [] };

// biome-ignore lint/suspicious/noExplicitAny: the tests break raw JSON in every way
type Json = any;

/** What a newsroom is told after `breakIt` has broken the example. */
function told(breakIt: (files: Json) => void): string[] {
  const files = exampleStory() as Json;
  breakIt(files);
  try {
    parseStory("example", files, layerKinds, geography);
    return [];
  } catch (error) {
    if (error instanceof StoryError) return error.complaints.map(sentence);
    throw error;
  }
}

describe("a story", () => {
  test("parses when nothing is wrong", () => {
    const story = parseStory("example", exampleStory(), layerKinds, geography);
    expect(Object.keys(story.claims)).toEqual(["host", "passengers", "pier"]);
    expect(story.things.sites).toHaveLength(1);
    expect(story.words.en?.things.sites?.["old-pier"]?.name).toBe("Old pier");
  });

  test("names file, path, value and fix of a wrong country code", () => {
    expect(
      told((files) => {
        files["story.json"].roles[1].country = "NRO";
      }),
    ).toEqual(['story.json: roles[1].country: "NRO" is not a country code; did you mean "NOR"?']);
  });

  test("tells every mistake at once, across files", () => {
    const all = told((files) => {
      files["story.json"].claims.host.sources = ["PROT"];
      files["story.json"].view.layers = ["part"];
      delete files["en.json"].headline;
    });
    expect(all).toEqual([
      'story.json: claims.host.sources[0]: "PROT" is not a source of this story; did you mean "PORT"?',
      'story.json: view.layers[0]: "part" is not a layer of this story; did you mean "parts"?',
      "en.json: headline: is missing",
    ]);
  });

  test("is refused a claim without a source", () => {
    expect(
      told((files) => {
        files["story.json"].claims.pier.sources = [];
      }),
    ).toEqual(["story.json: claims.pier.sources: needs at least one source"]);
  });

  test("is refused a mark without a claim", () => {
    expect(
      told((files) => {
        files["story.json"].sites[0].claims = [];
      }).join(),
    ).toMatch(/sites\[0\]\.claims.*at least one claim/);
  });

  test("is refused a field that is not known, with the nearest that is", () => {
    expect(
      told((files) => {
        files["story.json"].sites[0].perids = 1;
      }).join(),
    ).toMatch(/sites\[0\]\.perids: is not a field that is known/);
  });

  test("is told which missing field was meant by one that is not known", () => {
    const all = told((files) => {
      files["en.json"].headlin = files["en.json"].headline;
      delete files["en.json"].headline;
    });
    expect(all.join()).toMatch(/headlin: is not a field that is known here; did you mean "headline"\?/);
  });

  test("is refused a date that is none", () => {
    expect(
      told((files) => {
        files["story.json"].events[0].date = "2025-13";
      }).join(),
    ).toMatch(/events\[0\]\.date: "2025-13" is not a date/);
  });

  test("is refused two things with one id", () => {
    expect(
      told((files) => {
        files["story.json"].roles[1].id = "role-ISL";
      }).join(),
    ).toMatch(/"role-ISL" is already the id of number 0/);
  });

  test("is refused a claim that needs a reason and has none", () => {
    expect(
      told((files) => {
        delete files["en.json"].claims.passengers.note;
      }),
    ).toEqual(["en.json: claims.passengers.note: is missing: say why the claim is nuanced"]);
  });

  test("is refused an address that could carry a script", () => {
    expect(
      told((files) => {
        files["story.json"].sources.PORT.url = "javascript:alert(1)";
      }).join(),
    ).toMatch(/sources\.PORT\.url/);
  });

  test("falls back where a translation is missing, and says which", () => {
    const files = { ...exampleStory(), "ru.json": { signedOff: false, headline: "Кто встречается" } };
    const story = parseStory("example", files, layerKinds, geography);
    expect(story.words.ru?.headline).toBe("Кто встречается");
    expect(story.words.ru?.claims.host?.text).toBe("Iceland hosts the meeting.");
    expect(story.untranslated.ru).toContain("standfirst");
    expect(story.untranslated.ru).not.toContain("headline");
  });

  test("is refused a translation of what does not exist", () => {
    const files = { ...exampleStory(), "ru.json": { signedOff: false, claims: { hots: { text: "…" } } } };
    expect(() => parseStory("example", files, layerKinds, geography)).toThrow(
      /ru\.json: claims\.hots: is not in the default language; did you mean "host"/,
    );
  });
});
