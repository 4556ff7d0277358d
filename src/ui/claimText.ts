import type { MessageKey, Translate } from "../i18n/translate";
import type { EditionClaim } from "../scene/edition";
import type { Check } from "../story/story";

const checkMessages: Record<Check, MessageKey> = {
  confirmed: "checkConfirmed",
  nuanced: "checkNuanced",
  contradicted: "checkContradicted",
  outdated: "checkOutdated",
  forecast: "checkForecast",
};

/** How a claim holds up, in words. */
export const checkText = (check: Check, translate: Translate): string => translate(checkMessages[check]);

/** Who states a claim, in words: the article with its paragraph, another source, or the editor. */
export function basisText(claim: EditionClaim, translate: Translate): string {
  switch (claim.basis) {
    case "article":
      return translate("basisArticle", { paragraph: claim.paragraph ?? "" });
    case "source":
      return translate("basisSource");
    case "inference":
      return translate("basisInference");
  }
}
