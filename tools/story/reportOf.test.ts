import { describe, expect, test } from "vitest";
import en from "../../src/i18n/en.json";
import { exampleEdition, exampleParsed, type RawFiles } from "../../src/press/edition/exampleEdition.testing";
import { missingMessages } from "../../src/press/edition/interfaceMessages";
import { interfaceNotes, missingWords } from "./missing";
import { reportOf } from "./reportOf";

/** The lines of the report under the title that begins with `title`, on the example story after `change`. */
function told(title: string, change: (files: RawFiles) => void = () => {}): string[] {
  const findings = reportOf(exampleParsed(change), [exampleEdition(change)]);
  const finding = findings.find((each) => each.title.startsWith(title));
  if (!finding) throw new Error(`The report has nothing called ${title}`);
  return finding.lines;
}

describe("before publishing, an editor is shown", () => {
  test("claims that one publisher alone confirms, the article left aside", () => {
    expect(told("Claims that rest on one source").map((line) => line.split(" ")[0])).toEqual(["host", "pier"]);
  });

  test("numbers that have no year in words, date or amount", () => {
    const change = (text: string) => (files: RawFiles) => {
      files["en.json"].claims.pier.text = text;
    };
    expect(told("Numbers without", change("The pier carried 40% of travellers."))).toHaveLength(1);
    expect(told("Numbers without", change("The pier carried 40% of travellers in 2019."))).toEqual([]);
    expect(told("Numbers without", change("Two ferries in 3 days."))).toEqual([]);
  });

  test("figures that are older than the story by more than three years", () => {
    const dated = (date: string) => (files: RawFiles) => {
      files["story.json"].claims.passengers.amount.date = date;
    };
    expect(told("Figures more than 3 years", dated("2022"))).toEqual([]);
    expect(told("Figures more than 3 years", dated("2021"))).toEqual([expect.stringContaining("passengers")]);
  });

  test("places that an editor confirmed against the check", () => {
    const change = (files: RawFiles) => {
      files["story.json"].sites[0].placeChecked = { by: "The map desk", on: "2025-05-02" };
    };
    expect(told("Places")).toEqual([]);
    expect(told("Places", change)).toEqual(["sites.old-pier: The map desk, 2025-05-02"]);
  });

  test("steps that show what the view before them shows", () => {
    const change = (more: object) => (files: RawFiles) => {
      files["story.json"].steps.push({ ...files["story.json"].steps[0], id: "second", ...more });
      files["en.json"].steps.second = { title: "Again", text: "Again.", alternative: "Again." };
    };
    expect(told("Steps", change({}))).toEqual(["steps.second shows what steps.first shows"]);
    expect(told("Steps", change({ layers: ["parts", "passengers"] }))).toEqual([]);
    expect(told("Steps", change({ camera: { center: [0, 60], zoom: 4 } }))).toEqual([]);
  });

  test("texts over length and alternatives that say nothing of their own", () => {
    const change = (files: RawFiles) => {
      files["en.json"].claims.pier.text = `The pier ${"was ".repeat(25)}old.`;
      files["en.json"].steps.first.alternative = files["en.json"].alternative;
    };
    expect(told("Texts over", change)).toEqual(["en.json: claims.pier: a sentence has 28 words of at most 25"]);
    expect(told("Alternatives", change)).toEqual(["en.json: steps.first.alternative repeats alternative"]);
    expect(told("Alternatives")).toEqual([]);
  });

  test("of a translation, only texts of its own: what it lacks is the original's, also within a step", () => {
    const change = (files: RawFiles) => {
      files["en.json"].claims.pier.text = `The pier ${"was ".repeat(25)}old.`;
      files["fr.json"] = { signedOff: false, steps: { first: { title: "Au large", text: "Deux voies." } } };
    };
    const findings = reportOf(exampleParsed(change), [exampleEdition(change), exampleEdition(change, undefined, "fr")]);
    const lines = findings.find(({ title }) => title.startsWith("Texts over"))?.lines;
    expect(lines).toEqual(["en.json: claims.pier: a sentence has 28 words of at most 25"]);
  });

  test("labels that give way to others, at each view and size", () => {
    expect(told("Labels")).toEqual([]);
    // Fifteen suburbs of one town have no room for their names beside one another.
    const crowded = told("Labels", (files) => {
      for (let n = 0; n < 15; n += 1) {
        files["story.json"].places[`suburb-${n}`] = { lngLat: [10.75 + n / 100, 59.91] };
        files["story.json"].labels.push({ place: `suburb-${n}` });
        files["en.json"].places[`suburb-${n}`] = `Suburb number ${n}`;
      }
    });
    expect(crowded[0]).toMatch(/^en, view, 390 × 420: .*Suburb number \d+/);
  });
});

describe("a translator is shown", () => {
  const change = (files: RawFiles) => {
    files["ru.json"] = { signedOff: false, headline: "Кто встречается", claims: { host: { text: "Исландия." } } };
  };

  test("each text that a language lacks, or that it lacks the whole file", () => {
    const lines = missingWords(exampleParsed(change), "ru");
    expect(lines).toContain("data/example/ru.json: standfirst");
    expect(lines).toContain("data/example/ru.json: claims.pier");
    expect(lines.join()).not.toMatch(/headline|claims\.host/);
    expect(missingWords(exampleParsed(change), "tg")).toEqual(["data/example/tg.json"]);
    expect(missingWords(exampleParsed(change), "en")).toEqual([]);
  });

  test("in which language the interface speaks where it lacks that of the story", () => {
    const french = (own: string) => interfaceNotes({ words: { [own]: {}, fr: {} }, language: own } as never);
    expect(french("en")).toEqual([expect.stringMatching(/^fr\.json: the interface is not translated .* in "en"/)]);
    expect(french("ru")).toEqual([expect.stringMatching(/^fr\.json: .* in "ru"/)]);
    expect(french("nl").map((line) => line.slice(0, 2))).toEqual(["nl", "fr"]);
    expect(french("nl").join()).not.toContain('in "nl"');
  });

  test("each message of the interface that a language lacks, and each form of a plural", () => {
    const plural = Object.entries(en).find(([, message]) => typeof message === "object")?.[0] as keyof typeof en;
    const text = Object.entries(en).find(([, message]) => typeof message === "string")?.[0] as keyof typeof en;
    const { [text]: _, ...rest } = en;
    expect(missingMessages("en", en)).toEqual([]);
    expect(missingMessages("en", rest)).toEqual([text]);
    expect(missingMessages("ru", { ...en, [plural]: { one: "{count}", other: "{count}" } })).toEqual(
      expect.arrayContaining([`${plural}.few`, `${plural}.many`]),
    );
  });
});
