/**
 * The page's own font faces for the letters of `text`, as style rules that contain the fonts: a picture in a file of its
 * own cannot refer to other files. Faces whose file does not load are left out.
 */
export async function embeddedFonts(text: string): Promise<string> {
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  // The page's styles are inline, and refer to files relative to where it was opened; its address changes with the step.
  const [opened] = performance.getEntriesByType("navigation");
  const page = opened?.name ?? location.href;
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [{ rule, base: sheet.href ?? page }] : [],
    ),
  );
  const used = rules.filter(({ rule }) => {
    const ranges = rangesOf(rule.style.getPropertyValue("unicode-range"));
    return letters.some((letter) => ranges.some(([from, to]) => from <= letter && letter <= to));
  });
  const faces = await Promise.all(used.map(({ rule, base }) => embedded(rule.style, base).catch(() => "")));
  return faces.join("");
}

async function embedded(style: CSSStyleDeclaration, base: string): Promise<string> {
  const [, file = ""] = /url\("?([^")]+\.woff2)"?\)/.exec(style.getPropertyValue("src")) ?? [];
  const response = await fetch(new URL(file, base));
  if (!file || !response.ok) return "";
  const bytes = new Uint8Array(await response.arrayBuffer());
  const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const kept = ["font-family", "font-weight", "font-style", "unicode-range"]
    .map((name) => `${name}:${style.getPropertyValue(name)}`)
    .join(";");
  return `@font-face{${kept};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}

/** `U+0-FF, U+131` as pairs of code points; everything where there is no range. */
function rangesOf(text: string): [from: number, to: number][] {
  if (!text) return [[0, 0x10ffff]];
  return text.split(",").map((range) => {
    const [from = "0", to] = range.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from.replaceAll("?", "0"), 16), Number.parseInt((to ?? from).replaceAll("?", "F"), 16)];
  });
}
