/** The files of a story by name, such as `story.json` and `en.json`, as parsed JSON. */
export type Files = Readonly<Record<string, unknown>>;

/** A key of an object, the id of a thing in a list of things, or an index in any other list. */
export type Key = string | number;

/**
 * One change of a value. `was` is what the editor saw there: a change is made only where that still holds. Without `was`
 * the value is new; without `value` it is deleted.
 */
export interface Edit {
  file: string;
  /** What leads to the value; nothing for a whole file. */
  at: readonly Key[];
  was?: unknown;
  value?: unknown;
  /** The key or id that a new value stands after; null for the first place, absent for the last. */
  after?: Key | null;
  /** In place of a value: the order in which the things of a list stand. */
  order?: readonly string[];
}

type Json = Record<string, unknown>;

/** True for an object that is not a list. */
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The ids of a list of things, or null where it is no such list: an element has none, or two share one. */
export function idsOf(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  const ids = value.map((each) => (isObject(each) ? each.id : undefined));
  return ids.every((id) => typeof id === "string") && new Set(ids).size === ids.length ? (ids as string[]) : null;
}

/** True where both are the same JSON; the order of keys does not count. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => isSame(each, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

/** The value that `at` leads to; undefined where there is none. */
export function valueIn(value: unknown, at: readonly Key[]): unknown {
  return at.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[indexOf(inner, key)];
    return isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
  }, value);
}

/** The index of a key in a list: a number is one, a text is the id of a thing. -1 where there is none. */
export const indexOf = (list: readonly unknown[], key: Key): number =>
  typeof key === "number" ? key : list.findIndex((each) => isObject(each) && each.id === key);

/** A copy of `value` in which `at` leads to `next`; what does not change is shared. Undefined deletes. */
export function withValue(value: unknown, at: readonly Key[], next: unknown, after?: Key | null): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return next;
  if (Array.isArray(value)) {
    const index = indexOf(value, key);
    if (index < 0 || index >= value.length)
      return rest.length > 0 || next === undefined ? value : placed(value, next, after);
    if (rest.length === 0 && next === undefined) return value.filter((_, each) => each !== index);
    return value.map((each, own) => (own === index ? withValue(each, rest, next) : each));
  }
  const entries = Object.entries(isObject(value) ? value : {});
  const index = entries.findIndex(([own]) => own === String(key));
  if (index >= 0) {
    const inner = withValue(entries[index]?.[1], rest, next);
    return Object.fromEntries(
      entries.flatMap((entry, own) => (own !== index ? [entry] : inner === undefined ? [] : [[entry[0], inner]])),
    );
  }
  if (next === undefined) return value;
  const inner = rest.length > 0 ? withValue({}, rest, next) : next;
  const before = after === undefined ? entries.length : entries.findIndex(([own]) => own === String(after)) + 1;
  return Object.fromEntries([...entries.slice(0, before), [String(key), inner], ...entries.slice(before)]);
}

const placed = (list: readonly unknown[], next: unknown, after?: Key | null): unknown[] => {
  const before = after === undefined ? list.length : after === null ? 0 : indexOf(list, after) + 1;
  return [...list.slice(0, before), next, ...list.slice(before)];
};

/** The changes that turn `before` into `after`, file by file, each as deep as it goes: things of a list are told apart by their ids. */
export function editsBetween(before: Files, after: Files): Edit[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((file) => changes(file, [], before[file], after[file]));
}

function changes(file: string, at: readonly Key[], was: unknown, value: unknown): Edit[] {
  if (was === value) return [];
  if (isObject(was) && isObject(value)) {
    const keys = Object.keys(value);
    return [
      ...Object.keys(was).flatMap((key): Edit[] =>
        Object.hasOwn(value, key) ? [] : [{ file, at: [...at, key], was: was[key] }],
      ),
      ...keys.flatMap((key, index): Edit[] =>
        Object.hasOwn(was, key)
          ? changes(file, [...at, key], was[key], value[key])
          : [{ file, at: [...at, key], value: value[key], after: keys[index - 1] ?? null }],
      ),
    ];
  }
  const [old, now] = [idsOf(was), idsOf(value)];
  if (old && now && old.length > 0 && now.length > 0) return listChanges(file, at, was as Json[], value as Json[]);
  return isSame(was, value)
    ? []
    : [{ file, at, ...(was !== undefined && { was }), ...(value !== undefined && { value }) }];
}

function listChanges(file: string, at: readonly Key[], was: readonly Json[], value: readonly Json[]): Edit[] {
  const [old, now] = [was.map(({ id }) => String(id)), value.map(({ id }) => String(id))];
  let order = old.filter((id) => now.includes(id));
  const edits: Edit[] = was
    .filter(({ id }) => !now.includes(String(id)))
    .map((each) => ({ file, at: [...at, String(each.id)], was: each }));
  for (const [index, id] of now.entries()) {
    if (old.includes(id)) {
      edits.push(...changes(file, [...at, id], was[old.indexOf(id)], value[index]));
      continue;
    }
    const after = now[index - 1] ?? null;
    edits.push({ file, at: [...at, id], value: value[index], after });
    const place = after === null ? 0 : order.indexOf(after) + 1;
    order = [...order.slice(0, place), id, ...order.slice(place)];
  }
  if (!isSame(order, now)) edits.push({ file, at, order: now });
  return edits;
}

/** `files` after an edit; unchanged where what the edit changes is no longer what the editor saw. */
export function withEdit(files: Files, edit: Edit): Files {
  if (isConflict(files, edit)) return files;
  const { file, at, order, value, after } = edit;
  if (order) {
    const list = valueIn(files[file], at) as Json[];
    return { ...files, [file]: withValue(files[file], at, sorted(list, order)) };
  }
  const next = withValue(files[file], at, value, after);
  return next === undefined
    ? Object.fromEntries(Object.entries(files).filter(([name]) => name !== file))
    : { ...files, [file]: next };
}

/** The things of a list in this order. */
const sorted = (list: readonly Json[], order: readonly string[]): Json[] =>
  order.flatMap((id): Json[] => {
    const found = list.find((each) => each.id === id);
    return found ? [found] : [];
  });

/** True where what the edit changes is no longer what the editor saw. */
export function isConflict(files: Files, { file, at, was, value, order }: Edit): boolean {
  const now = valueIn(files[file], at);
  if (order) return !isSame([...(idsOf(now) ?? [])].sort(), [...order].sort());
  // Two who write the same do not disagree.
  return !isSame(now, was) && !isSame(now, value);
}
