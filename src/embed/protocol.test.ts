import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleEdition } from "../press/edition/exampleEdition.testing";
import { choiceFieldNames } from "../scene/choice";
import { sceneOf } from "../scene/sceneOf";
import { createStore } from "../state/createStore";
import { converse, shownBy } from "./converse";
import { isShown, partOf } from "./partOf";
import { type Message, messageOfFrame, messageOfHost } from "./protocol";

const edition = exampleEdition();

const messageOf = (data: unknown) => messageOfFrame(data) ?? messageOfHost(data);

/** What a page might send: anything at all, and messages that are nearly right. */
const hostile = fc.oneof(
  fc.anything({ maxDepth: 4, withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.record(
    {
      dateline: fc.constantFrom<unknown>(1, "1", 2, true, null),
      type: fc.constantFrom<unknown>("hello", "choose", "ready", "resize", "change", "leave", "__proto__", 1, null),
      choice: fc.oneof(
        fc.anything(),
        fc.dictionary(
          fc.constantFrom("step", "select", "layers", "date", "theme", "basis", "view", "constructor", "__proto__"),
          fc.oneof(
            fc.constantFrom<unknown>(
              null,
              "ISL",
              "none",
              "first",
              "dark",
              "2004-05-01",
              "<img src=x onerror=alert(1)>",
            ),
            fc.array(fc.oneof(fc.constantFrom("parts", "seats", "none", "a,b"), fc.anything())),
            fc.anything(),
          ),
        ),
      ),
      map: fc.oneof(fc.constantFrom("live", "still"), fc.anything()),
      height: fc.oneof(fc.double(), fc.anything()),
      id: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

describe("a message", () => {
  test("that is none is seen to be none, whatever comes", () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const message = messageOf(data);
        if (message) expect(messageOf(structuredClone(message))).toEqual(message);
      }),
      { numRuns: 2000 },
    );
  });

  test("may be huge or deep", () => {
    let deep: unknown = "ISL";
    for (let level = 0; level < 5000; level++) deep = { choice: deep, dateline: 1, type: "choose" };
    expect(messageOf(deep)).toEqual({ dateline: 1, type: "choose", choice: {} });
    const choice = { select: "A".repeat(1_000_000), layers: new Array(1_000_000).fill("parts"), step: "first" };
    expect(messageOf({ dateline: 1, type: "choose", choice })).toMatchObject({ choice: { step: "first" } });
    expect(messageOf({ dateline: 1, type: "choose", choice })).not.toHaveProperty("choice.layers");
  });

  test("makes no frame endless", () => {
    for (const height of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e9, "300", null])
      expect(messageOf({ dateline: 1, type: "resize", height })).toBeNull();
  });
});

/** A frame and what it said. */
function frame({ still = false } = {}) {
  const said: Message[] = [];
  const host = { postMessage: (message: unknown) => void said.push(messageOf(message) as Message) };
  const store = createStore(edition);
  let hear: (event: { data: unknown; source: unknown }) => void = () => {};
  const asked: string[] = [];
  converse({
    edition,
    store,
    stage: {
      status: () => ({ state: "still", problem: null }),
      onStatus: () => () => {},
      load: () => void asked.push("live"),
      rest: () => void asked.push("still"),
    },
    host: host as unknown as Window,
    still,
    onMessage(listener) {
      hear = listener as typeof hear;
      return () => {};
    },
  });
  return { said, store, asked, send: (data: unknown, source: unknown = host) => hear({ data, source }) };
}

describe("a frame", () => {
  test("says that it is ready, and what it shows; and again to who asks later", () => {
    const { said, send } = frame();
    expect(said.map(({ type }) => type)).toEqual(["ready", "change"]);
    send({ dateline: 1, type: "hello" });
    expect(said.map(({ type }) => type)).toEqual(["ready", "change", "ready", "change"]);
  });

  test("shows what its host asks for, and answers each question once", () => {
    const { said, send, store } = frame();
    send({ dateline: 1, type: "choose", choice: { select: "ISL", layers: ["parts"] }, id: 7 });
    expect(store.getState().choice).toMatchObject({ select: "ISL", layers: ["parts"] });
    expect(said.slice(2)).toEqual([
      { dateline: 1, type: "change", choice: shownBy(edition, store.getState().choice), map: "still", answers: 7 },
    ]);
    send({ dateline: 1, type: "choose", choice: {}, map: "live", id: 8 });
    expect(said.slice(3)).toMatchObject([{ type: "change", answers: 8 }]);
  });

  test("moves when its host asks, unless its address asks for the picture only", () => {
    for (const [still, expected] of [
      [false, ["live", "still"]],
      [true, ["still"]],
    ] as const) {
      const { asked, send } = frame({ still });
      send({ dateline: 1, type: "choose", choice: {}, map: "live" });
      send({ dateline: 1, type: "choose", choice: {}, map: "still" });
      expect(asked).toEqual(expected);
    }
  });

  test("forgets earlier changes when a step comes, and leaves it for the opening view", () => {
    const { send, store } = frame();
    send({ dateline: 1, type: "choose", choice: { select: "NOR", theme: "dark" } });
    send({ dateline: 1, type: "choose", choice: { step: "first" } });
    expect(store.getState().choice).toEqual({ step: "first", theme: "dark" });
    send({ dateline: 1, type: "choose", choice: { step: null, theme: "auto" } });
    expect(shownBy(edition, store.getState().choice)).toEqual(shownBy(edition, {}));
  });

  test("shows only what the article states, or what others add, when asked, and everything again", () => {
    const { send, store } = frame();
    send({ dateline: 1, type: "choose", choice: { basis: "article" } });
    expect(shownBy(edition, store.getState().choice).basis).toBe("article");
    send({ dateline: 1, type: "choose", choice: { basis: "rumour" } });
    expect(shownBy(edition, store.getState().choice).basis).toBe("article");
    send({ dateline: 1, type: "choose", choice: { basis: null } });
    expect(shownBy(edition, store.getState().choice).basis).toBeNull();
  });

  test("names a thing as the host did, whichever of its periods is shown", () => {
    expect(shownBy(edition, { select: "old-pier", date: "2020-01-01" }).select).toBe("old-pier");
    expect(shownBy(edition, { select: "no-pier" }).select).toBeNull();
  });

  test("listens to nobody but its host", () => {
    const { said, send, store, asked } = frame();
    for (const source of [null, {}, globalThis])
      send({ dateline: 1, type: "choose", choice: { select: "ISL" }, map: "live" }, source);
    expect([store.getState().choice, said.length, asked]).toEqual([{}, 2, []]);
  });

  test("survives every message, which changes nothing but the choice, and that only to what the story has", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (messages) => {
        const { send, store } = frame();
        const before = { ...store.getState(), choice: null };
        for (const message of messages) send(message);
        expect({ ...store.getState(), choice: null }).toEqual(before);
        const { choice } = store.getState();
        const known: string[] = choiceFieldNames;
        expect(Object.keys(choice).filter((field) => !known.includes(field))).toEqual([]);
        expect(() => sceneOf(edition, choice)).not.toThrow();
        if (choice.step !== undefined) expect(edition.steps.map(({ id }) => id)).toContain(choice.step);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a part of a choice in a host page's attribute", () => {
  test("is written as in an address", () => {
    expect(partOf("select=TJK&layers=a,b")).toEqual({ select: "TJK", layers: ["a", "b"] });
    expect(partOf("select=none&layers=none&step=none")).toEqual({ select: null, layers: [], step: null });
    expect(partOf("theme=pink&basis=rumour&size=3")).toEqual({});
    expect(partOf("theme=dark&basis=added")).toEqual({ theme: "dark", basis: "added" });
  });

  test("is on when all of it is shown", () => {
    const shown = shownBy(edition, { select: "ISL" });
    expect(isShown(partOf("select=ISL"), shown)).toBe(true);
    expect(isShown(partOf(`select=ISL&layers=${[...shown.layers].reverse()}`), shown)).toBe(true);
    expect(isShown(partOf("select=ISL&theme=dark"), shown)).toBe(false);
    expect(isShown(partOf("select=none"), shown)).toBe(false);
  });
});
