import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RawFiles } from "../../src/press/edition/exampleEdition.testing";
import { readBaseMap } from "../../src/press/readBaseMap";
import { StoryError, sentence } from "../../src/press/story/complaint";
import { exampleStory } from "../../src/press/story/exampleStory";
import { readStory } from "../../src/press/story/readStories";
import { inTemporaryProject } from "./inTemporaryProject.testing";

const base = readBaseMap(process.cwd());

/** What an editor is told of the example story after `change`, with further files of the folder as texts. */
function told(change: (files: RawFiles) => void = () => {}, texts: Record<string, string | Uint8Array> = {}): string[] {
  return inTemporaryProject((root) => {
    const files = exampleStory() as RawFiles;
    change(files);
    mkdirSync(join(root, "data/example"));
    const written = Object.entries(files).map(([name, value]) => [name, JSON.stringify(value, null, 2)] as const);
    for (const [name, text] of [...written, ...Object.entries(texts)])
      writeFileSync(join(root, "data/example", name), text);
    try {
      readStory(root, "example", base);
      return [];
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      return error.complaints.map(sentence);
    }
  });
}

const textOf = (file: string) => JSON.stringify(exampleStory()[file], null, 2);

describe("an editor is told", () => {
  test("nothing of a sound story", () => {
    expect(told()).toEqual([]);
  });

  test("everything at once, in every file, from top to bottom, with its line and column", () => {
    const all = told((files) => {
      files["story.json"].claims.host.countries = ["ISK"];
      files["story.json"].sites[0].place.lngLat = [64.1, -21.9];
      files["story.json"].flows[0].to = "NOR";
      files["story.json"].roles[0].country = "NRO";
      files["en.json"].claims.hots = { text: "?" };
    });
    expect(all).toEqual([
      expect.stringMatching(
        /^story\.json:\d+:\d+: claims\.host\.countries\[0\]: "ISK" is not a country code; did you mean/,
      ),
      expect.stringMatching(
        /^story\.json:\d+:\d+: roles\[0\]\.country: "NRO" is not a country code; did you mean "NOR"/,
      ),
      expect.stringMatching(/^story\.json:\d+:\d+: sites\[0\]\.place\.lngLat: .* lies \d+ km outside "ISL"/),
      expect.stringMatching(/^story\.json:\d+:\d+: flows\[0\]: goes from "NOR" to itself/),
      expect.stringMatching(/^en\.json:\d+:\d+: claims\.hots: is not in story\.json; did you mean "host"/),
    ]);
  });

  test("the country that a code or a name means, wherever one is written, and never a guess at another", () => {
    const rows = [
      ...["UK GBR", "GB GBR", "US USA", "XK XKX", "UNK XKX", "GER DEU", "SUI CHE", "DRC COD", "UAE ARE", "PRC CHN"],
      ...["RSA ZAF", "Iceland ISL", "Ivory Coast CIV", "Côte d’Ivoire CIV", "Burma MMR", "Swaziland SWZ", "Kosovo XKX"],
      ...["DR Congo COD", "Chad TCD", "Spain ESP", "Qatar QAT", "Malta MLT", "Tonga TON", "Chile CHL", "Palestine PSE"],
      ...["NRO NOR", "isl ISL"],
    ].map((row) => [row.slice(0, -4), row.slice(-3)] as const);
    const all = told((files) => {
      delete files["en.json"].roles;
      files["story.json"].roles = rows.map(([country], i) => ({
        id: `r${i}`,
        country,
        role: "guest",
        claims: ["host"],
      }));
    });
    for (const [i, [written, code]] of rows.entries())
      expect(all).toContainEqual(
        expect.stringMatching(
          new RegExp(
            `^story\\.json:\\d+:\\d+: roles\\[${i}\\]\\.country: "${written}" is not a country code; did you mean "${code}"\\?$`,
          ),
        ),
      );
  });

  test("both countries that a name may mean, and none for what is near to one only by its letters", () => {
    const all = told((files) => {
      files["story.json"].claims.host.countries = ["Congo", "XYZ", "GRX"];
    });
    expect(all[0]).toContain('"Congo" is not a country code; did you mean "COD" or "COG"?');
    expect(all.slice(1, 3)).toEqual([expect.stringMatching(/code$/), expect.stringMatching(/code$/)]);
  });

  test("what does not fit together also where other things of the map are wrong in themselves", () => {
    const all = told((files) => {
      files["story.json"].roles[0].country = "NRO";
      files["story.json"].sites.unshift({ id: "broken" });
      files["en.json"].sites.broken = {};
      files["story.json"].sites[1].place.lngLat = [64.1, -21.9];
    });
    expect(all.join("\n")).toMatch(/roles\[0\]\.country: "NRO"/);
    expect(all.join("\n")).toMatch(/sites\[0\]\.country: is missing/);
    expect(all.join("\n")).toMatch(/sites\[1\]\.place\.lngLat: .* km outside "ISL": is this latitude, longitude\?/);
  });

  test("what does not fit together also where claims, sources and steps are wrong in themselves, and once", () => {
    const all = told((files) => {
      files["story.json"].claims.host.basis = "rumour";
      files["story.json"].sites[0].place.lngLat = [64.1, -21.9];
    });
    expect(all).toEqual([
      expect.stringMatching(/claims\.host\.basis: "rumour" must be/),
      expect.stringMatching(/sites\[0\]\.place\.lngLat: .* km outside "ISL": is this latitude, longitude\?/),
    ]);
  });

  test("of a mark that is wrong alone, and not of the step that selects it", () => {
    const all = told((files) => {
      const [site] = files["story.json"].sites;
      files["story.json"].view.select = site.id;
      site.country = "ISK";
    });
    expect(all).toEqual([expect.stringMatching(/sites\[0\]\.country: "ISK" is not a country code/)]);
  });

  test("the very line of the text", () => {
    const [only = ""] = told((files) => {
      files["story.json"].view.layers[1] = "peirs";
    });
    const changed = textOf("story.json").replace(/"layers": \[\s*"parts",\s*"piers"/, (found) =>
      found.replace("piers", "peirs"),
    );
    const [, line = ""] = /:(\d+):/.exec(only) ?? [];
    expect(changed.split("\n")[Number(line) - 1]).toContain("peirs");
    expect(only).toMatch(/view\.layers\[1\]: "peirs" is not a layer of this story; did you mean "piers"\?$/);
  });

  test("where JSON is broken, and not that the file is missing", () => {
    expect(told(() => {}, { "en.json": '{\n  "signedOff": true\n  "kicker": "x"\n}' })).toEqual([
      "en.json:3:3: is not valid JSON here: a comma is missing before",
    ]);
    expect(told(() => {}, { "en.json": "" })).toEqual([expect.stringMatching(/^en\.json/)]);
  });

  test("of keys that are written twice, of which one would be lost", () => {
    const twice = textOf("story.json").replace('"version": 1', '"version": 1,\n  "version": 2');
    expect(told(() => {}, { "story.json": twice })).toEqual([
      expect.stringMatching(/^story\.json:5:3: "version" is written twice here; the first is on line 4: delete one/),
    ]);
  });

  test("of files that are named after no language", () => {
    const all = told(() => {}, { "notes.json": "{}", "en-old.json": '{"signedOff":false}' });
    expect(all).toEqual([
      expect.stringMatching(/^en-old\.json: is named after no language/),
      expect.stringMatching(/^notes\.json: is named after no language/),
    ]);
  });

  test("of a file that is not UTF-8", () => {
    expect(told(() => {}, { "en.json": Uint8Array.of(0x7b, 0xe9, 0x7d) })).toEqual([
      "en.json: is not written in UTF-8: save it so",
    ]);
  });

  test.each([
    [[64.1, -21.9], /lies \d+ km outside "ISL": is this latitude, longitude\? \[-21\.9, 64\.1\] lies in it/],
    [[-21.9, 60.1], /lies \d+ km outside "ISL": correct the place, or the country/],
    [[38.5, 168.7], /168\.7: a latitude lies between -90 and 90: is this latitude, longitude\?/],
  ])("of a site at %j, which is not in its country", (lngLat, message) => {
    const all = told((files) => {
      files["story.json"].sites[0].place.lngLat = lngLat;
    });
    expect(all).toEqual([expect.stringMatching(message)]);
  });

  test("nothing of a true place a little outside a simplified coast", () => {
    const all = told((files) => {
      files["story.json"].sites[0].place.lngLat = [-22.6, 64.15];
    });
    expect(all).toEqual([]);
  });

  test.each([
    ["2024-02-30", /"2024-02-30" is not a date/],
    ["2025-06-01", /is after the story's last change, 2025-05-02/],
  ])("of a source's date %s that cannot be", (date, message) => {
    const all = told((files) => {
      files["story.json"].sources.PORT.date = date;
    });
    expect(all).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ["Iceland hosts \u202eeht", /U\+202E in this text turns the direction of reading unseen: delete it/],
    ["Iceland\u0000", /U\+0000 in this text cannot be seen: delete it/],
    ["Iceland <b>hosts</b>", /"<b>" would be read as it is typed: texts have no markup/],
    ["R&amp;D", /"&amp;" would be read as it is typed/],
    [`An ${"endless".repeat(20)} pier`, /is a word of 140 letters, which fits no column/],
    ["pier ".repeat(500), /has 2500 letters; a text has at most 2000/],
  ])("of hostile or unreadable text: %j", (text, message) => {
    const all = told((files) => {
      files["en.json"].claims.host.text = text;
    });
    expect(all).toEqual([expect.stringMatching(message)]);
  });

  test("nothing of texts in other scripts, with the marks that they need", () => {
    const all = told((files) => {
      files["en.json"].headline = "می‌خواهم a < b & c; 杜尚别峰会是中亚国家领导人与俄罗斯总统会晤的重要场合".repeat(2);
    });
    expect(all).toEqual([]);
  });

  test.each(["none", "NOR"])("that a thing or layer cannot be called %s", (id) => {
    const all = told((files) => {
      files["story.json"].sites[0].id = id;
      files["en.json"].sites = { [id]: { name: "Pier" } };
    });
    expect(all).toEqual([expect.stringMatching(/sites\[0\]\.id: ".*(stands for nothing|country's code) in addresses/)]);
  });

  test("of a fourth class of flows, for which there is no width", () => {
    const all = told((files) => {
      files["story.json"].layers[3].classes = [4, 3, 2, 1].map((atLeast) => ({ id: `c${atLeast}`, atLeast }));
      files["en.json"].layers.passengers.symbols = { c4: "4", c3: "3", c2: "2", c1: "1", "no-figure": "?" };
    });
    expect(all).toEqual([expect.stringMatching(/classes: .*more classes than there are widths of lines: at most 3/)]);
  });

  test("of a figure without an amount, and of symbols without words", () => {
    const all = told((files) => {
      files["story.json"].measures[1].figure = "pier";
      delete files["en.json"].layers.piers.symbols.closed;
    });
    expect(all).toEqual([
      expect.stringMatching(/measures\[1\]\.figure: claim "pier" has no amount to show/),
      expect.stringMatching(/layers\.piers\.symbols\.closed: is missing: the legend needs a word/),
    ]);
  });

  test("of a country on the map whose part no sentence tells, and of a part without words or in too many", () => {
    const all = told((files) => {
      delete files["story.json"].parts.NOR;
      files["story.json"].parts.meeting = { claims: ["host"] };
      files["en.json"].parts.ISL = "so ".repeat(26);
    });
    expect(all).toEqual([
      expect.stringMatching(/^story\.json:\d+:\d+: parts\.NOR: is missing: a country with a role or a mark needs/),
      expect.stringMatching(/^en\.json:\d+:\d+: parts\.meeting: is missing: everything in story\.json needs/),
      expect.stringMatching(/^en\.json:\d+:\d+: parts\.ISL: has 26 words; this sentence has at most 25/),
      expect.stringMatching(/^en\.json:\d+:\d+: parts\.NOR: is not in story\.json/),
    ]);
  });

  test("of parts of nothing, facts without an amount, and leads of what the story does not have", () => {
    const all = told((files) => {
      files["story.json"].parts.meting = { claims: ["host"] };
      files["en.json"].parts.meting = "The meeting is today.";
      files["story.json"].parts.ISL.facts = ["pier"];
      files["en.json"].leads = { ISL: { fery: "A ferry" }, DNK: {} };
    });
    expect(all).toEqual([
      expect.stringMatching(/parts\.ISL\.facts\[0\]: claim "pier" has no amount to show/),
      expect.stringMatching(/parts\.meting: "meting" is neither a country .*; did you mean "meeting"\?/),
      expect.stringMatching(/leads\.ISL\.fery: is not a topic of this story; did you mean "ferry"\?/),
      expect.stringMatching(/leads\.DNK: has no part in story\.json/),
    ]);
  });

  test("of two layers that colour countries in one view", () => {
    const all = told((files) => {
      files["story.json"].steps[0].layers = ["parts", "seats", "piers"];
    });
    expect(all).toEqual([
      expect.stringMatching(/steps\[0\]\.layers: "parts", "seats" each colour countries: keep one/),
    ]);
  });

  test("of a unit without words, and of the plural forms that a language lacks", () => {
    const ships = (files: RawFiles) => {
      files["story.json"].claims.passengers.amount = { low: 2e6, high: 3e6, unit: "ships", date: "2024" };
    };
    expect(told(ships)).toEqual([
      expect.stringMatching(
        /amount\.unit: "ships" needs its words in en\.json: "units": \{ "ships": \{ "one": .*"other"/,
      ),
    ]);
    const ru = (few: object) => ({
      "ru.json": JSON.stringify({
        signedOff: false,
        units: { ships: { one: "{amount} корабль", many: "{amount} кораблей", other: "{amount} корабля", ...few } },
      }),
    });
    const english = (files: RawFiles) => {
      ships(files);
      files["en.json"].units = { ships: { one: "{amount} ship", other: "{amount} ships" } };
    };
    expect(told(english, ru({}))).toEqual([expect.stringMatching(/^ru\.json:\d+:\d+: units\.ships\.few: is missing/)]);
    expect(told(english, ru({ few: "{amount} корабля" }))).toEqual([]);
  });

  test("nothing of a translation that has a thing in part", () => {
    const text = JSON.stringify({
      signedOff: false,
      steps: { first: { title: "Хозяин" } },
      claims: { passengers: { note: "?" } },
    });
    expect(told(() => {}, { "ru.json": text })).toEqual([]);
  });

  test("of a thousand claims as fast as of ten", () => {
    const before = performance.now();
    const all = told((files) => {
      for (let i = 0; i < 1000; i++) {
        files["story.json"].claims[`more-${i}`] = files["story.json"].claims.pier;
        files["en.json"].claims[`more-${i}`] = { text: `Pier ${i} closed.` };
      }
    });
    expect(all).toEqual([]);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
