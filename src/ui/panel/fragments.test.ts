import { describe, expect, test } from "vitest";
import { fragmentOf, fragmentsText } from "./fragments";

const text = fragmentsText(
  new Map([
    ["TJK", "<h2>Tajikistan</h2>"],
    ["m1", "<p>A base,\nsince 1993</p>"],
    ["m10", "<p>A radar</p>"],
  ]),
);

describe("prerendered panels", () => {
  test("are found by their id, each whole and on its own", () => {
    expect(fragmentOf(text, "TJK")).toBe("<h2>Tajikistan</h2>");
    expect(fragmentOf(text, "m1")).toBe("<p>A base, since 1993</p>");
    expect(fragmentOf(text, "m10")).toBe("<p>A radar</p>");
  });

  test.each(["", "m", "ISL", "<h2>Tajikistan</h2>", "base,"])("are not found under %j", (id) => {
    expect(fragmentOf(text, id)).toBeNull();
  });

  test("are not shown by halves while they are on their way", () => {
    expect(fragmentOf(text.slice(0, -2), "m10")).toBeNull();
    expect(fragmentOf(text.slice(0, -2), "m1")).not.toBeNull();
  });
});
