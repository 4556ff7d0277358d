import type { Iso3 } from "../../story/story";

/**
 * Codes and abbreviations of countries that are neither in ISO 3166 nor in the packages: football (FIFA), vehicles in
 * traffic (UN), the European Union's, Kosovo's, withdrawn ones, and those of everyday speech. FIFA's and the vehicles' follow the public
 * domain list of github.com/datasets/country-codes (Open Knowledge), where they differ from ISO's and the Olympic ones.
 */
const codesOf: Record<string, Record<string, Iso3>> = {
  football: {
    ...{ CTA: "CAF", EQG: "GNQ", ENG: "GBR", GBZ: "GIB", KVX: "XKX", NIR: "GBR", NMI: "MNP", ROS: "ATA", SAH: "ESH" },
    ...{ SCO: "GBR", SIN: "SGP", TAH: "PYF", TRI: "TTO", WAL: "GBR" },
  },
  vehicles: {
    ...{ A: "AUT", B: "BEL", BDS: "BRB", C: "CUB", CDN: "CAN", D: "DEU", DY: "BEN", E: "ESP", EAK: "KEN", EAT: "TZA" },
    ...{ EAU: "UGA", ET: "EGY", F: "FRA", FL: "LIE", G: "GAB", GBG: "GGY", GBJ: "JEY", GBM: "IMN", GCA: "GTM" },
    ...{ H: "HUN", HKJ: "JOR", I: "ITA", J: "JPN", JA: "JAM", K: "KHM", KS: "KGZ", L: "LUX", LAR: "LBY", M: "MLT" },
    ...{ MAL: "MYS", MOC: "MOZ", N: "NOR", NAU: "NRU", P: "PRT", Q: "QAT", RA: "ARG", RC: "TWN", RCA: "CAF" },
    ...{ RCB: "COG", RCH: "CHL", RG: "GIN", RH: "HTI", RI: "IDN", RIM: "MRT", RL: "LBN", RM: "MDG", RMM: "MLI" },
    ...{ RN: "NER", ROK: "KOR", RP: "PHL", RSM: "SMR", S: "SWE", SME: "SUR", T: "THA", TCH: "TCD", V: "VAT" },
    ...{ WAG: "GMB", WAN: "NGA", WD: "DMA", WG: "GRD", WL: "LCA", WV: "VCT", YAR: "YEM", YV: "VEN", Z: "ZMB" },
    ...{ ZRE: "COD" },
  },
  europeanUnion: { EL: "GRC" },
  kosovo: { KOS: "XKX", KSV: "XKX", QZZ: "XKX", RKS: "XKX", UNK: "XKX", XKK: "XKX", XKO: "XKX", XKV: "XKX" },
  former: { ROM: "ROU", TMP: "TLS", ZAR: "COD" },
  everyday: {
    ...{ UK: "GBR", DRC: "COD", PRC: "CHN", ROC: "TWN", DPRK: "PRK", CAR: "CAF", FRG: "DEU", BIH: "BIH", FYROM: "MKD" },
    ...{ BVI: "VGB", USVI: "VIR" },
    ...{ КНР: "CHN", КНДР: "PRK", ОАЭ: "ARE", РФ: "RUS", США: "USA", ФРГ: "DEU", ЦАР: "CAF", ЮАР: "ZAF", ЮКР: "KOR" },
    ...{ ДРК: "COD" },
  },
};

/** Those codes and abbreviations, each with the country that it means. */
export const otherCodes: readonly (readonly [code: string, country: Iso3])[] = Object.values(codesOf).flatMap(
  Object.entries<Iso3>,
);

/** Abbreviations, folded, that mean no country, although a language abbreviates one so: "É.-U." are the United States in French. */
export const noCountries: ReadonlySet<string> = new Set(["eu", "un"]);

/** Names that readers use and the packages lack. */
export const otherNames: Record<Iso3, string[]> = {
  BLR: ["Белоруссия", "Belorussia", "Byelorussia"],
  CIV: ["Ivory Coast"],
  COD: ["Congo", "Zaire", "Конго", "کنگو"],
  COG: ["Congo", "Конго", "کنگو"],
  CPV: ["Cape Verde"],
  CZE: ["Czech Republic"],
  ETH: ["Abyssinia"],
  GBR: ["Great Britain", "Britain"],
  IRN: ["Persia", "Персия"],
  KAZ: ["Kazakstan"],
  KGZ: ["Kirghizia", "Kirgizia", "Kirgizstan", "Кыргызстан", "Киргизстан", "Киргизия", "Kyrgyz Republic"],
  KOR: ["Korea"],
  LAO: ["Lao PDR"],
  LKA: ["Ceylon"],
  MDA: ["Молдавия", "Moldavia"],
  MKD: ["Macedonia"],
  MMR: ["Burma", "Бирма"],
  NLD: ["Holland", "Голландия"],
  PRK: ["Korea", "Северная Корея"],
  PSE: ["Gaza", "Gaza Strip", "West Bank", "Palestine", "Газа", "Сектор Газа", "غزه", "کرانه باختری", "Ғазза"],
  SOM: ["Somaliland", "Сомалиленд"],
  SWZ: ["Swaziland"],
  THA: ["Siam"],
  TJK: ["Tadzhikistan"],
  TKM: ["Туркмения", "Turkmenia"],
  TLS: ["East Timor"],
  TUR: ["Turkey", "Türkiye"],
  TWN: ["Chinese Taipei"],
  USA: ["America", "United States of America", "Америка", "آمریکا", "امریکا", "Амрико"],
  ZWE: ["Rhodesia"],
};
