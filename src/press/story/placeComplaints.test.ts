import { describe, expect, test } from "vitest";
import { atlasOf } from "../../geo/atlas";
import { exampleParsed } from "../edition/exampleEdition.testing";
import { readBaseMap } from "../readBaseMap";
import { placeComplaints } from "./placeComplaints";

const { countries } = readBaseMap(process.cwd());
const atlas = atlasOf(countries);

/** What the check says of a site at a place that is said to lie in a country. */
const toldOf = (country: string, lngLat: readonly [number, number], extra: object = {}) =>
  placeComplaints(
    exampleParsed(({ "story.json": story }) => {
      story.sites = [{ ...story.sites[0], country, place: { lngLat, precision: "town" }, ...extra }];
    }, atlas),
    countries,
  ).map(({ message }) => message);

describe("A place on an island is known", () => {
  test.each([
    ["Lampedusa", "ITA", 12.61, 35.51],
    ["Pantelleria", "ITA", 11.95, 36.83],
    ["Lajes, Terceira", "PRT", -27.09, 38.76],
    ["Ponta Delgada", "PRT", -25.67, 37.74],
    ["Funchal", "PRT", -16.91, 32.65],
    ["Las Palmas", "ESP", -15.43, 28.13],
    ["Ceuta", "ESP", -5.32, 35.89],
    ["Lemnos", "GRC", 25.06, 39.88],
    ["Heligoland", "DEU", 7.89, 54.18],
    ["Bornholm", "DNK", 14.7, 55.1],
    ["Lerwick", "GBR", -1.14, 60.15],
    ["Longyearbyen", "NOR", 15.63, 78.22],
    ["Jan Mayen", "NOR", -8.5, 71.0],
    ["Hanga Roa", "CHL", -109.43, -27.15],
    ["Puerto Ayora", "ECU", -90.31, -0.74],
    ["San Andrés", "COL", -81.7, 12.58],
    ["Hadibo, Socotra", "YEM", 54.02, 12.65],
    ["Abu Musa", "IRN", 55.03, 25.87],
    ["Port Blair", "IND", 92.73, 11.67],
    ["Kavaratti", "IND", 72.64, 10.57],
    ["Naha", "JPN", 127.68, 26.21],
    ["Iwo Jima", "JPN", 141.32, 24.78],
    ["Honolulu", "USA", -157.86, 21.31],
    ["Attu", "USA", 172.9, 52.9],
    ["Lord Howe", "AUS", 159.08, -31.55],
    ["Macquarie", "AUS", 158.94, -54.5],
    ["Chatham Islands", "NZL", -176.55, -43.95],
    ["Fernando de Noronha", "BRA", -32.42, -3.85],
    ["Diego Garcia", "IOT", 72.41, -7.31],
    ["Ascension", "SHN", -14.41, -7.93],
    ["Kuril Islands: Matua", "RUS", 153.2, 48.08],
  ])("%s (%s)", (_, country, lng, lat) => {
    expect(toldOf(country, [lng, lat])).toEqual([]);
  });
});

describe("The capital of a small country is known", () => {
  test.each([
    ["MDV", 73.51, 4.18],
    ["TUV", 179.2, -8.52],
    ["MHL", 171.38, 7.09],
    ["KIR", 172.98, 1.33],
    ["NRU", 166.92, -0.55],
    ["PLW", 134.62, 7.5],
    ["FSM", 158.16, 6.92],
    ["TON", -175.2, -21.14],
    ["WSM", -171.77, -13.83],
    ["SLB", 159.95, -9.43],
    ["VUT", 168.32, -17.73],
    ["MLT", 14.51, 35.9],
    ["SYC", 55.45, -4.62],
    ["MUS", 57.5, -20.16],
    ["COM", 43.26, -11.7],
    ["BRB", -59.62, 13.1],
    ["LCA", -60.99, 14.01],
    ["VCT", -61.22, 13.16],
    ["GRD", -61.75, 12.05],
    ["DMA", -61.39, 15.3],
    ["KNA", -62.72, 17.3],
    ["ATG", -61.85, 17.12],
    ["BHS", -77.35, 25.06],
    ["CPV", -23.51, 14.92],
    ["STP", 6.73, 0.34],
    ["GNQ", 8.78, 3.75],
    ["BHR", 50.58, 26.23],
    ["SGP", 103.85, 1.29],
    ["MCO", 7.42, 43.74],
    ["VAT", 12.45, 41.9],
    ["SMR", 12.45, 43.94],
    ["LIE", 9.52, 47.14],
  ])("%s", (country, lng, lat) => {
    expect(toldOf(country, [lng, lat])).toEqual([]);
  });
});

test.each([
  ["Simferopol", "RUS", 34.1, 44.95],
  ["Lampedusa", "TUN", 12.61, 35.51],
  ["Hanga Roa", "PER", -109.43, -27.15],
])("%s is refused as a place of %s", (_, country, lng, lat) => {
  expect(toldOf(country, [lng, lat])).toEqual([
    expect.stringMatching(/^\[.+\] lies \d+ km outside ".+": correct the place, or the country; where it is right/),
  ]);
});

test("What an editor confirms, with name and day, is believed", () => {
  const placeChecked = { by: "The map desk", on: "2025-05-02" };
  for (const [country, lng, lat] of [
    ["UKR", 30.2, 45.25],
    ["GRC", 29.59, 36.15],
    ["ESP", -2.94, 35.29],
  ] as const) {
    expect(toldOf(country, [lng, lat])).toHaveLength(1);
    expect(toldOf(country, [lng, lat], { placeChecked })).toEqual([]);
  }
});
