import { describe, expect, test } from "vitest";
import { earlyPageOf, selectedBy } from "./earlyPageOf";

const view = "roles sites";
const page = (search: string, hash = "") => earlyPageOf({ search, hash }, view);

describe("before the first paint", () => {
  test("the page is as its own view has it where the address asks for nothing", () => {
    expect(page("")).toEqual({ theme: undefined, bare: undefined, layers: "roles sites", select: undefined });
  });

  test("theme, layers and a missing panel are those of the address", () => {
    expect(page("?theme=dark&layers=ties,sites&panel=0")).toMatchObject({
      theme: "dark",
      layers: "ties sites",
      bare: "",
    });
    expect(page("?theme=blue&panel=1")).toMatchObject({ theme: undefined, bare: undefined });
  });

  test("what the address selects is shown at once, by query or after a number sign", () => {
    expect(page("?select=TJK").select).toBe("TJK");
    expect(page("", "#KAZ").select).toBe("KAZ");
    expect(page("?select=TJK", "#KAZ").select).toBe("TJK");
  });

  test.each(["date=1995-01-01", "basis=article", "layers=ties", "step=first"])(
    "nothing is shown that %s might make untrue",
    (field) => {
      expect(page(`?select=TJK&${field}`).select).toBeUndefined();
    },
  );
});

describe("an early press", () => {
  /** An element inside others, of which the nearest that any selector names has this data. */
  const within = (dataset: Record<string, string> | null) =>
    ({ closest: () => dataset && { dataset } }) as unknown as Element;

  test.each([
    [{ select: "m1" }, "m1"],
    [{ entry: "m1.2", layer: "sites" }, "m1.2"],
    [{ country: "TJK" }, "TJK"],
    [{ close: "" }, ""],
  ])("on %o selects %j", (dataset, id) => {
    expect(selectedBy(within(dataset))).toBe(id);
  });

  test("on anything else selects nothing", () => {
    expect(selectedBy(within(null))).toBeUndefined();
  });
});
