import { wcagContrast } from "culori";
import { type Entry, type MapSymbol, type Texture, textures } from "../../layers/layer";
import { boldTexture, textureGround } from "../../layers/look";
import { mixed } from "../../layers/mixed";
import { type Color, palettes, type Theme } from "../../layers/palette";
import { texturePatterns } from "../../layers/texturePatterns";
import type { LayerSpec } from "../../story/story";
import { drawsOf, type LayerKind } from "../schema/layerKind";
import type { Complaint } from "./complaint";
import { meet } from "./meet";
import type { ParsedStory } from "./parseStory";

/** Least contrast of a texture with what it lies on: WCAG 2.2, 1.4.11. */
const leastContrast = 3;

/** A layer that shows whole countries, or parts of them, by fills. */
interface Fills {
  spec: LayerSpec;
  index: number;
  isOver: boolean;
  symbols: Record<string, MapSymbol>;
  /** The symbol of things without a figure, whose look is not the story's to choose. */
  withoutFigure: string | undefined;
  entries: Entry[];
}

/**
 * Everything that keeps a second colouring from being told from the first: a layer with colours in some rows alone, a
 * texture that two layers share, one that does not show on a colour beneath it, and two of them on one country.
 */
export function textureComplaints(story: ParsedStory, kinds: readonly LayerKind[]): Complaint[] {
  const layers = story.layers.flatMap((spec, index): Fills[] => {
    const kind = kinds.find((each) => each.kind === spec.kind);
    if (!kind) return [];
    const entries = story.entries.flatMap(({ entry }) => (entry.layer === spec.id ? [entry] : []));
    return [
      {
        spec,
        index,
        isOver: drawsOf(kind, spec) === "textures",
        symbols: kind.symbols(spec),
        withoutFigure: kind.withoutFigure?.(spec),
        entries,
      },
    ];
  });
  const over = layers.filter(({ isOver }) => isOver);
  const pairs = over.flatMap((upper) =>
    layers
      .filter((lower) => lower !== upper && !(lower.isOver && lower.index > upper.index))
      .map((lower) => ({ upper, lower })),
  );
  return [
    ...layers.flatMap(mixtureComplaints),
    ...pairs.flatMap(({ upper, lower }) => [
      ...sharedComplaints(upper, lower),
      ...contrastComplaints(upper, lower),
      ...twofoldComplaints(upper, lower, story),
    ]),
    ...over.flatMap((upper) =>
      texturesIn(upper).flatMap(([id, texture]) =>
        faintOn(texture, "land").map((theme) =>
          complain(upper, id, `"${texture}" hardly shows on land without a colour in the ${theme} theme: ${useOthers}`),
        ),
      ),
    ),
  ];
}

/** The colour and texture of a symbol, of which lines and points have none. */
const fillOf = (symbol: MapSymbol | undefined): Pick<Extract<MapSymbol, { kind: "fill" }>, "color" | "texture"> =>
  symbol?.kind === "fill" ? symbol : {};

const complain = ({ index }: Fills, symbol: string, message: string, field = "texture"): Complaint => ({
  file: "story.json",
  at: ["layers", index, "symbols", symbol, field],
  message,
});

/** Rows without a colour in a layer of which others have one; rows with neither colour nor texture. */
function mixtureComplaints(layer: Fills): Complaint[] {
  return Object.entries(layer.symbols).flatMap(([id, symbol]) => {
    if (symbol.kind !== "fill" || symbol.color) return [];
    if (!layer.isOver)
      return [
        complain(
          layer,
          id,
          "is missing, while other symbols of the layer have a color: give all one, or none",
          "color",
        ),
      ];
    if (!symbol.texture)
      return [complain(layer, id, `is missing: without a color, a texture is all that is seen; ${useOthers}`)];
    return [];
  });
}

/** Rows of two layers with the same texture, of which one lies over the colours of the other. */
const sharedComplaints = (upper: Fills, lower: Fills): Complaint[] =>
  texturesIn(upper).flatMap(([id, texture]) => {
    const [other] = texturesIn(lower).find(([, each]) => each === texture) ?? [];
    if (other === undefined) return [];
    return [complain(upper, id, `"${texture}" is that of "${other}" in layer "${lower.spec.id}", too: choose another`)];
  });

const texturesIn = ({ symbols }: Fills): [string, Texture][] =>
  Object.entries(symbols).flatMap(([id, symbol]): [string, Texture][] => {
    const { texture } = fillOf(symbol);
    return texture ? [[id, texture]] : [];
  });

/** Textures that do not show on a colour on which they lie. */
function contrastComplaints(upper: Fills, lower: Fills): Complaint[] {
  const seen = new Set<string>();
  return meetings(upper, lower).flatMap(({ over, under }) => {
    const { texture } = fillOf(upper.symbols[over.symbol]);
    const { color } = fillOf(lower.symbols[under.symbol]);
    const pair = `${over.symbol} ${under.symbol}`;
    if (!color || seen.has(pair)) return [];
    seen.add(pair);
    return faintOn(texture, color).map((theme) =>
      complain(
        upper,
        over.symbol,
        `"${texture}" hardly shows on "${under.symbol}" of layer "${lower.spec.id}" in the ${theme} theme: ${useOthers}`,
      ),
    );
  });
}

/** Countries that have two textures on one day. */
function twofoldComplaints(upper: Fills, lower: Fills, story: ParsedStory): Complaint[] {
  return meetings(upper, lower).flatMap(({ over, under, country }) => {
    // What has no figure has a colour of its own, too.
    if (!fillOf(lower.symbols[under.symbol]).texture || under.symbol === lower.withoutFigure) return [];
    const section = story.entries.find(({ entry }) => entry === over)?.section ?? "";
    const index = ((story.things[section] ?? []) as { id: string }[]).findIndex(({ id }) => id === over.thing);
    return [
      {
        file: "story.json",
        at: [section, index],
        message: `"${country}" would have two textures at once, "${over.symbol}" of layer "${upper.spec.id}" on "${under.symbol}" of layer "${lower.spec.id}": give the second a color without a texture`,
      },
    ];
  });
}

/** The entries of two layers that are on one country on one day. */
const meetings = (upper: Fills, lower: Fills): { over: Entry; under: Entry; country: string }[] =>
  upper.entries.flatMap((over) =>
    lower.entries.flatMap((under) =>
      over.place.at === "country" &&
      under.place.at === "country" &&
      over.place.country === under.place.country &&
      meet(over.during, under.during)
        ? [{ over, under, country: over.place.country }]
        : [],
    ),
  );

/** The themes in which a texture does not show on a colour. */
const faintOn = (texture: Texture | undefined, color: Color): Theme[] =>
  (Object.keys(palettes) as Theme[]).filter((theme) => texture && contrastOn(texture, color, theme) < leastContrast);

/** The contrast of a texture with what it lies on: the colour, or the ground that it brings along. */
export function contrastOn(texture: Texture, color: Color, theme: Theme): number {
  const { bold, grounded } = texturePatterns[texture];
  const ink = palettes[theme][bold ? "ink" : "texture"];
  const { opacity } = bold ? boldTexture.ground : textureGround;
  const ground = mixed(palettes[theme].halo, palettes[theme][color], opacity);
  return wcagContrast(ink, grounded ? ground : palettes[theme][color]);
}

/** The textures that show on every colour. */
const useOthers = `use ${textures
  .filter((texture) => texturePatterns[texture].bold)
  .map((texture) => `"${texture}"`)
  .join(" or ")}`;
