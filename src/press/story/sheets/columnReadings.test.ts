import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesOf, degreesOf, numbersOf, placesOf } from "./columnReadings";

const read = <Value>({ read }: { read: (text: string) => Value }, texts: string[]) => texts.map(read);

describe("a column of dates is read as a whole", () => {
  const pad = (number: number) => String(number).padStart(2, "0");
  const day = fc.date({ min: new Date("1930-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  const isoOf = (date: Date) => date.toISOString().slice(0, 10);
  const parts = (date: Date) => [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const;

  test.each([
    ["day/month/year", (date: Date) => parts(date).toReversed().map(pad).join("/")],
    ["day.month.year", (date: Date) => parts(date).toReversed().join(".")],
    ["month/day/year", (date: Date) => `${parts(date)[1]}/${parts(date)[2]}/${parts(date)[0]}`],
    ["year/month/day", (date: Date) => parts(date).join("/")],
    ["days of a spreadsheet", (date: Date) => String(date.getTime() / 86_400_000 + 25569)],
    ["days and hours", (date: Date) => `${isoOf(date)} 14:30`],
  ])("%s comes back as the day that it was", (_, write) => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 20 }), (some) => {
        // A day beyond the twelfth makes the order clear.
        const dates = [...some, new Date("2023-11-19")].map((date) => new Date(isoOf(date)));
        const reading = datesOf(dates.map(write));
        expect(reading.wrong).toBeUndefined();
        expect(read(reading, dates.map(write))).toEqual(dates.map(isoOf));
      }),
    );
  });

  test("and says what it understood", () => {
    expect(datesOf(["19/11/2023", "03/12/2023", "2024"]).notes).toEqual(["2 dates read as day/month/year"]);
    expect(datesOf(["45249"]).notes).toEqual(["1 date read as serial days of a spreadsheet"]);
  });

  test("and refused only where it cannot be clear", () => {
    expect(datesOf(["03/04/2023", "05/06/2023"]).wrong).toMatch(/"03\/04\/2023" may have the day first or the month/);
    expect(datesOf(["19/11/2023", "11/20/2023"]).wrong).toMatch(/"19\/11\/2023" has the day first and "11\/20\/2023"/);
    expect(datesOf(["05/05/2023"]).wrong).toBeUndefined();
  });

  test("with periods in the ways that they are written", () => {
    const periods = ["1950–2001", "1950-2001", "2002–", "19/11/2023 – 26/11/2023", "2004/..", "1992-05~", "soon"];
    expect(read(datesOf(periods), periods)).toEqual([
      "1950/2001",
      "1950/2001",
      "2002/..",
      "2023-11-19/2023-11-26",
      "2004/..",
      "1992-05~",
      "soon",
    ]);
  });
});

test("numbers have points or commas, and thousands set apart", () => {
  const numbers = ["41,9", "1250", "12 000", "−3", "1,000,000"];
  expect(read(numbersOf(numbers), numbers)).toEqual([41.9, 1250, 12000, -3, 1000000]);
  expect(numbersOf(["12,000", "3,500"]).wrong).toMatch(
    /"12,000" may have a decimal comma or a comma between thousands/,
  );
});

test("degrees come in decimals, in minutes and with points of the compass", () => {
  const degrees = ["-21,9", "−21.9", `21°54'0"W`, "21°54′ W", "21 54.0 W", "W 21.9", "21.9W", "north"];
  expect(read(degreesOf(degrees), degrees)).toEqual([...Array(7).fill(-21.9), "north"]);
});

test("a place in one cell is told by the compass, by what can only be a longitude, else latitude first", () => {
  const here = [-21.9, 64.1];
  const ways = [`64°06'0"N 21°54'0"W`, "64.1, -21.9", "64.1 -21.9", "64,1; -21,9", "21.9W, 64.1N"];
  expect(read(placesOf(ways, false), ways)).toEqual(ways.map(() => here));
  expect(placesOf(["64.1, -21.9"], false).notes).toEqual(["1 place read as latitude, longitude"]);
  expect(read(placesOf(["168.7, 38.5", "10, 20"], false), ["10, 20"])).toEqual([[10, 20]]);
  expect(read(placesOf(["41.9, 14.95"], true), ["41.9, 14.95"])).toEqual([[41.9, 14.95]]);
});
