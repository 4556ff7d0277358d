import type { Story } from "../../story/story";
import { suggestion } from "../schema/references";
import type { Complaint } from "./complaint";

/** Images narrower than this are not sharp in the panel, px. */
const leastWidth = 640;

/** Images whose file is not there or too small, and media beside what is not in the story. `selectable` are codes and ids. */
export function mediaComplaints(story: Story, selectable: ReadonlySet<string>): Complaint[] {
  const { images, quotations, pictures, claims, steps, events } = story;
  const known = new Set([...selectable, ...Object.keys(claims), ...[...steps, ...events].map(({ id }) => id)]);
  const media = [
    ...Object.entries(images).map(([id, { of }]) => ({ section: "images", id, of })),
    ...Object.entries(quotations).map(([id, { of }]) => ({ section: "quotations", id, of })),
  ];
  return [
    ...media
      .filter(({ of }) => !known.has(of))
      .map(({ section, id, of }) => ({
        file: "story.json",
        at: [section, id, "of"],
        message: `"${of}" is neither a claim, a thing, an event or a step, nor a country with a claim${suggestion(of, [...known])}`,
      })),
    ...Object.entries(images).flatMap(([id, { file }]): Complaint[] => {
      const picture = pictures[file];
      const complain = (message: string) => [{ file: "story.json", at: ["images", id, "file"], message }];
      if (!picture) return complain(`"${file}" is not beside story.json${suggestion(file, Object.keys(pictures))}`);
      if (picture.width < leastWidth)
        return complain(`${file} is ${picture.width} px wide: use one of at least ${leastWidth} px`);
      return [];
    }),
  ];
}
