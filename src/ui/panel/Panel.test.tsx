import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import en from "../../i18n/en.json";
import { translateWith } from "../../i18n/translate";
import { exampleAtlas, exampleEdition, type RawFiles } from "../../press/edition/exampleEdition.testing";
import { panelOf } from "../../scene/panelOf";
import { Panel } from "./Panel";

/** The line beneath a country's large figure, and the number of sources that the claim behind it unfolds. */
function figureOf(change: (files: RawFiles) => void) {
  const edition = exampleEdition(change, exampleAtlas, "en");
  const content = panelOf(edition, { kind: "country", country: "NOR" }, edition.date);
  const markup = renderToStaticMarkup(
    <Panel
      edition={edition}
      translate={translateWith(en, "en")}
      address={(path) => path}
      content={content}
      on={[]}
      whole
    />,
  );
  const text = (pattern: RegExp) => markup.match(pattern)?.[1]?.replace(/<[^>]+>/g, " ") ?? "";
  return {
    said: text(/<span class="panel-said">(.*?)<\/span><\/span>/),
    counted: text(/<details><summary>(\d+ sources?)<\/summary>/),
  };
}

const withSecond = (publisher: string) => (files: RawFiles) => {
  files["story.json"].sources.SECOND = { publisher };
  files["en.json"].sources.SECOND = "Another report";
  files["story.json"].claims.passengers.sources = ["PORT", "SECOND"];
};

describe("a large figure", () => {
  test("says beside its verdict that one source alone gives it, whatever the verdict and however many its addresses", () => {
    for (const change of [() => {}, withSecond("Port office"), withSecond("Port office (Harbour News)")]) {
      const { said, counted } = figureOf(change);
      expect(said).toMatch(/One source/);
      expect(counted).toBe("1 source");
    }
  });

  test("and says nothing of the kind where two publishers give it", () => {
    const { said, counted } = figureOf(withSecond("Ferry times"));
    expect(said).not.toMatch(/One source/);
    expect(counted).toBe("2 sources");
  });
});
