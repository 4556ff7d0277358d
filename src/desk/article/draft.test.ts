import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readBaseMap } from "../../press/readBaseMap";
import { soundFiles } from "../../press/story/soundFiles";
import { sharedRuns } from "../../story/sharedRuns";
import type { Claim } from "../../story/story";
import { draftOf } from "../document/draftOf";
import { openIn } from "../document/openIn";
import { articles } from "./articles.testing";
import { candidatesIn } from "./candidatesIn";
import { knownNames } from "./knownNames";

const base = readBaseMap(process.cwd());
const names = knownNames(base, []);
const start = {
  day: "2025-10-08",
  publisher: "The paper",
  headline: "Who meets",
  contact: "corrections@newsroom.example",
  words: { topic: "In the article", layer: "Named", article: "The article" },
};

test.each(articles)(
  "the draft of $name can be shown at once, and lacks only what is counted as open",
  ({ text, language }) => {
    const found = candidatesIn(text, language, start.day, names);
    const kept = found.map((candidate, index) => ({
      candidates: [candidate],
      statement: index === 0 ? "" : `Own words ${index}.`,
    }));
    const files = draftOf(kept, { ...start, language });
    const open = openIn(files);
    expect(open).toMatchObject({
      claims: { length: found.length },
      withoutVerdict: { length: found.length },
      withoutStatement: ["c1"],
    });

    const { complaints, files: shown } = soundFiles("draft", files, base);
    expect(shown).not.toBeNull();
    const places = complaints.map(({ at }) => at.join("."));
    const known =
      /^claims\.c\d+\.(check|text|counted|amount)|^parts\.[A-Z]{3}$|^(kicker|standfirst|byline|alternative)$|units|^claims\.c\d+$/;
    expect(places.filter((place) => !known.test(place))).toEqual([]);
    // The article's own words are in none of its files.
    const runs = sharedRuns(text);
    expect(runs(JSON.stringify(files))).toEqual([]);
  },
);

test("a draft has the members of an organisation and the quotations that the editor chose, and no others", () => {
  const [candidate] = candidatesIn(
    "“We will not go back,” said Malian Foreign Minister Abdoulaye Diop.",
    "en",
    start.day,
    names,
  );
  if (!candidate) throw new Error("no candidate");
  const kept = { candidates: [candidate], statement: "Mali stays out." };
  const chosen = { ...kept, countries: ["NGA", "GHA"], quotations: candidate.quotations };
  const quotations = (files: ReturnType<typeof draftOf>, file: string) =>
    (files[file] as { quotations?: object }).quotations;
  expect(quotations(draftOf([kept], { ...start, language: "en" }), "en.json")).toBeUndefined();
  const files = draftOf([chosen], { ...start, language: "en" });
  expect(files["story.json"]).toMatchObject({
    claims: { c1: { countries: ["MLI", "NGA", "GHA"] } },
    quotations: { "c1-q1": { of: "c1", source: "ARTICLE" } },
  });
  expect(quotations(files, "en.json")).toEqual({ "c1-q1": { words: "We will not go back,", who: "Abdoulaye Diop" } });
});

test("with verdicts, sentences and texts a draft is a story without mistakes", () => {
  const [first] = articles;
  const found = candidatesIn(first?.text ?? "", "en", start.day, names);
  const files = draftOf(
    found.map((candidate, index) => ({
      candidates: [{ ...candidate, amounts: [] }],
      statement: `Own words ${index}.`,
    })),
    { ...start, language: "en" },
  ) as Record<string, Record<string, Record<string, object>>>;
  const [core, words] = [files["story.json"], files["en.json"]];
  if (!core?.claims || !words || !core.parts || !core.sources) throw new Error("no draft");
  core.sources.AGENCY = { publisher: "An agency" };
  Object.assign(words.sources ?? {}, { AGENCY: "A report" });
  for (const claim of Object.values(core.claims)) Object.assign(claim, { check: "confirmed", sources: ["AGENCY"] });
  Object.assign(words, {
    ...{ kicker: "Map", standfirst: "Who meets.", byline: "The desk", alternative: "A map." },
    parts: Object.fromEntries(Object.keys(core.parts).map((country) => [country, "It takes part."])),
  });
  expect(soundFiles("draft", files, base).complaints).toEqual([]);
});

test("the draft of the first story's facts has the countries, people and most dates of the story that editors made", () => {
  const files = Object.fromEntries(
    readdirSync("data/dushanbe-2025")
      .filter((name) => name.endsWith(".json"))
      .map((name) => [name, JSON.parse(readFileSync(`data/dushanbe-2025/${name}`, "utf8"))]),
  );
  const claims = Object.values(files["story.json"].claims as Record<string, Claim>);
  const own = claims.filter(({ basis }) => basis === "article");
  const { text = "" } = articles[0] ?? {};
  const found = candidatesIn(text, "en", start.day, knownNames(base, [files]));
  const all = <Value>(of: (candidate: (typeof found)[number]) => readonly Value[]) => [...new Set(found.flatMap(of))];

  const countries = [...new Set(own.flatMap((claim) => claim.countries))];
  expect(countries).toHaveLength(12);
  expect(all((each) => each.countries)).toEqual(expect.arrayContaining(countries));

  const roles = Object.values(files["en.json"].roles as Record<string, { name?: string }>);
  const named = roles.flatMap(({ name }) => (name && text.includes(name.split(" ").at(-1) ?? name) ? [name] : []));
  expect(named).toHaveLength(3);
  expect(all((each) => each.people.map(({ name }) => name))).toEqual(expect.arrayContaining(named));

  const dates = [...new Set(own.flatMap(({ date }) => date ?? []))];
  const begun = all((each) => each.dates);
  const covered = dates.filter((date) => begun.some((each) => date.startsWith(each) || each.startsWith(date)));
  // The others are not in the tests' text.
  expect([covered.length, dates.length]).toEqual([14, 18]);
});
