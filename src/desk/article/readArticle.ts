import { Readability } from "@mozilla/readability";
import iconv from "iconv-lite";
import { parseHTML } from "linkedom";
import mammoth from "mammoth";

/** Elements of a page that are paragraphs of an article. */
const blocks = "p, h2, h3, li, blockquote";

/**
 * The text of an article in a file, with an empty line between paragraphs: plain text, a saved page of which the article
 * is picked out, or a Word document. Markup becomes text.
 * @throws {SyntaxError} where it is none of these
 */
export async function readArticle(name: string, bytes: Uint8Array): Promise<string> {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  if (ending === "docx") {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) }).catch(() => {
      throw new SyntaxError(`${name} is not a Word document that can be read`);
    });
    return tidy(value);
  }
  if (ending === "html" || ending === "htm") return tidy(textOfPage(decoded(bytes)));
  if (ending === "txt" || ending === "md") return tidy(decoded(bytes));
  throw new SyntaxError(`${name} is no article that the desk can read: save it as .txt, .html or .docx`);
}

/** A text in UTF-8, or else in Windows' Cyrillic, as older systems of newsrooms save it. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes), "windows-1251");
  }
}

function textOfPage(html: string): string {
  const { document } = parseHTML(html);
  for (const each of document.querySelectorAll("script, style, noscript, template")) each.remove();
  const found = new Readability(document.cloneNode(true) as unknown as Document).parse();
  const article = found?.content ? parseHTML(`<!doctype html><body>${found.content}</body>`).document : document;
  const paragraphs = [...article.querySelectorAll(blocks)].flatMap((block) =>
    // What is inside another block is in that one's text.
    block.parentElement?.closest(blocks) ? [] : (block.textContent ?? "").replace(/\s+/g, " ").trim() || [],
  );
  return paragraphs.length > 0 ? paragraphs.join("\n\n") : (article.body?.textContent ?? "");
}

const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
