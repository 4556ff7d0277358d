import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { exampleEdition, type RawFiles } from "../press/edition/exampleEdition.testing";
import { Credit } from "./Credit";
import { ExplorerContext } from "./explorerContext";
import { explorerState } from "./explorerState.testing";

const creditOf = (change: (files: RawFiles) => void) => {
  const edition = exampleEdition(change);
  return renderToStaticMarkup(
    <ExplorerContext value={explorerState(edition)}>
      <Credit />
    </ExplorerContext>,
  );
};

test("The credit says what was corrected, newest first, and where; nothing when nothing was", () => {
  const corrected = creditOf((files) => {
    files["story.json"].corrections = [
      { id: "first", date: "2025-05-03", claims: ["host"] },
      { id: "second", date: "2025-06-01", claims: ["passengers"] },
    ];
    files["en.json"].corrections = { first: "The host is Iceland.", second: "The figure was too low." };
  });
  const text = corrected.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  expect(text).toMatch(/Corrections 1 June 2025\s?\. The figure was too low\. .*Norway .*3 May 2025\s?\. The host is/);
  expect(creditOf(() => {})).not.toContain("Corrections");
});

test("The credit names version and date", () => {
  expect(creditOf(() => {})).toContain("Version 1, 2 May 2025");
});
