import { type Files, isObject, valueIn, withValue } from "./edit";

/** What an editor says of a version before it is published. */
export interface Release {
  version: number;
  /** The day on which it is published, `YYYY-MM-DD`. */
  day: string;
  /** What was wrong and how it reads now; empty where nothing is corrected. */
  note: string;
  /** The claims that the note is about. */
  claims: readonly string[];
}

/** The files of a story as a version to be published, with its correction among the others. */
export function withRelease(files: Files, language: string, { version, day, note, claims }: Release): Files {
  const wordsFile = `${language}.json`;
  let core = withValue(withValue(files["story.json"], ["version"], version), ["updated"], day);
  if (note.trim() === "") return { ...files, "story.json": core };
  const earlier = valueIn(core, ["corrections"]);
  const all = Array.isArray(earlier) ? (earlier as unknown[]) : [];
  const taken = (id: string) => all.some((each) => isObject(each) && each.id === id);
  let id = `v${version}`;
  for (let number = 2; taken(id); number++) id = `v${version}-${number}`;
  core = withValue(core, ["corrections"], [...all, { id, date: day, claims: [...claims] }]);
  return {
    ...files,
    "story.json": core,
    [wordsFile]: withValue(files[wordsFile] ?? {}, ["corrections", id], note.trim()),
  };
}
