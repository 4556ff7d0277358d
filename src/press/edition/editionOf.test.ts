import { describe, expect, test } from "vitest";
import { exampleAtlas, exampleEdition } from "./exampleEdition.testing";

test.each([
  ["en", "ltr"],
  ["fa-AF", "rtl"],
  ["ps", "rtl"],
  ["ckb", "rtl"],
  ["uz", "ltr"],
])("an edition in %s is read from the side of its script: %s", (language, direction) => {
  const edition = exampleEdition(
    (files) => {
      files[`${language}.json`] = files["en.json"];
    },
    exampleAtlas,
    language,
  );
  expect(edition.direction).toBe(direction);
});

test.each([
  [{ by: "N. Karimova", on: "2026-11-28" }, true],
  [true, true],
  [false, false],
])("a translation with the signature %j is signed off: %s", (signedOff, expected) => {
  const edition = exampleEdition(
    (files) => {
      files["ru.json"] = { signedOff, headline: "Паром" };
    },
    exampleAtlas,
    "ru",
  );
  expect(edition.signedOff).toBe(expected);
});

describe("the part of a country or thing", () => {
  test("has its sentence, what it rests on, and the figures that the story names", () => {
    expect(exampleEdition().parts.NOR).toEqual({
      text: "Most passengers come from Norway.",
      claims: ["passengers"],
      facts: ["passengers"],
    });
  });

  test("shows the first figure of each topic, at most three, where the story names none", () => {
    const edition = exampleEdition((files) => {
      const { claims, topics } = files["story.json"];
      for (const topic of ["ferry", "harbour", "weather", "fish"]) {
        if (topic !== "ferry") topics.push(topic);
        files["en.json"].topics[topic] = topic;
        for (const id of [`${topic}-1`, `${topic}-2`]) {
          claims[id] = { ...claims.passengers, topic };
          files["en.json"].claims[id] = files["en.json"].claims.passengers;
        }
      }
    });
    expect(edition.parts.ISL?.facts).toEqual(["passengers", "harbour-1", "weather-1"]);
  });

  test("of a thing shows the figures of its own claims", () => {
    const edition = exampleEdition((files) => {
      files["story.json"].parts["ferry-pact"] = { claims: ["passengers"] };
      files["en.json"].parts["ferry-pact"] = "The pact dates from 1990.";
    });
    expect(edition.parts["ferry-pact"]?.facts).toEqual(["passengers"]);
  });
});
