import { type Complaint, StoryError } from "../story/complaint";
import { suggestion } from "../story/references";
import type { Story } from "../story/story";
import type { Entry, LayerKind } from "./layer";
import { thingOf } from "./thingOf";

/** An entry with the section of the story that its thing stands in. */
export interface StoryEntry {
  entry: Entry;
  section: string;
}

/**
 * Every entry of the story, layer by layer.
 * @throws {StoryError} with everything at once that keeps the story from being drawn: symbols that a layer does not
 * define, marks that share an id, things that no layer shows
 */
export function entriesOf(story: Story, kinds: readonly LayerKind[]): StoryEntry[] {
  const complaints: Complaint[] = [];
  const complain = (section: string, thing: string, message: string) => {
    const index = (story.items[section] as { id: string }[]).findIndex(({ id }) => id === thing);
    complaints.push({ file: "story.json", path: `${section}[${index}]`, message });
  };
  const seen = new Set<string>();
  const entries = story.layers.flatMap((spec) => {
    const kind = kinds.find((each) => each.kind === spec.kind);
    if (!kind) throw new Error(`No layer kind "${spec.kind}"`);
    const symbols = kind.symbols(spec);
    return kind.entries(spec, story.items[kind.section] ?? [], story).map((entry): StoryEntry => {
      const { section } = kind;
      if (!Object.hasOwn(symbols, entry.symbol)) {
        const ids = Object.keys(symbols);
        const mend = suggestion(entry.symbol, ids) || `: use ${ids.join(", ")}`;
        complain(section, thingOf(entry), `"${entry.symbol}" is no symbol of layer "${spec.id}"${mend}`);
      }
      if (seen.has(entry.id)) complain(section, thingOf(entry), `"${entry.id}" is the id of two marks: rename one`);
      seen.add(entry.id);
      return { entry, section };
    });
  });
  const drawn = new Set(entries.map(({ entry }) => thingOf(entry)));
  for (const [section, things] of Object.entries(story.items))
    for (const { id } of things as { id: string }[])
      if (!drawn.has(id)) complain(section, id, `"${id}" belongs to no layer, so nothing would show it`);
  if (complaints.length > 0) throw new StoryError(story.slug, complaints);
  return entries;
}
