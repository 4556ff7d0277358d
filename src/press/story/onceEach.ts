import { type Complaint, pathText, sentence } from "./complaint";

/** From so many places on, complaints that only differ in their values are told as one. */
const many = 4;
/** Rows or ids that are listed; editors have the rest once they have corrected these. */
const mostListed = 12;

/** Reports once what is wrong in the same way in several places of one column or file, with the rows or ids of the others. */
export function onceEach(complaints: readonly Complaint[]): Complaint[] {
  const counts = new Map<string, number>();
  for (const complaint of complaints) {
    const key = alikeKey(complaint);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const groups = new Map<string, Complaint[]>();
  for (const complaint of complaints) {
    const { file, at, line, message } = complaint;
    const alike = alikeKey(complaint);
    const isMany = alike !== undefined && (counts.get(alike) ?? 0) >= many;
    const same = file.endsWith(".json") ? sentence(complaint) : JSON.stringify([file, at, message]);
    const key = isMany ? alike : same;
    const group = groups.get(key) ?? [];
    if (isMany || !group.some((each) => each.line === line)) groups.set(key, [...group, complaint]);
  }
  return [...groups.values()].flatMap(([first, ...more]) =>
    first && more.length > 0 ? [{ ...first, message: `${first.message} (and ${others(more)})` }] : (first ?? []),
  );
}

/** What a complaint has in common with others of its kind: in a spreadsheet, the column as well. */
const alikeKey = ({ file, at, alike }: Complaint): string | undefined =>
  alike && JSON.stringify([file, alike, file.endsWith(".json") ? "" : at]);

/** `in 3 more rows: 4–6`, or `2 more: LBR, PAN`. */
function others(more: readonly Complaint[]): string {
  const count = more.length;
  const isSheet = !more[0]?.file.endsWith(".json");
  const listed = isSheet
    ? ranges(more.flatMap(({ line }) => line ?? []))
    : more.map(({ at }) => (typeof at[1] === "string" ? at[1] : pathText(at.slice(0, 2))));
  const rest = listed.length > mostListed ? ", …" : "";
  const list = `${listed.slice(0, mostListed).join(", ")}${rest}`;
  return isSheet ? `in ${count === 1 ? "one more row" : `${count} more rows`}: ${list}` : `${count} more: ${list}`;
}

/** Row numbers in ascending order, with those that follow each other as one: `4–6`. */
function ranges(rows: readonly number[]): string[] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`));
}
