import { expect, test } from "vitest";
import { joined } from "./joined";

test("A list has the commas of its language, and no word before its last member", () => {
  expect(joined(["A", "B", "C"], "en")).toBe("A, B, C");
  expect(joined(["А", "Б", "В"], "ru")).toBe("А, Б, В");
  expect(joined(["А", "Б"], "tg")).toBe("А, Б");
  expect(joined(["یک", "دو", "سه"], "fa")).toContain("،");
  expect(joined(["یک", "دو", "سه"], "fa")).not.toContain(",");
  expect(joined([], "en")).toBe("");
});
