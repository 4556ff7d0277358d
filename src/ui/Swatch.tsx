import type { MapSymbol } from "../layers/layer";
import { boldTexture, textureStroke } from "../layers/look";
import { texturePatterns } from "../layers/texturePatterns";
import { pagePaint, swatchMarkup } from "../still/signMarkup";

/** A symbol in the legend: the same drawing as on the map. */
export function Swatch({ symbol }: { symbol: MapSymbol }) {
  const markup = swatchMarkup(symbol, pagePaint, (name) => `swatch-${name}`);
  return (
    <svg
      className="swatch"
      width="26"
      height="16"
      viewBox="0 0 26 16"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made of the symbol's own constants alone
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}

/**
 * The textures that swatches refer to; once per page. They are in the page's markup, which a script that has to render the
 * page anew takes over: readers do not load them twice.
 */
export function SwatchPatterns() {
  const markup = import.meta.env.SSR ? patternsMarkup() : (document.querySelector(".patterns")?.innerHTML ?? "");
  return (
    <svg
      className="patterns"
      width="0"
      height="0"
      aria-hidden="true"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made of constants alone
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}

function patternsMarkup(): string {
  const patterns = Object.entries(texturePatterns).map(([id, { size, path, stroked, bold }]) => {
    const ink = `var(--${bold ? "ink" : "texture"})`;
    const look = stroked
      ? `fill="none" stroke="${ink}" stroke-width="${bold ? boldTexture.stroke : textureStroke}"`
      : `fill="${ink}"`;
    const scale = bold ? ' patternTransform="scale(.6)"' : "";
    return `<pattern id="swatch-${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"${scale}><path d="${path}" ${look}/></pattern>`;
  });
  return `<defs>${patterns.join("")}</defs>`;
}
