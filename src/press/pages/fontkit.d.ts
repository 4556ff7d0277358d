declare module "fontkit" {
  /** An outline in units of its font, with y upwards. */
  export interface Path {
    scale: (x: number, y: number) => Path;
    translate: (x: number, y: number) => Path;
    /** Path data of an SVG. */
    toSVG: () => string;
  }
  export interface Position {
    xAdvance: number;
    xOffset: number;
    yOffset: number;
  }
  export interface Font {
    unitsPerEm: number;
    hasGlyphForCodePoint: (codePoint: number) => boolean;
    layout: (text: string) => {
      glyphs: readonly { path: Path }[];
      positions: readonly Position[];
      advanceWidth: number;
    };
  }
  export function openSync(file: string): Font;
}
