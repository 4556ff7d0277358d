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

function opened() {
  vi.useFakeTimers();
  const own = server();
  const desk = createDesk("example", { files, sheets: {}, mistakes: [], partial: false }, own);
  return { desk, server: own.state, files: () => desk.store.getState().files };
}
const aSecond = () => vi.advanceTimersByTimeAsync(1000);

describe("on the desk", () => {
  test("a hundred edits are taken back and made again, one by one, and are on disk within a second", async () => {
    const { desk, files: now, server: disk } = opened();
    const states = [now()];
    for (let index = 0; index < 100; index++) {
      if (index % 3 === 0) desk.change("story.json", ["claims", `new-${index}`], { topic: "c" });
      else if (index % 3 === 1) desk.change("en.json", ["headline"], `Headline ${index}`);
      else desk.change("story.json", ["claims", `new-${index - 2}`], undefined);
      states.push(now());
      if (index % 10 === 0) await aSecond();
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

  test("a name that was mistyped is changed where it stands", () => {
    const { desk, files: now } = opened();
    desk.rename("en.json", ["headline"], "kicker");
    expect(Object.keys(now()["en.json"] as object)).toEqual(["kicker", "byline"]);
  });
});
