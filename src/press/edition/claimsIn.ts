import type { Translate } from "../../i18n/translate";
import type { EditionClaim } from "../../scene/edition";
import { publishersBeside } from "../../story/publishersBeside";
import type { Language, Story } from "../../story/story";
import { periodOf } from "../../story/storyDate";
import { wordsIn } from "./wordsIn";
import { writtenAmount, writtenDate, writtenFigure } from "./written";

/** The claims of a story by id, with their dates and figures written out in `language`. */
export function claimsIn(story: Story, language: Language, translate: Translate): Record<string, EditionClaim> {
  const words = wordsIn(story, language);
  const dated = (date: string | undefined) => (date ? writtenDate(date, language, translate) : undefined);
  const claimOf = (id: string, claim: Story["claims"][string]): EditionClaim => {
    const { amount, date, asOf, ...rest } = claim;
    const [begins] = [date, amount?.date].flatMap((each) => (each ? (periodOf(each).from ?? []) : [])).sort();
    const said = words.claims[id];
    return {
      ...rest,
      text: said?.text ?? "",
      note: said?.note,
      how: said?.how,
      figure: amount && {
        amount: writtenAmount(amount, language, translate, words.units),
        short: writtenFigure(amount, language, translate),
        counted: said?.counted ?? "",
        dated: writtenDate(amount.date, language, translate),
      },
      oneSource: claim.check === "confirmed" && publishersBeside(story, claim).size === 1 ? true : undefined,
      asOf: dated(asOf),
      since: begins,
      later: date && (periodOf(date).from ?? "") > story.date ? dated(date) : undefined,
    };
  };
  return Object.fromEntries(Object.entries(story.claims).map(([id, claim]) => [id, claimOf(id, claim)]));
}
