import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import ru from "../i18n/ru.json";
import { translateWith } from "../i18n/translate";
import { exampleAtlas, exampleEdition } from "../press/edition/exampleEdition.testing";
import { panelOf } from "../scene/panelOf";
import { createStore } from "../state/createStore";
import { Explorer } from "./Explorer";
import { Panel } from "./panel/Panel";

/** The page in Russian of a story that has only its headline in that language. */
function page(words: Record<string, unknown>) {
  const edition = exampleEdition(
    (files) => {
      files["ru.json"] = { signedOff: false, ...words };
    },
    exampleAtlas,
    "ru",
  );
  const common = { edition, translate: translateWith(ru, "ru"), address: (path: string) => path };
  const markup = renderToStaticMarkup(
    <>
      <Panel {...common} content={panelOf(edition, { kind: "country", country: "ISL" }, edition.date)} on={[]} whole />
      <Explorer
        {...common}
        store={createStore(edition, { step: "first" })}
        stage={null}
        framed={false}
        loadCountryIndex={async () => ({})}
      />
    </>,
  );
  /** The tags that directly hold that text. */
  const holding = (text: string) =>
    [...markup.matchAll(/<(\w+[^>]*)>([^<]+)</g)].flatMap(([, tag, held]) => (held === text ? [tag] : []));
  return { edition, markup, holding };
}

describe("what is not translated", () => {
  test("is marked as of the story's own language wherever it is shown", () => {
    const { holding } = page({ headline: "Кто встречается у парома" });
    for (const text of [
      "Explainer map",
      "Two countries meet at a pier.",
      "Iceland in the middle.",
      "The host",
      "Iceland hosts.",
      "Iceland hosts the meeting.",
      "The meeting",
      "Host",
      "Yearly report",
    ]) {
      expect(holding(text).length, text).toBeGreaterThan(0);
      for (const tag of holding(text)) expect(tag, text).toMatch(/lang="en" dir="auto"/);
    }
  });

  test("is counted for the reader text by text, and what is translated is not marked", () => {
    const { edition, markup, holding } = page({ headline: "Кто встречается у парома" });
    expect(edition.untranslated).toContain("Counts differ.");
    expect(edition.untranslated).not.toContain("Who meets at the ferry");
    expect(markup).toContain(`${edition.untranslated.length} текст`);
    for (const tag of holding("Кто встречается у парома")) expect(tag).not.toContain("lang");
  });
});
