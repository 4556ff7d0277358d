import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { readArticle } from "./readArticle";

const paragraphs = [
  "The ferry sails on Friday, the port office said.",
  "It carries 1,200 passengers between two islands.",
];
const text = paragraphs.join("\n\n");
const long =
  `${paragraphs[0]} ${"The port has two piers and a small hall, and a crane for the ships. ".repeat(8)}`.trim();

const document = (paragraph: string) => `<w:p><w:r><w:t>${paragraph}</w:t></w:r></w:p>`;
const docx = zipSync({
  "[Content_Types].xml": strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  "_rels/.rels": strToU8(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
  "word/document.xml": strToU8(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map(document).join("")}</w:body></w:document>`,
  ),
});

test("plain text, also in an older encoding, and Word documents are read paragraph by paragraph", async () => {
  expect(await readArticle("a.txt", strToU8(text))).toBe(text);
  expect(await readArticle("a.txt", iconv.encode("Паром отходит.", "windows-1251"))).toBe("Паром отходит.");
  expect(await readArticle("a.docx", docx)).toBe(text);
});

test("of a saved page only the article is read, and its markup and scripts are no part of it", async () => {
  const page = `<!doctype html><html><head><title>Ferry</title><script>alert("no")</script></head><body><nav><a href="/">Home</a> <a href="/a">All news of today</a></nav>
    <article><h1>Ferry</h1><p>${long}</p><p>It carries <b onclick="alert(1)">1,200</b> passengers &amp; more.</p></article><footer>Imprint</footer></body></html>`;
  expect((await readArticle("page.html", strToU8(page))).split("\n\n")).toEqual([
    long,
    "It carries 1,200 passengers & more.",
  ]);
});

test("other files are refused, with what to do", async () => {
  await expect(readArticle("a.pdf", strToU8("%PDF"))).rejects.toThrow("save it as .txt, .html or .docx");
  await expect(readArticle("a.docx", strToU8("no zip"))).rejects.toThrow("a.docx is not a Word document");
});
