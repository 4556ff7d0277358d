import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { inTemporaryProject } from "../../../../tools/story/inTemporaryProject.testing";
import type { Story } from "../../../story/story";
import type { RawFiles } from "../../edition/exampleEdition.testing";
import { readBaseMap } from "../../readBaseMap";
import { StoryError, sentence } from "../complaint";
import { exampleStory } from "../exampleStory";
import { readStory, readStoryFolder } from "../readStories";

const base = readBaseMap(process.cwd());
type Sheets = Record<string, string | Uint8Array>;

/** The example story with `sheets` in place of the sections that they hold: the story, or what its editor is told. */
function read(sheets: Sheets, change: (files: RawFiles) => void = () => {}) {
  return inTemporaryProject((root): { story?: Story; told: string[]; notes: string[] } => {
    const files = exampleStory() as RawFiles;
    for (const file of Object.keys(sheets)) delete files["story.json"][file.split(".")[0]?.toLowerCase() ?? ""];
    change(files);
    const folder = join(root, "data/example");
    mkdirSync(folder);
    for (const [name, value] of Object.entries(files))
      writeFileSync(join(folder, name), JSON.stringify(value, null, 2));
    for (const [name, content] of Object.entries(sheets)) writeFileSync(join(folder, name), content);
    const { notes } = readStoryFolder(root, "example", base);
    try {
      return { story: readStory(root, "example", base), told: [], notes };
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      return { told: error.complaints.map(sentence), notes };
    }
  });
}

const head = "id,country,place.lng,place.lat,place.precision,periods.during,periods.symbol,claims";
const row = "old-pier,ISL,-21.9,64.1,town,1950/2001; 2002/..,pier; closed,pier";
/** What an editor is told where the sites of the example are `csv`. */
const told = (csv: string, file = "sites.csv") => read({ [file]: csv }).told;

describe("a spreadsheet beside story.json", () => {
  const table = [head, row].map((line) => line.split(","));
  const joined = (sign: string) =>
    table.map((cells) => cells.map((cell) => (cell.includes(sign) ? `"${cell}"` : cell)).join(sign)).join("\r\n");
  const decimals = (text: string) => text.replace("-21.9", "-21,9").replace("64.1", "64,1");

  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ["commas", "sites.csv", () => iconv.encode(joined(","), "utf-8")],
    ["a byte order mark", "sites.csv", () => iconv.encode(joined(","), "utf-8", { addBOM: true })],
    ["semicolons and decimal commas", "sites.csv", () => iconv.encode(decimals(joined(";")), "utf-8")],
    ["tabs", "sites.tsv", () => iconv.encode(joined("\t"), "utf-8")],
    ["UTF-16, as Excel's Unicode text", "sites.csv", () => iconv.encode(joined("\t"), "utf-16le", { addBOM: true })],
    ["a line that names the separator", "sites.csv", () => iconv.encode(`sep=;\r\n${joined(";")}`, "utf-8")],
    [
      "capitals and spaces in the header",
      "Sites.CSV",
      () =>
        iconv.encode(
          joined(",").replace(/^.*/, (line) =>
            line.replace("id", " ID ").replace("place.lng", "Longitude").replace("place.lat", "Place . Lat"),
          ),
          "utf-8",
        ),
    ],
    [
      "empty columns and rows at the end",
      "sites.csv",
      () => iconv.encode(`${head},,,\n${row},,,\n,,,,,,,,,,\n`, "utf-8"),
    ],
    [
      "a title above the header",
      "sites.csv",
      () => iconv.encode(`Piers of Iceland,,,,,,,\n,,,,,,,\n${head}\n${row}`, "utf-8"),
    ],
    [
      "an Excel workbook",
      "sites.xlsx",
      () =>
        writeXlsx({
          sheets: [
            {
              name: "Sheet1",
              rows: table.map((cells) => cells.map((cell) => (/^-?\d+\.\d+$/.test(cell) ? Number(cell) : cell))),
            },
          ],
        }),
    ],
    ["an OpenDocument sheet", "sites.ods", () => writeOds({ sheets: [{ name: "Sheet1", rows: table }] })],
  ])("holds the same things with %s", async (_, file, bytes) => {
    const { story, told: wrong } = read({ [file]: await bytes() });
    expect(wrong).toEqual([]);
    expect(story?.things.sites).toEqual(
      exampleStory()["story.json"] && (exampleStory() as RawFiles)["story.json"].sites,
    );
  });

  test("has the words of its things in columns, in every language", () => {
    const { story, told: wrong } = read(
      {
        "sites.csv": `${head},name,name.ru,detail\n${row},Old pier,Старый причал,A pier\nnew,ISL,,,,2002,pier,pier,New pier,,`,
      },
      (files) => {
        delete files["en.json"].sites;
      },
    );
    expect(wrong).toEqual([]);
    expect(story?.words.en?.things.sites).toEqual({
      "old-pier": { name: "Old pier", detail: "A pier" },
      new: { name: "New pier" },
    });
    expect(story?.words.ru?.things.sites?.["old-pier"]?.name).toBe("Старый причал");
    expect(story?.words.ru?.signedOff).toBe(false);
  });

  test("needs no name for a thing that a country names", () => {
    expect(read({ "sites.csv": `${head}\n${row}` }, (files) => delete files["en.json"].sites).told).toEqual([]);
  });

  test("may hold claims and sources, one row each with words and structure together", () => {
    const { story, told: wrong } = read(
      {
        "sources.csv":
          "id,publisher,url,date,title\nPORT,Port office,https://port.example/report,2025-04,Yearly report\nARTICLE,The article,,2025-05-02,The article",
        "claims.csv": [
          "id;basis;paragraph;check;sources;countries;topic;date;amount.low;amount.high;amount.unit;amount.date;text;note;counted",
          "host;article;1;confirmed;PORT;ISL;ferry;02/05/2025;;;;;Iceland hosts the meeting.;;",
          'passengers;source;;nuanced;PORT;"NOR; ISL";ferry;;120 000;150 000;people;2024;Some 120,000 to 150,000 people travelled.;Counts differ.;passengers, by the port office',
          "pier;source;;confirmed;PORT;ISL;ferry;25/04/2025;;;;;The old pier closed after 2001.;;",
        ].join("\r\n"),
      },
      (files) => {
        delete files["en.json"].claims;
        delete files["en.json"].sources;
      },
    );
    expect(wrong).toEqual([]);
    const own = exampleStory() as RawFiles;
    expect(story?.sources).toEqual(own["story.json"].sources);
    expect(story?.claims.passengers).toEqual(own["story.json"].claims.passengers);
    expect(story?.claims.host?.date).toBe("2025-05-02");
    expect(story?.words.en?.claims).toEqual(own["en.json"].claims);
    expect(story?.words.en?.sources).toEqual(own["en.json"].sources);
  });

  test("names countries as it likes, and is refused where a name may mean two", () => {
    const sheet = (country: string) => `id,country,role,claims\nrole,${country},guest,host`;
    const roleOf = (country: string) => read({ "roles.csv": sheet(country) }, (files) => delete files["en.json"].roles);
    const named = {
      Iceland: "ISL",
      Исландия: "ISL",
      "Côte d'Ivoire": "CIV",
      Burma: "MMR",
      UK: "GBR",
      XK: "XKX",
      DRC: "COD",
      ISL: "ISL",
    };
    for (const [name, code] of Object.entries(named))
      expect(
        roleOf(name).told.filter((each) => each.startsWith("roles")),
        `${name} is ${code}`,
      ).toEqual([]);
    expect(roleOf("Iceland").notes).toEqual(['roles.csv: country: read "Iceland" as ISL']);
    for (const name of ["Congo", "Korea"])
      expect(roleOf(name).told.join()).toMatch(`roles.csv:2:2: country: "${name}" is not a country code; did you mean`);
  });

  test("says what it understood", () => {
    const { notes } = read({
      "sites.csv": `Piers\nid;country;lng;lat;place.precision;periods.during;periods.symbol;claims\nold-pier;ISL;-21,9;64,1;town;19/11/2023;pier;pier`,
    });
    expect(notes).toEqual([
      'sites.csv: line 1, "Piers", is above the names of the columns and passed over',
      "sites.csv: lng: 1 number read with a decimal comma",
      "sites.csv: lat: 1 number read with a decimal comma",
      "sites.csv: periods.during: 1 date read as day/month/year",
    ]);
  });
});

describe("of a spreadsheet an editor is told", () => {
  test("the same mistakes as of story.json, with row and column", () => {
    const all = told(`${head}\nold-pier,ISK,-21.9,north,town,1950/2001; soon,pier; close,"peir"\n`);
    expect(all).toEqual([
      expect.stringMatching(/^sites\.csv:2:2: country: "ISK" is not a country code; did you mean/),
      expect.stringMatching(/^sites\.csv:2:4: place\.lat: "north" must be a number/),
      expect.stringMatching(/^sites\.csv:2:6: periods\.during: "soon" is not a date/),
      expect.stringMatching(/^sites\.csv:2:8: claims: "peir" is not a claim of this story; did you mean "pier"/),
    ]);
    expect(told(`${head}\nold-pier,ISL,64.1,-21.9,town,1950,pier,pier`)).toEqual([
      expect.stringMatching(/^sites\.csv:2:3: place\.lng: .* is this latitude, longitude\?/),
    ]);
  });

  test.each([
    [
      "half a place",
      `${head}\nold-pier,ISL,-21.9,,town,1950,pier,pier`,
      ["sites.csv:2:4: place.lat: is missing: a place has longitude and latitude"],
    ],
    ["an id of two rows", `${head}\n${row}\n${row}`, ['sites.csv:3:1: id: "old-pier" is already the id of line 2']],
    [
      "dates of which nobody can tell the month",
      `${head}\n${row.replace("1950/2001", "03/04/1950")}`,
      [
        expect.stringMatching(/^sites\.csv:1:6: periods\.during: "03\/04\/1950" may have the day first or the month/),
        expect.anything(),
      ],
    ],
    [
      "a column that nobody knows, and the one that is missing, once",
      `${head.replace("periods.symbol", "periods.symbl")}\n${row}\n${row.replace("old", "new")}`,
      [
        'sites.csv:1:1: has no column "periods.symbol", which its rows need',
        expect.stringMatching(
          /^sites\.csv:1:7: periods\.symbl: is not a column of this spreadsheet; did you mean "periods\.symbol"/,
        ),
      ],
    ],
    [
      "a cell beyond the last column",
      `${head}\n${row},more`,
      [expect.stringMatching(/^sites\.csv:2:9: has a cell "more" beyond the last column/)],
    ],
    [
      "a symbol that no layer has, once for all rows",
      `${head}\n${["a", "b", "c"].map((id) => row.replace("old-pier", id).replace("closed", "shut")).join("\n")}`,
      [
        expect.anything(),
        expect.stringMatching(/^sites\.csv:2:1: a: "shut" is not a symbol/),
        expect.anything(),
        expect.anything(),
      ],
    ],
    [
      "a claim that the story has not, once for all rows",
      `${head}\n${["old-pier", "b", "c"].map((id) => `${id},ISL,-21.9,64.1,town,1950/..,pier,positions`).join("\n")}`,
      ['sites.csv:2:8: claims: "positions" is not a claim of this story (and in 2 more rows: 3, 4)'],
    ],
  ])("%s", (_, csv, expected) => {
    expect(told(csv)).toEqual(expected);
  });

  test.each([
    [
      "sites.csv",
      "nothing that names a column",
      /^sites\.csv:1:1: its first row must name the columns, such as id: it has "nothing that names a column"/,
    ],
    ["sites.csv", "", /^sites\.csv:1:1: is empty/],
    ["sites.xlsx", "PK and no workbook", /^sites\.xlsx:1:1: cannot be read as a workbook: save it anew, or as CSV/],
    [
      "sites.xls",
      "old",
      /^sites\.xls: is not a spreadsheet that can be read: save it as sites\.xlsx, sites\.ods or sites\.csv/,
    ],
    ["sites.csv.txt", head, /^sites\.csv\.txt: is not a spreadsheet that can be read/],
    ["site.csv", head, /^site\.csv: is not a spreadsheet of a story; did you mean "sites\.csv"\?/],
  ])("why %s cannot be read, and nothing that follows from it", (file, content, message) => {
    const { told: all } = read({ [file]: content }, (files) => delete files["story.json"].sites);
    expect(all).toEqual([expect.stringMatching(message)]);
  });

  test("that a section is written twice, and words", () => {
    expect(
      read({ "SITES.csv": head }, (files) => Object.assign(files["story.json"], { sites: [] })).told,
    ).toContainEqual(
      expect.stringMatching(/^story\.json:\d+:\d+: sites: is written here and in SITES\.csv: keep one of them/),
    );
    expect(read({ "sites.csv": `${head},name\n${row},Pier` }).told).toEqual([
      expect.stringMatching(
        /^en\.json:\d+:\d+: sites\.old-pier\.name: is written here and in sites\.csv: keep one of them/,
      ),
    ]);
    expect(read({ "sites.csv": `${head}\n${row}`, "sites.tsv": `${head}\n${row}` }).told).toEqual([
      "sites.tsv: holds what sites.csv holds: keep one of them",
    ]);
  });

  test("nothing of what systems and programs leave in the folder", () => {
    const { told: all } = inLeftFolder();
    expect(all).toEqual([]);
  });

  test("the line as an editing program counts it, over cells of several lines and empty rows", () => {
    const all = told(
      `id,country,periods.during,periods.symbol,claims\nold-pier,ISL,1950/..,pier,"pier;\npier"\n\nnew,ISK,1950/..,pier,pier`,
    );
    expect(all).toContainEqual(expect.stringMatching(/^sites\.csv:5:2: country: "ISK"/));
  });

  test("the cell in which words are wrong", () => {
    const { told: all } = read({ "sites.csv": `${head},name.ru\n${row},<b>Причал</b>` });
    expect(all).toEqual([expect.stringMatching(/^sites\.csv:2:9: name\.ru: "<b>" would be read as it is typed/)]);
  });
});

/** What is told of a sound story beside files of macOS, the lock of an open workbook and a folder that is named like a sheet. */
const inLeftFolder = () =>
  inTemporaryProject((root) => {
    const folder = join(root, "data/example");
    mkdirSync(join(folder, "old.csv"), { recursive: true });
    for (const [name, value] of Object.entries(exampleStory()))
      writeFileSync(join(folder, name), JSON.stringify(value));
    for (const name of ["._sites.csv", "._en.json", "~$sites.xlsx", ".DS_Store"])
      writeFileSync(join(folder, name), Uint8Array.of(0, 5, 22, 7, 0xff));
    try {
      readStory(root, "example", base);
      return { told: [] };
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      return { told: error.complaints.map(sentence) };
    }
  });
