import type { Story } from "../../story/story";
import { periodOf } from "../../story/storyDate";
import { suggestion } from "../schema/references";
import { calloutComplaints } from "./calloutComplaints";
import type { Complaint } from "./complaint";
import { mediaComplaints } from "./mediaComplaints";

/** Contradictions in a story whose parts are each valid. */
export const storyComplaints = (story: Story): Complaint[] => [
  ...dateComplaints(story),
  ...articleComplaints(story),
  ...viewComplaints(story),
  ...figureComplaints(story),
  ...partComplaints(story),
  ...calloutComplaints(story, selectableIn(story)),
  ...mediaComplaints(story, selectableIn(story)),
];

const complain = (at: Complaint["at"], message: string): Complaint => ({ file: "story.json", at, message });

function dateComplaints({ date, updated, sources }: Story): Complaint[] {
  const late = Object.entries(sources).filter(
    ([, source]) => source.date !== undefined && (periodOf(source.date).from ?? "") > updated,
  );
  return [
    ...(updated < date ? [complain(["updated"], `"${updated}" is before the article's day, ${date}`)] : []),
    ...late.map(([id, source]) =>
      complain(
        ["sources", id, "date"],
        `"${source.date}" is after the story's last change, ${updated}: set "updated" to today, or correct the date`,
      ),
    ),
  ];
}

/** Claims of an article that the story does not have. */
const articleComplaints = ({ article, claims }: Story): Complaint[] =>
  article !== undefined
    ? []
    : Object.entries(claims).flatMap(([id, { basis }]) =>
        basis === "article"
          ? [complain(["claims", id, "basis"], 'the story names no article: add "article", or say who states it')]
          : [],
      );

function viewComplaints(story: Story): Complaint[] {
  const { paragraphs = [], locators = [] } = story.explainer ?? {};
  const views: { at: Complaint["at"]; view: { select?: string | null | undefined } }[] = [
    { at: ["view"], view: story.view },
    ...story.steps.map((view, i) => ({ at: ["steps", i], view })),
    ...paragraphs.map(({ show }, i) => ({ at: ["explainer", "paragraphs", i, "show"], view: show })),
    ...locators.map(({ show }, i) => ({ at: ["explainer", "locators", i, "show"], view: show })),
  ];
  const selectable = selectableIn(story);
  return views.flatMap(({ at, view }) =>
    typeof view.select === "string" && !selectable.has(view.select)
      ? [
          complain(
            [...at, "select"],
            `"${view.select}" is neither a country with a claim nor a thing on the map${suggestion(view.select, [...selectable])}`,
          ),
        ]
      : [],
  );
}

/** Codes of countries with a claim, and ids of things on the map. */
const selectableIn = (story: Story) =>
  new Set([
    ...Object.values(story.claims).flatMap((claim) => claim.countries),
    ...Object.values(story.things).flatMap((things) => (things as { id: string }[]).map(({ id }) => id)),
  ]);

/** A part must belong to something in the story, and its facts must be claims with an amount. */
function partComplaints(story: Story): Complaint[] {
  const known = [...selectableIn(story), ...story.events.map(({ id }) => id)];
  return Object.entries(story.parts).flatMap(([id, { facts = [] }]) => [
    ...(known.includes(id)
      ? []
      : [
          complain(
            ["parts", id],
            `"${id}" is neither a country with a claim, nor a thing on the map, nor an event${suggestion(id, known)}`,
          ),
        ]),
    ...facts.flatMap((fact, index) =>
      story.claims[fact]?.amount
        ? []
        : [complain(["parts", id, "facts", index], `claim "${fact}" has no amount to show`)],
    ),
  ]);
}

/** A thing's `figure` must be a claim that has an amount and is one of the thing's own claims. */
function figureComplaints(story: Story): Complaint[] {
  return Object.entries(story.things).flatMap(([section, things]) =>
    (things as { figure?: string; claims: string[] }[]).flatMap(({ figure, claims }, index) => {
      if (figure === undefined) return [];
      const at = [section, index, "figure"];
      if (!story.claims[figure]?.amount) return [complain(at, `claim "${figure}" has no amount to show`)];
      if (!claims.includes(figure)) return [complain(at, `"${figure}" must be among the thing's claims, too`)];
      return [];
    }),
  );
}
