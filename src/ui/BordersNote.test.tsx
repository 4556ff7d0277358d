import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { exampleEdition } from "../press/edition/exampleEdition.testing";
import { BordersNote } from "./BordersNote";
import { ExplorerContext } from "./explorerContext";
import { explorerState } from "./explorerState.testing";

test("Without a script the note on borders in a frame leads to the story's page in the frame's own language", () => {
  const edition = { ...exampleEdition(), language: "ru", defaultLanguage: "en" };
  const state = explorerState(edition, { framed: true, address: (path) => `https://maps.example/${path}` });
  const html = renderToStaticMarkup(
    <ExplorerContext value={state}>
      <BordersNote />
    </ExplorerContext>,
  );
  expect(html).toContain(`href="https://maps.example/${edition.slug}/ru/#borders"`);
});
