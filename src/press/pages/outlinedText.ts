import { fontOf } from "./textWidth";

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
/** What says in which direction a text runs, and is not drawn. */
const directions = /[\u200e\u200f\u2066-\u2069]/g;

/**
 * A picture with the outlines of its letters in place of its texts: as an image of a page, an SVG has none of the page's
 * faces, and the reader's own would need other room than names were placed with.
 */
export const outlinedText = (svg: string): string =>
  svg.replace(/<text([^>]*)>(.*?)<\/text>/g, (_, attributes: string, content: string) => {
    const lines = [...content.matchAll(/<tspan([^>]*)>(.*?)<\/tspan>/g)];
    if (lines.length === 0) return outlined(attributes, content);
    return lines.map(([, own = "", line = ""]) => outlined(`${own}${attributes}`, line)).join("");
  });

function outlined(attributes: string, content: string): string {
  const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
  const number = (name: string) => Number(attribute(name) ?? 0);
  const text = content.replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity).replace(directions, "");
  const font = fontOf(text, number("font-weight") || 400);
  const scale = number("font-size") / font.unitsPerEm;
  const spacing = number("letter-spacing");
  const { glyphs, positions, advanceWidth } = font.layout(text);
  const width = advanceWidth * scale + spacing * glyphs.length;
  const anchor = attribute("text-anchor");
  let x = number("x") - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  const y = number("y");
  const paths = glyphs.map((glyph, i) => {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[i] ?? {};
    const path = glyph.path.scale(scale, -scale).translate(x + xOffset * scale, y - yOffset * scale);
    x += xAdvance * scale + spacing;
    return path.toSVG();
  });
  const kept = attributes.replace(/ (?:x|y|text-anchor|font-family|font-size|font-weight|letter-spacing)="[^"]*"/g, "");
  return `<path${kept} d="${paths.join("")}"/>`;
}
