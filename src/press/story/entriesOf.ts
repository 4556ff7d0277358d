import type { Entry } from "../../layers/layer";
import type { Story } from "../../story/story";
import type { LayerKind } from "../schema/layerKind";
import { StoryError } from "../story/complaint";
import { entryComplaints } from "./entryComplaints";

/** An entry with the section of the story that its thing stands in. */
export interface StoryEntry {
  entry: Entry;
  section: string;
}

/**
 * Every entry of the story, layer by layer.
 * @throws {StoryError} with everything at once that keeps the story from being drawn
 */
export function entriesOf(story: Story, kinds: readonly LayerKind[]): StoryEntry[] {
  const entries = uncheckedEntriesOf(story, kinds);
  const complaints = entryComplaints(story, kinds, entries);
  if (complaints.length > 0) throw new StoryError(story.slug, complaints);
  return entries;
}

/**
 * Every entry of the story, sound or not, for checks. A thing that names its layer is shown by that layer alone.
 * @throws when a layer is of a kind that `kinds` does not have; the schema makes sure that none is
 */
export const uncheckedEntriesOf = (story: Story, kinds: readonly LayerKind[]): StoryEntry[] =>
  story.layers.flatMap((spec) => {
    const kind = kinds.find((each) => each.kind === spec.kind);
    if (!kind) throw new Error(`No layer kind "${spec.kind}"`);
    const { section } = kind;
    const things = (story.things[section] ?? []) as { layer?: string }[];
    const own = things.filter(({ layer }) => layer === undefined || layer === spec.id);
    return kind.entries(spec, own, story).map((entry) => ({ entry, section }));
  });
