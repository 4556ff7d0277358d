import { textureGround, textureStroke } from "../layers/look";
import { palettes, type Theme } from "../layers/palette";
import { texturePatterns } from "../layers/shapes";

/** The name of the image of a texture in a theme, which `textureImage` makes. */
export const textureName = (texture: string, theme: Theme) => `${texture}-${theme}`;

/** The image of a texture, twice its size for dense screens; null when there is no texture of that name. */
export function textureImage(name: string): ImageData | null {
  for (const [texture, { size, path, stroked, grounded }] of Object.entries(texturePatterns)) {
    for (const theme of Object.keys(palettes) as Theme[]) {
      if (textureName(texture, theme) !== name) continue;
      // A tile must have whole pixels, or its seams show.
      const pixels = size * 2;
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = pixels;
      // Painting on the graphics card would block the page until the image is read back.
      const context = canvas.getContext("2d", { willReadFrequently: true });
      if (!context) return null;
      context.scale(2, 2);
      if (grounded) {
        context.strokeStyle = palettes[theme].halo;
        context.lineWidth = textureGround.width;
        context.globalAlpha = textureGround.opacity;
        context.stroke(new Path2D(path));
        context.globalAlpha = 1;
      }
      context.strokeStyle = context.fillStyle = palettes[theme].texture;
      context.lineWidth = textureStroke;
      const shape = new Path2D(path);
      if (stroked) context.stroke(shape);
      else context.fill(shape);
      return context.getImageData(0, 0, pixels, pixels);
    }
  }
  return null;
}
