import { describe, expect, test } from "vitest";
import { exampleEdition } from "../press/edition/exampleEdition.testing";
import { sceneOf } from "../scene/sceneOf";
import { createStore } from "./createStore";

const edition = exampleEdition();

function storeWith(initial = {}) {
  const store = createStore(edition, initial);
  return { act: store.getState(), store, choice: () => store.getState().choice };
}

describe("a store", () => {
  test("begins with nothing chosen, or with what the page was made with", () => {
    expect(storeWith().choice()).toEqual({});
    expect(storeWith({ select: "ISL" }).choice()).toEqual({ select: "ISL" });
  });

  test("remembers what is selected, and that nothing is", () => {
    const { act, choice } = storeWith({ step: "first" });
    act.select("old-pier.1");
    expect(choice()).toEqual({ step: "first", select: "old-pier.1" });
    act.select(null);
    expect(choice()).toEqual({ step: "first", select: null });
    expect(sceneOf(edition, choice()).selection).toBeNull();
  });

  test("switches layers, one colouring replacing the other", () => {
    const { act, choice } = storeWith();
    act.switchLayer("seats", true);
    expect(choice().layers).toEqual(["seats", "piers", "passengers"]);
    act.switchLayer("passengers", false);
    expect(choice().layers).toEqual(["seats", "piers"]);
  });

  test("forgets on entering a step what the reader changed before, but for the theme", () => {
    const { act, choice } = storeWith({ select: "NOR", layers: ["piers"], date: "1999-01-01", theme: "dark" });
    act.enter("first");
    expect(choice()).toEqual({ step: "first", theme: "dark" });
    expect(sceneOf(edition, choice())).toEqual(sceneOf(edition, { step: "first", theme: "dark" }));
  });

  test("goes back to the opening view and keeps the theme, which belongs to the reader", () => {
    const { act, choice } = storeWith({ step: "first", select: null, theme: "light" });
    act.reset();
    expect(choice()).toEqual({ theme: "light" });
  });

  test("takes over the part of a choice that a host page sends, and leaves the rest", () => {
    const { act, choice } = storeWith({ select: "NOR", theme: "dark" });
    act.choose({ layers: ["seats"], date: "1999-01-01" });
    expect(choice()).toEqual({ select: "NOR", theme: "dark", layers: ["seats"], date: "1999-01-01" });
  });

  test("lets the reader return to the system's theme", () => {
    const { act, choice } = storeWith();
    act.setTheme("dark");
    expect(choice().theme).toBe("dark");
    act.setTheme(undefined);
    expect(choice().theme).toBeUndefined();
  });

  test("tells of each change with the choice before, which it does not alter", () => {
    const { act, store } = storeWith({ select: "NOR" });
    const told: unknown[] = [];
    const stop = store.subscribe((now, before) => told.push([before.choice, now.choice]));
    act.select("ISL");
    stop();
    act.select("DNK");
    expect(told).toEqual([[{ select: "NOR" }, { select: "ISL" }]]);
  });

  test("belongs to one map", () => {
    const [one, other] = [storeWith(), storeWith()];
    one.act.select("ISL");
    expect(other.choice()).toEqual({});
  });
});
