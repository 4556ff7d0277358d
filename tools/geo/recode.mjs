/**
 * @typedef {object} Unit What the map says about one admin-1 unit.
 * @property {string} iso3 ISO 3166-1 alpha-3, or a stated code (see SOURCES.md)
 * @property {string} iso2 alpha-2 of the same country
 * @property {string} area id of the disputed area it belongs to, "" for none
 * @property {boolean} kashmir whether it is part of Jammu and Kashmir as it was in 1947
 */

/** Natural Earth's country codes that are not ISO's, with the country the unit belongs to. */
const COUNTRY_OF_CODE = {
  ALD: ["ALA", "AX"],
  ATC: ["AUS", "AU"],
  CLP: ["FRA", "FR"],
  CSI: ["AUS", "AU"],
  CYN: ["CYP", "CY"],
  ESB: ["CYP", "CY"],
  KAB: ["KAZ", "KZ"],
  KAS: ["XJK", "XJ"],
  KOS: ["XKX", "XK"],
  PSX: ["PSE", "PS"],
  SAH: ["ESH", "EH"],
  SDS: ["SSD", "SS"],
  SOL: ["SOM", "SO"],
  USG: ["CUB", "CU"],
  WSB: ["CYP", "CY"],
};

/** Units that Natural Earth files under another country than ISO or the General Assembly do. */
const COUNTRY_OF_UNIT = {
  "UA-40": ["UKR", "UA"], // Sevastopol, General Assembly 68/262
  "UA-43": ["UKR", "UA"], // Crimea, General Assembly 68/262
  "MA-15": ["ESH", "EH"], // Laâyoune, a Non-Self-Governing Territory
  "MA-16": ["ESH", "EH"], // Oued el Dahab, the same
  "FR-GF": ["GUF", "GF"],
  "FR-GP": ["GLP", "GP"],
  "FR-MQ": ["MTQ", "MQ"],
  "FR-RE": ["REU", "RE"],
  "FR-YT": ["MYT", "YT"],
  "NL-BQ1": ["BES", "BQ"],
  "NL-BQ2": ["BES", "BQ"],
  "NL-BQ3": ["BES", "BQ"],
  "NO-21": ["SJM", "SJ"],
  "NO-X01~": ["BVT", "BV"],
  "-99-X14~": ["CXR", "CX"],
  "-99-X15~": ["CCK", "CC"],
};

const AREA_OF_UNIT = {
  "UA-40": "crimea",
  "UA-43": "crimea",
  "UA-14": "donetsk",
  "UA-09": "luhansk",
  "UA-23": "zaporizhzhia",
  "UA-65": "kherson",
  "GE-AB": "abkhazia",
  "IN-AR": "arunachal-pradesh",
};

const AREA_OF_CODE = { CYN: "northern-cyprus", SOL: "somaliland", KAS: "siachen" };

/** No single unit is Transnistria; these six come closest, and two share an ISO code with neighbours. */
const TRANSNISTRIA = new Set(["MDA-1652", "MDA-1645", "MDA-1638", "MDA-1628", "MDA-1637", "MDA-1650"]);

const KASHMIR = new Set(["IN-JK", "IN-LA", "PK-GB", "PK-JK", "-99-X06~"]);

/** The Spratly Islands: claimed by six, held by five, and none larger than a square kilometre. */
const LEFT_OUT = new Set(["PGA"]);

/**
 * Says which country and which disputed area an admin-1 unit belongs to.
 *
 * @param {Record<string, string>} properties Natural Earth's attributes of the unit
 * @returns {Unit | undefined} nothing for a unit the map leaves out
 * @throws {Error} when a unit has no usable country code, so that new data cannot slip through
 */
export function unitOf({ adm0_a3: code, iso_3166_2: unit, adm1_code: unitCode, iso_a2: alpha2 }) {
  if (LEFT_OUT.has(code)) return undefined;
  const ownCode = alpha2 === "TK" ? ["TKL", "TK"] : [code, alpha2];
  const [iso3, iso2] = COUNTRY_OF_UNIT[unit] ?? COUNTRY_OF_CODE[code] ?? ownCode;
  if (!/^[A-Z]{3}$/.test(iso3) || !/^[A-Z]{2}$/.test(iso2)) {
    throw new Error(`Unit ${unitCode} has the codes "${iso3}" and "${iso2}"; add it to recode.mjs`);
  }
  const area = TRANSNISTRIA.has(unitCode) ? "transnistria" : (AREA_OF_UNIT[unit] ?? AREA_OF_CODE[code] ?? "");
  return { iso3, iso2, area, kashmir: KASHMIR.has(unit) };
}
