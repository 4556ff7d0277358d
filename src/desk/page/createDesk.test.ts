import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { StoryOnDesk } from "../document/deskApi";
import { type Edit, type Files, isConflict, isSame, valueIn, withEdit, withValue } from "../document/edit";
import { createDesk } from "./createDesk";

const files: Files = {
  "story.json": { claims: { c1: { topic: "a" }, c2: { topic: "b" } }, sites: [{ id: "s1", country: "ISL" }] },
  "en.json": { headline: "Seen", byline: "By" },
};

/** A server that keeps files in memory; `disk` is what others see and change. */
function server() {
  const state = { disk: files, isUp: true };
  const story = (): StoryOnDesk => ({ files: state.disk, sheets: {}, mistakes: [], partial: false });
  return {
    state,
    story: async () => story(),
    save: async (_: string, edits: readonly Edit[]) => {
      if (!state.isUp) throw new Error("no desk");
      const conflicts = edits.filter((edit) => isConflict(state.disk, edit));
      state.disk = edits.reduce(withEdit, state.disk);
      return { conflicts, files: state.disk };
    },
  };
}

/** What a browser keeps. */
function journal() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
}

function opened(own = server(), kept = journal()) {
  vi.useFakeTimers();
  const desk = createDesk("example", { files, sheets: {}, mistakes: [], partial: false }, own, kept);
  return { desk, server: own.state, files: () => desk.store.getState().files };
}
const aSecond = () => vi.advanceTimersByTimeAsync(1000);

describe("on the desk", () => {
  test("a hundred random edits are taken back and made again, one by one, and are on disk within a second", async () => {
    const act = fc.record({ act: fc.nat(3), at: fc.nat(9), pause: fc.boolean(), text: fc.string({ minLength: 1 }) });
    const walks = fc.array(act, { minLength: 100, maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(walks, async (walk) => {
        const { desk, files: now, server: disk } = opened();
        const states = [now()];
        for (const [index, { act, at, pause, text }] of walk.entries()) {
          if (act === 0) desk.change("story.json", ["claims", `new-${at}`], { topic: text, index });
          else if (act === 1) desk.change("story.json", ["claims", `new-${at}`], undefined);
          else if (act === 2)
            desk.change("story.json", ["sites", `s${at}`], { id: `s${at}`, country: text, index }, null);
          else desk.change("en.json", ["headline"], `${text} ${index}`);
          // Within one field, only a pause begins a new step.
          if (pause || act === 3) await vi.advanceTimersByTimeAsync(1000);
          if (now() !== states.at(-1)) states.push(now());
        }
        await aSecond();
        expect(isSame(disk.disk, states.at(-1))).toBe(true);
        for (const state of states.slice(0, -1).reverse()) {
          desk.undo();
          expect(isSame(now(), state)).toBe(true);
        }
        await aSecond();
        expect(isSame(disk.disk, files)).toBe(true);
        for (const state of states.slice(1)) {
          desk.redo();
          expect(isSame(now(), state)).toBe(true);
        }
      }),
      { numRuns: 5 },
    );
  });

  test("what is typed into one field without a pause is taken back at once", async () => {
    const { desk, files: now } = opened();
    for (const text of ["M", "Mi", "Min", "Mine"]) desk.change("en.json", ["headline"], text);
    await aSecond();
    desk.change("en.json", ["headline"], "Mine, too");
    desk.undo();
    expect(now()["en.json"]).toMatchObject({ headline: "Mine" });
    desk.undo();
    expect(now()["en.json"]).toMatchObject({ headline: "Seen" });
  });

  test("whoever types on and on loses at most the last second", async () => {
    const { desk, server: disk } = opened();
    const typed: string[] = [];
    for (let index = 0; index < 60; index++) {
      typed.push(`Headline ${index}`);
      desk.change("en.json", ["headline"], typed.at(-1));
      await vi.advanceTimersByTimeAsync(100);
      const saved = valueIn(disk.disk["en.json"], ["headline"]);
      if (index > 10) expect(typed.slice(-10)).toContain(saved);
    }
  });

  test("what someone else changes comes in between, and undo does not take it back", async () => {
    const { desk, files: now, server: disk } = opened();
    desk.change("en.json", ["headline"], "Mine");
    await aSecond();
    disk.disk = { ...disk.disk, "story.json": withValue(disk.disk["story.json"], ["sites", "s1", "country"], "NOR") };
    await desk.refresh();
    expect(valueIn(now()["story.json"], ["sites", "s1", "country"])).toBe("NOR");
    desk.undo();
    expect(now()["en.json"]).toMatchObject({ headline: "Seen" });
    expect(valueIn(now()["story.json"], ["sites", "s1", "country"])).toBe("NOR");
    expect(desk.store.getState().conflicts).toEqual([]);
  });

  test("the same text changed by two is asked about, and nothing is overwritten unasked", async () => {
    const { desk, files: now, server: disk } = opened();
    disk.disk = { ...disk.disk, "en.json": { headline: "Theirs", byline: "By" } };
    desk.change("en.json", ["headline"], "Mine");
    await aSecond();
    const [conflict] = desk.store.getState().conflicts;
    expect(conflict).toMatchObject({ at: ["headline"], was: "Seen", value: "Mine" });
    expect(disk.disk["en.json"]).toMatchObject({ headline: "Theirs" });
    expect(now()["en.json"]).toMatchObject({ headline: "Theirs" });
    if (conflict) desk.settle(conflict, true);
    await aSecond();
    expect(disk.disk["en.json"]).toMatchObject({ headline: "Mine" });
  });

  test("what could not be saved is said, kept, and saved once the server is there again", async () => {
    const { desk, server: disk } = opened();
    disk.isUp = false;
    desk.change("en.json", ["headline"], "Mine");
    await aSecond();
    expect(desk.store.getState().saving).toEqual({ failed: "no desk" });
    disk.isUp = true;
    await vi.advanceTimersByTimeAsync(3000);
    expect(desk.store.getState().saving).toBe("saved");
    expect(disk.disk["en.json"]).toMatchObject({ headline: "Mine" });
  });

  test("after a crash, what was not saved is there again, and undo takes it back; what was saved is not made twice", async () => {
    const [own, kept] = [server(), journal()];
    const { desk } = opened(own, kept);
    desk.change("en.json", ["headline"], "Mine");
    vi.clearAllTimers();
    const again = opened(own, kept);
    expect(again.files()["en.json"]).toMatchObject({ headline: "Mine" });
    await aSecond();
    expect(own.state.disk["en.json"]).toMatchObject({ headline: "Mine" });
    again.desk.undo();
    expect(again.files()["en.json"]).toMatchObject({ headline: "Seen" });
    await aSecond();
    expect(opened(own, kept).files()["en.json"]).toMatchObject({ headline: "Seen" });
  });

  test("a name that was mistyped is changed where it stands", () => {
    const { desk, files: now } = opened();
    desk.rename("en.json", ["headline"], "kicker");
    expect(Object.keys(now()["en.json"] as object)).toEqual(["kicker", "byline"]);
  });
});
