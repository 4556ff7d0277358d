import type { MapSymbol } from "../layers/layer";
import { boldTexture, textureStroke } from "../layers/look";
import { texturePatterns } from "../layers/shapes";
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

/** The textures that swatches refer to; once per page. */
export function SwatchPatterns() {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        {Object.entries(texturePatterns).map(([id, { size, path, stroked, bold }]) => (
          <pattern
            key={id}
            id={`swatch-${id}`}
            width={size}
            height={size}
            patternUnits="userSpaceOnUse"
            patternTransform={bold ? "scale(.6)" : undefined}
          >
            <path
              d={path}
              fill={stroked ? "none" : "var(--texture)"}
              stroke={stroked ? `var(--${bold ? "ink" : "texture"})` : "none"}
              strokeWidth={bold ? boldTexture.stroke : textureStroke}
            />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
