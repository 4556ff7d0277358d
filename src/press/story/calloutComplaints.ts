import type { Story } from "../../story/story";
import { suggestion } from "../schema/references";
import { longestCallout } from "../schema/wordsSchema";
import { type Complaint, valueAt } from "./complaint";
import { isRecord } from "./wordComplaints";

type Json = Record<string, unknown>;

/**
 * Callouts at what is not on the map, and those of steps whose claim is not among the step's: its words and sources would
 * be nowhere beside the map. `selectable` are the codes and ids of what can be selected.
 */
export function calloutComplaints({ view, steps, places }: Story, selectable: ReadonlySet<string>): Complaint[] {
  const known = new Set([...selectable, ...Object.keys(places)]);
  const views = [{ at: ["view"], view }, ...steps.map((step, i) => ({ at: ["steps", i], view: step }))];
  return views.flatMap(({ at, view: each }) =>
    (each.callouts ?? []).flatMap((callout, index): Complaint[] => {
      const complain = (field: string, message: string) => [
        { file: "story.json", at: [...at, "callouts", index, field], message },
      ];
      if (!known.has(callout.at))
        return complain(
          "at",
          `"${callout.at}" is neither a country with a claim, nor a place, nor a thing on the map${suggestion(callout.at, [...known])}`,
        );
      if ("claims" in each && !(each.claims as string[]).includes(callout.claim))
        return complain("claim", `"${callout.claim}" must be among the claims of the step, too`);
      return [];
    }),
  );
}

/** Words for callouts that no view has, and claims that are too long for one. Works on files that may be malformed elsewhere. */
export function calloutWordComplaints(core: Json, words: Json, file: string): Complaint[] {
  const views = [core.view, ...(Array.isArray(core.steps) ? core.steps : [])];
  const used = new Set(
    views.flatMap((view) => {
      const callouts = valueAt(view, ["callouts"]);
      return Array.isArray(callouts) ? callouts.map((callout) => String(valueAt(callout, ["claim"]))) : [];
    }),
  );
  const said = isRecord(words.callouts) ? words.callouts : {};
  return [
    ...Object.keys(said)
      .filter((id) => !used.has(id))
      .map((id) => ({
        file,
        at: ["callouts", id],
        message: `is not the claim of a callout in story.json${suggestion(id, [...used])}`,
      })),
    ...[...used].flatMap((id): Complaint[] => {
      const text = valueAt(words, ["claims", id, "text"]);
      if (id in said || typeof text !== "string" || text.length <= longestCallout) return [];
      return [
        {
          file,
          at: ["callouts", id],
          message: `is missing: the claim has ${text.length} letters, a sentence on the map at most ${longestCallout}`,
        },
      ];
    }),
  ];
}
