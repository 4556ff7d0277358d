import { pointShapes, textures } from "../../src/layers/layer";
import { boldTexture } from "../../src/layers/look";
import { inkOn, type Meaning, meanings, namedColors, palettes, type Theme } from "../../src/layers/palette";
import { texturePatterns } from "../../src/layers/texturePatterns";
import { type Paint, shapeMarkup, swatchMarkup } from "../../src/still/signMarkup";

/** Cells of one look each, px. */
const cell = { width: 150, height: 32, columns: 6 } as const;
const width = cell.columns * cell.width;

/**
 * The colours, shapes and textures that a story may choose, each with its name, in the light theme and beneath it in the
 * dark one, as one SVG for the guide.
 */
export function looksPicture(): string {
  const halves = (["light", "dark"] as const).map((theme) => ({ theme, ...halfOf(theme) }));
  const height = halves.reduce((sum, half) => sum + half.height, 0);
  const drawn = halves.map(({ theme, markup }, index) => {
    const top = index === 0 ? 0 : (halves[0]?.height ?? 0);
    const ground = `<rect width="${width}" height="${halves[index]?.height}" fill="${palettes[theme].panel}"/>`;
    return `<g transform="translate(0 ${top})">${ground}${markup}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="14"><title>Colours, shapes, signs and textures that a story may choose</title>${drawn.join("")}</svg>\n`;
}

/** One look, drawn around a place. */
type Draw = (name: string) => string;

function halfOf(theme: Theme): { markup: string; height: number } {
  const paint: Paint = {
    color: (color) => palettes[theme][color],
    on: (meaning) => inkOn(palettes[theme][meaning]),
  };
  const fill: Draw = (name) =>
    `<rect x="-13" y="-10" width="26" height="20" rx="3" fill="${paint.color(name as Meaning)}"/>`;
  const texture: Draw = (name) =>
    `<g transform="translate(-13 -8)">${swatchMarkup({ kind: "fill", color: "named", texture: name as never }, paint, (id) => `${id}-${theme}`)}</g>`;
  const named: readonly string[] = namedColors;
  const sections: [string, readonly string[], Draw][] = [
    [`Colours by name (${theme})`, named, fill],
    ["Colours by meaning", meanings.filter((name) => !named.includes(name)), fill],
    ["Shapes and signs", pointShapes, (name) => shapeMarkup(name as never, "blue", 22, paint)],
    ["Textures", textures, texture],
  ];
  let y = 0;
  const ink = paint.color("ink");
  const markup = sections.map(([title, names, draw]) => {
    const head = `<text x="10" y="${y + 26}" font-weight="bold" fill="${ink}">${title}</text>`;
    const cells = names.map((name, index) => {
      const at = [
        10 + (index % cell.columns) * cell.width,
        y + 52 + Math.floor(index / cell.columns) * cell.height,
      ] as const;
      return `<g transform="translate(${at[0] + 14} ${at[1]})">${draw(name)}</g><text x="${at[0] + 36}" y="${at[1] + 5}" fill="${ink}">${name}</text>`;
    });
    y += 44 + Math.ceil(names.length / cell.columns) * cell.height;
    return head + cells.join("");
  });
  return { markup: `<defs>${patternsOf(theme)}</defs>${markup.join("")}`, height: y + 10 };
}

const patternsOf = (theme: Theme): string =>
  textures
    .map((name) => {
      const { size, path, stroked, bold } = texturePatterns[name];
      const color = palettes[theme][bold ? "ink" : "texture"];
      const width = bold ? ` stroke-width="${boldTexture.stroke}"` : "";
      const look = stroked ? `fill="none" stroke="${color}"${width}` : `fill="${color}"`;
      return `<pattern id="${name}-${theme}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><path d="${path}" ${look}/></pattern>`;
    })
    .join("");
