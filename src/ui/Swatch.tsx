import type { MapSymbol } from "../layers/layer";
import { dashes, lineWidthPixels, shapeBox, shapePaths, texturePatterns } from "../layers/shapes";

/** A symbol as the legend shows it: the same look as on the map. */
export function Swatch({ symbol }: { symbol: MapSymbol }) {
  switch (symbol.kind) {
    case "fill":
      return (
        <svg className="swatch" width="16" height="14" viewBox="0 0 16 14" aria-hidden="true">
          <rect width="16" height="14" rx="3" fill={`var(--${symbol.color})`} />
          {symbol.texture && <rect width="16" height="14" rx="3" fill={`url(#swatch-${symbol.texture})`} />}
          <rect x="0.5" y="0.5" width="15" height="13" rx="2.5" fill="none" stroke="var(--ink)" strokeOpacity="0.18" />
        </svg>
      );
    case "line": {
      const width = lineWidthPixels[symbol.width];
      const dash = symbol.dashed ? { strokeDasharray: dashes.map((each) => each * width).join(" ") } : {};
      return (
        <svg className="swatch" width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
          <path
            d={symbol.arrow ? "M1 7H18" : "M1 7H25"}
            stroke={`var(--${symbol.color})`}
            strokeWidth={width}
            {...dash}
          />
          {symbol.arrow && <path d="M25.5 7 16.5 2 18.5 7 16.5 12Z" fill={`var(--${symbol.color})`} />}
        </svg>
      );
    }
    case "point": {
      const { path, hollow, glyph } = shapePaths[symbol.shape];
      return (
        <svg className="swatch" width="16" height="16" viewBox={`0 0 ${shapeBox} ${shapeBox}`} aria-hidden="true">
          <path
            d={path}
            fill={hollow ? "var(--panel)" : `var(--${symbol.color})`}
            stroke={hollow ? `var(--${symbol.color})` : "none"}
            strokeWidth="2.4"
          />
          {glyph && (
            <path d={glyph} fill="none" stroke={hollow ? `var(--${symbol.color})` : "var(--panel)"} strokeWidth="1.6" />
          )}
        </svg>
      );
    }
  }
}

/** The textures that swatches refer to; once a page. */
export function SwatchPatterns() {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        {Object.entries(texturePatterns).map(([id, { size, path, stroked }]) => (
          <pattern key={id} id={`swatch-${id}`} width={size} height={size} patternUnits="userSpaceOnUse">
            <path
              d={path}
              fill={stroked ? "none" : "var(--texture)"}
              stroke={stroked ? "var(--texture)" : "none"}
              strokeWidth="1.1"
            />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
