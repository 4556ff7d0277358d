import { frame, projectOf } from "../../geo/projection";
import type { EditionLabel } from "../../scene/edition";
import type { Camera, Label, Language, Story } from "../../story/story";
import type { Words } from "../../story/words";
import { seas } from "../names/seas";
import type { EditionContext } from "./EditionContext";
import { viewIn } from "./viewIn";
import { wordsIn } from "./wordsIn";

/**
 * The names that the map may show: those that the story lists, and of waters where one of its views looks.
 * @throws when a label names a place or country that does not exist; parsed stories have none
 */
export function labelsIn(story: Story, language: Language, context: EditionContext): EditionLabel[] {
  const words = wordsIn(story, language);
  const cameras = [story.view, ...story.steps].map((view) => viewIn(view, story, context.atlas).camera);
  return [...story.labels.map((label) => labelOf(label, story, words, context)), ...seaLabelsIn(cameras, language)];
}

function labelOf(label: Label, story: Story, words: Words, context: EditionContext): EditionLabel {
  if ("place" in label) {
    const place = story.places[label.place];
    if (!place) throw new Error(`No place "${label.place}"`);
    return {
      id: label.place,
      text: words.places[label.place] ?? label.place,
      lngLat: place.lngLat,
      anchor: label.anchor ?? "end",
      rank: place.capitalOf ? "capital" : "town",
      country: place.capitalOf,
    };
  }
  const country = context.atlas.get(label.country);
  if (!country) throw new Error(`No country "${label.country}"`);
  const inStory = Object.values(story.claims).some((claim) => claim.countries.includes(label.country));
  return {
    id: label.country,
    text: words.countries[label.country] ?? context.countryNames[label.country] ?? label.country,
    lngLat: label.at ?? country.label,
    anchor: label.anchor ?? "center",
    rank: inStory ? "country" : "context",
    country: label.country,
  };
}

/** Waters with a smaller reach have no room for a name on any map of a story, degrees. */
const leastReach = 0.7;
/** How much more than the frame a stage may show on each side, px of the frame. */
const beyond = 120;

/** The names of waters in the view of any of `cameras`, where they are known in that language. */
function seaLabelsIn(cameras: readonly Camera[], language: Language): EditionLabel[] {
  const projects = cameras.map(projectOf);
  return [...seas].flatMap(([id, { names, label, reach }]): EditionLabel[] => {
    const text = names[language];
    const isSeen = projects.some((project) => {
      const [x, y] = project(label) ?? [Number.NEGATIVE_INFINITY, 0];
      return x > -beyond && y > -beyond && x < frame.width + beyond && y < frame.height + beyond;
    });
    if (!text || reach < leastReach || !isSeen) return [];
    return [{ id: `water-${id}`, text, lngLat: label, anchor: "center", rank: "water", reach }];
  });
}
