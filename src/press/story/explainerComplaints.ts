import { suggestion } from "../schema/references";
import { type Complaint, valueAt } from "./complaint";
import { linkedText } from "./linkedText";
import { idsIn, isRecord } from "./wordComplaints";

type Json = Record<string, unknown>;

const parts = ["paragraphs", "locators"] as const;

/** What the words of the default language lack for an explainer, and what they have in excess. Works on files of any shape. */
export function explainerComplaints(core: Json, words: Json, file: string): Complaint[] {
  if (!isRecord(core.explainer))
    return words.explainer === undefined
      ? []
      : [{ file, at: ["explainer"], message: "is not in story.json: it needs paragraphs with claims there" }];
  if (!isRecord(words.explainer))
    return [{ file, at: ["explainer"], message: "is missing: the explainer in story.json needs its words here" }];
  const { explainer } = core;
  return parts.flatMap((part) => {
    const ids = idsIn(explainer, part);
    const said = valueAt(words, ["explainer", part]);
    const texts = isRecord(said) ? said : {};
    return [
      ...ids
        .filter((id) => !Object.hasOwn(texts, id))
        .map((id) => ({ file, at: ["explainer", part, id], message: "is missing: it needs its words here" })),
      ...Object.keys(texts)
        .filter((id) => !ids.includes(id))
        .map((id) => ({ file, at: ["explainer", part, id], message: `is not in story.json${suggestion(id, ids)}` })),
    ];
  });
}

/** Links in the paragraphs of an explainer that select nothing in the story. */
export function linkComplaints(core: Json, words: Json, sections: readonly string[], file: string): Complaint[] {
  const texts = valueAt(words, ["explainer", "paragraphs"]);
  if (!isRecord(texts)) return [];
  const claims = Object.values(isRecord(core.claims) ? core.claims : {});
  const known = [
    ...claims.flatMap((claim) =>
      isRecord(claim) && Array.isArray(claim.countries) ? claim.countries.map(String) : [],
    ),
    ...sections.flatMap((section) => idsIn(core, section)),
  ];
  return Object.entries(texts).flatMap(([id, text]) =>
    typeof text !== "string"
      ? []
      : linkedText(text).flatMap(({ select }) =>
          select === undefined || known.includes(select)
            ? []
            : [
                {
                  file,
                  at: ["explainer", "paragraphs", id],
                  message: `the link to "${select}" leads neither to a country with a claim nor to a thing on the map${suggestion(select, known)}`,
                },
              ],
        ),
  );
}
