import { periodOf, type StoryDate } from "../../story/storyDate";

/** True when the two periods have a day in common; an absent one is always. */
export function meet(one: StoryDate | undefined, other: StoryDate | undefined): boolean {
  if (!one || !other) return true;
  const [a, b] = [periodOf(one), periodOf(other)];
  return (a.from ?? "") <= (b.to ?? "9999-12-31") && (b.from ?? "") <= (a.to ?? "9999-12-31");
}
