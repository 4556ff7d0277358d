import { expect, test } from "vitest";
import { readEditions } from "../press/edition/readEditions";
import { asideOf } from "./asideOf";
import type { Choice } from "./choice";
import { sceneOf } from "./sceneOf";

const [edition] = readEditions(process.cwd())
  .map((each) => each.edition)
  .filter(({ slug, language }) => slug === "dushanbe-2025" && language === "en");
const aside = (choice: Choice, lifted: readonly string[] | null = null) => {
  if (!edition) throw new Error("The first story is not there");
  return asideOf(sceneOf(edition, choice), lifted);
};

test("Beside a selected country the flows of others step back, and nothing else does", () => {
  const beside = aside({ layers: ["summits", "migration"], select: "UZB" });
  expect(beside).toContain("flow-TJK");
  expect(beside).not.toContain("flow-UZB");
  expect([...beside].every((id) => id.startsWith("flow-"))).toBe(true);
});

test("Beside a selected flow all others step back; a mark, or a step's own selection, leaves lines alone", () => {
  expect(aside({ layers: ["migration"], select: "flow-UZB" })).not.toContain("flow-UZB");
  expect(aside({ layers: ["migration"], select: "flow-UZB" })).toContain("flow-KGZ");
  expect(aside({ layers: ["migration"], select: "m1" }).size).toBe(0);
  expect(aside({ step: "workers" }).size).toBe(0);
});

test("While a row of the legend lifts some out, everything else steps back", () => {
  const lifted = aside({ layers: ["summits", "migration"], select: "UZB" }, ["flow-KGZ"]);
  expect(lifted).toContain("flow-UZB");
  expect(lifted).not.toContain("flow-KGZ");
});
