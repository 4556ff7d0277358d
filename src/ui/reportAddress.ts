import type { Translate } from "../i18n/translate";
import type { Edition } from "../scene/edition";

/**
 * The address for reporting an error in a claim: the story's contact, with the subject and text of the message filled in.
 * `page` is the address of the page; empty where it is not known yet.
 */
export function reportAddress(edition: Edition, claim: string, page: string, translate: Translate): string {
  const { contact, headline, version, claims } = edition;
  const subject = translate("reportSubject", { claim, headline });
  const body = [
    translate("reportQuestion"),
    "",
    "",
    `${claim}: ${claims[claim]?.text ?? ""}`,
    translate("credit", { version, date: edition.updatedText }),
    page,
  ].join("\r\n");
  // Written out, as mail programs take the "+" that URLSearchParams puts for a space literally.
  const fields = `subject=${written(subject)}&body=${written(body.trim())}`;
  return `${contact}${contact.includes("?") ? "&" : "?"}${fields}`;
}

/** Encoded for an address, except for non-ASCII letters: browsers encode those, and encoding them here would triple their bytes in every claim. */
const written = (text: string) => encodeURIComponent(text).replace(/(?:%[89A-F][0-9A-F])+/g, decodeURIComponent);
