import type { Translate } from "../i18n/translate";
import type { Edition } from "./edition";

/** How to cite the map as it stands at `address`: who, what, which version of which day, where. */
export const citationOf = (edition: Edition, translate: Translate, address: string): string =>
  `${edition.byline}: ${edition.headline}. ${translate("credit", { version: edition.version, date: edition.updatedText })}. ${address}`;
