import { describe, expect, test } from "vitest";
import en from "../i18n/en.json";
import { translateWith } from "../i18n/translate";
import { exampleEdition } from "../press/edition/exampleEdition.testing";
import { reportAddress } from "./reportAddress";

const translate = translateWith(en, "en");
const edition = (contact: string) =>
  exampleEdition((files) => {
    files["story.json"].contact = contact;
    files["en.json"].claims.host.text = "Iceland & Norway: 100 % sure? #1 + “more”";
  });

describe("the address under which an error in a claim is reported", () => {
  const page = "https://news.example/ferry/?select=ISL&layers=parts";

  test("is a letter that names the claim, its words, the version and the page", () => {
    const address = new URL(reportAddress(edition("mailto:desk@newsroom.example"), "host", page, translate));
    expect(address.protocol).toBe("mailto:");
    expect(address.pathname).toBe("desk@newsroom.example");
    expect(address.searchParams.get("subject")).toContain("Who meets at the ferry");
    const body = address.searchParams.get("body") ?? "";
    for (const part of ["host: Iceland & Norway: 100 % sure? #1 + “more”", "Version 1", page])
      expect(body).toContain(part);
    expect(address.hash).toBe("");
  });

  test("has no plus for a space, which mail programs would show", () => {
    const query = reportAddress(edition("mailto:desk@newsroom.example"), "host", page, translate).split("?")[1];
    expect(query).not.toContain("+");
  });

  test("adds to a form's own query", () => {
    const address = new URL(reportAddress(edition("https://newsroom.example/form?desk=maps"), "host", "", translate));
    expect(address.searchParams.get("desk")).toBe("maps");
    expect(address.searchParams.get("body")).toContain("host: Iceland");
  });
});
