import { expect, test } from "vitest";
import { linesOf, siteChanges } from "./siteChanges";

const page = (text: string, mark = "aaaaaaaa") =>
  `<!doctype html><link href="assets/index-${mark}.css"><style>p{color:red}</style><svg><text>drawn</text></svg>${text}<script>let x = 1</script>`;

test("the lines of a page are what is read there: links and emphasis are within a line, drawings and scripts are none", () => {
  expect(linesOf(page("<h1>Who &amp; what</h1><p>Of <a href='#'>Tajikistan</a>: <b>47.9</b> %</p>"))).toEqual([
    "Who & what",
    "Of Tajikistan: 47.9 %",
  ]);
});

test("of two builds, one reads which pages, words and numbers differ, by story and language", () => {
  const before = {
    "index.html": page("<p>All maps</p>"),
    "ferry/index.html": page("<p>20,000 to 24,000 people took the ferry.</p><p>Stays.</p>"),
    "ferry/text/index.html": page("<p>20,000 to 24,000 people took the ferry.</p>"),
    "ferry/ru/index.html": page("<p>Паром</p>"),
    "ferry/step/old/index.html": page("<p>Stays.</p>"),
  };
  const after = {
    // Another version of the code is no change for readers.
    "index.html": page("<p>All maps</p>", "bbbbbbbb"),
    "ferry/index.html": page("<p>20,000 to 25,000 people took the ferry.</p><p>Stays.</p>", "bbbbbbbb"),
    "ferry/text/index.html": page("<p>20,000 to 25,000 people took the ferry.</p>"),
    "ferry/ru/index.html": page("<p>Паром</p>"),
    "mine/index.html": page("<p>New in 2026</p>"),
  };
  expect(siteChanges(before, after)).toEqual({
    pagesGone: ["ferry/step/old/index.html"],
    pagesAdded: ["mine/index.html"],
    pagesChanged: ["ferry/index.html", "ferry/text/index.html"],
    texts: [
      {
        place: "ferry",
        gone: ["20,000 to 24,000 people took the ferry."],
        added: ["20,000 to 25,000 people took the ferry."],
        numbersGone: ["24,000"],
        numbersAdded: ["25,000"],
      },
    ],
  });
});
