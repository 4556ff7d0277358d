import type { Entry } from "../../layers/layer";
import type { Story } from "../../story/story";
import type { LayerKind } from "../schema/layerKind";

/** An entry, with the section of the story that has its thing. */
export interface StoryEntry {
  entry: Entry;
  section: string;
}

/**
 * Every entry of the story, layer by layer, not yet checked. A thing that names its layer is shown by that layer alone.
 * @throws when a layer is of a kind that `kinds` does not have, which the schema rules out
 */
export const entriesOf = (story: Story, kinds: readonly LayerKind[]): StoryEntry[] =>
  story.layers.flatMap((spec) => {
    const kind = kinds.find((each) => each.kind === spec.kind);
    if (!kind) throw new Error(`No layer kind "${spec.kind}"`);
    const { section } = kind;
    const things = (story.things[section] ?? []) as { layer?: string }[];
    const own = things.filter(({ layer }) => layer === undefined || layer === spec.id);
    return kind.entries(spec, own, story).map((entry) => ({ entry, section }));
  });
