import { boldTexture, textureGround, textureStroke } from "../layers/look";
import { palettes, type Theme } from "../layers/palette";
import { texturePatterns } from "../layers/texturePatterns";

/** The name of the image of a texture in a theme, which `textureImage` makes. */
export const textureName = (texture: string, theme: Theme) => `${texture}-${theme}`;

/** Pixels of the image per px of the texture, for dense screens. */
export const texturePixels = 2;

/** The image of a texture, `scale` times as large as its pattern; null when there is no texture of that name. */
export function textureImage(name: string, scale: number): ImageData | null {
  for (const [texture, { size, path, stroked, grounded, bold }] of Object.entries(texturePatterns)) {
    for (const theme of Object.keys(palettes) as Theme[]) {
      if (textureName(texture, theme) !== name) continue;
      // A tile must have whole pixels, or its seams show.
      const pixels = Math.round(size * texturePixels * scale);
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = pixels;
      // Painting on the graphics card would block the page until the image is read back.
      const context = canvas.getContext("2d", { willReadFrequently: true });
      if (!context) return null;
      context.scale(pixels / size, pixels / size);
      if (grounded) {
        const ground = bold ? boldTexture.ground : textureGround;
        context.strokeStyle = palettes[theme].halo;
        context.lineWidth = ground.width;
        context.globalAlpha = ground.opacity;
        context.stroke(new Path2D(path));
        context.globalAlpha = 1;
      }
      context.strokeStyle = context.fillStyle = palettes[theme][bold ? "ink" : "texture"];
      context.lineWidth = bold ? boldTexture.stroke : textureStroke;
      const shape = new Path2D(path);
      if (stroked) context.stroke(shape);
      else context.fill(shape);
      return context.getImageData(0, 0, pixels, pixels);
    }
  }
  return null;
}
