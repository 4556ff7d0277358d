import { useContext, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import storySchema from "../../../data/story.schema.json";
import wordsSchema from "../../../data/words.schema.json";
import type { ListedStory } from "../document/deskApi";
import { type Files, isObject, valueIn } from "../document/edit";
import { openIn } from "../document/openIn";
import { type Schema, sectionsOf, wholeStory } from "../document/sectionsOf";
import { CheckList } from "./CheckList";
import { Conflicts } from "./Conflicts";
import type { DeskOf } from "./createDesk";
import { type DeskLanguage, isMessage, LanguageContext, languages, useMessages } from "./messages";
import { type Picked, Preview } from "./Preview";
import { Publish } from "./Publish";
import { SheetTable } from "./SheetTable";
import { ThingForm } from "./ThingForm";
import { Translation } from "./Translation";

/** What is selected, in a table as on the map. */
export interface Selected {
  section: string;
  id: string;
}

const schemas = [storySchema as unknown as Schema, wordsSchema as unknown as Schema] as const;
const sections = sectionsOf(...schemas);
const whole = wholeStory(...schemas);

/** Stands for the translations among the sections, and for the site. */
const [translation, publish] = ["translation", "publish"] as const;

/** Sections that every story has; the others have a button once they have things. */
const always = ["sources", "claims", "places", "layers", "parts", "steps", "events"];

/** What the map selects for a row: a thing with a place of its own by its id, all others by their country. */
function idOnMap(files: Files, { section, id }: Selected): string | null {
  const thing = valueIn(files["story.json"], [section, id]);
  if (section === "parts" || !isObject(thing)) return id;
  const [first] = Array.isArray(thing.countries) ? thing.countries : [];
  if (section === "claims") return typeof first === "string" ? first : null;
  return typeof thing.country === "string" && !thing.place ? thing.country : id;
}

/** One story on the desk: tables and forms on one side, its preview on the other. */
export function StoryDesk({ desk, stories }: { desk: DeskOf; stories: readonly ListedStory[] }) {
  const say = useMessages();
  const { language: spoken, setLanguage } = useContext(LanguageContext);
  const { files, story, saving, conflicts, others, slug } = useStore(desk.store);
  const past = useStore(desk.history, ({ pastStates }) => pastStates.length);
  const future = useStore(desk.history, ({ futureStates }) => futureStates.length);
  const [shown, setShown] = useState("claims");
  const [selected, setSelected] = useState<Selected | null>(null);
  const [picked, setPicked] = useState<Picked>({});
  const core = isObject(files["story.json"]) ? files["story.json"] : {};
  const language = typeof core.language === "string" ? core.language : "en";
  const open = useMemo(() => openIn(files), [files]);
  const section = sections.find(({ name }) => name === shown);

  const select = (next: Selected | null) => {
    setSelected(next);
    if (next && shown !== next.section) setShown(next.section);
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      // Within a field, the browser takes back letters first.
      if (event.target instanceof Element && event.target.closest("input, textarea")) return;
      event.preventDefault();
      if (event.shiftKey) desk.redo();
      else desk.undo();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [desk]);

  const filled = (name: string) => {
    const value = core[name];
    return Array.isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : 0;
  };
  const isNear = ({ name }: { name: string }) =>
    always.includes(name) || filled(name) > 0 || shown === name || story.sheets[name] !== undefined;
  const nameOf = (name: string) => {
    const message = `section.${name}`;
    return isMessage(message) ? say(message) : name;
  };
  const state = typeof saving === "object" ? say("notSaved", { why: saving.failed }) : say(saving);

  return (
    <>
      <header className="bar">
        <a href="/desk/#" aria-label={say("allStories")}>
          ←
        </a>
        <h1>{stories.find((each) => each.slug === slug)?.headline || slug}</h1>
        <button type="button" disabled={past === 0} onClick={() => desk.undo()}>
          {say("undo")}
        </button>
        <button type="button" disabled={future === 0} onClick={() => desk.redo()}>
          {say("redo")}
        </button>
        <p role="status" className={typeof saving === "object" ? "failed" : ""}>
          {state}
          {others > 0 && ` · ${say("others", { count: others })}`}
        </p>
        <p className="open">
          {core.draft === true && `${say("draft")} · `}
          {say("openCounts", {
            claims: open.claims.length,
            single: open.oneSource.length,
            verdicts: open.withoutVerdict.length,
            statements: open.withoutStatement.length,
          })}
        </p>
        <select
          aria-label={say("language")}
          value={spoken}
          onChange={({ target }) => setLanguage(target.value as DeskLanguage)}
        >
          {Object.keys(languages).map((tag) => (
            <option key={tag} value={tag}>
              {new Intl.DisplayNames(tag, { type: "language" }).of(tag)}
            </option>
          ))}
        </select>
      </header>
      {conflicts.length > 0 && <Conflicts desk={desk} conflicts={conflicts} />}
      <main className="desk">
        <section className="work" aria-label={say("work")}>
          <nav aria-label={say("sections")}>
            <button type="button" aria-pressed={shown === "check"} onClick={() => setShown("check")}>
              {say("check")} <b>{story.mistakes.length}</b>
            </button>
            <button type="button" aria-pressed={shown === ""} onClick={() => setShown("")}>
              {say("whole")}
            </button>
            <button type="button" aria-pressed={shown === translation} onClick={() => setShown(translation)}>
              {say("translation")} <b>{Object.keys(files).length - 2}</b>
            </button>
            <button type="button" aria-pressed={shown === publish} onClick={() => setShown(publish)}>
              {say("publish")}
            </button>
            {sections.filter(isNear).map(({ name }) => (
              <button key={name} type="button" aria-pressed={shown === name} onClick={() => setShown(name)}>
                {nameOf(name)} <b>{filled(name)}</b>
              </button>
            ))}
            <select aria-label={say("more")} value="" onChange={({ target }) => setShown(target.value)}>
              <option value="">{say("more")}</option>
              {sections
                .filter((each) => !isNear(each))
                .map(({ name }) => (
                  <option key={name} value={name}>
                    {nameOf(name)}
                  </option>
                ))}
            </select>
          </nav>
          {shown === "check" && <CheckList desk={desk} story={story} open={open} onSelect={select} />}
          {shown === translation && <Translation desk={desk} files={files} language={language} />}
          {shown === publish && <Publish desk={desk} files={files} language={language} />}
          {shown === "" && (
            <ThingForm
              desk={desk}
              section={whole}
              id={say("whole")}
              files={files}
              language={language}
              mistakes={story.mistakes}
              picked={picked}
              onDeleted={() => {}}
            />
          )}
          {section && story.sheets[section.name] && <p>{say("inSheet", { name: section.name })}</p>}
          {section && !story.sheets[section.name] && (
            <>
              <SheetTable
                key={section.name}
                desk={desk}
                section={section}
                files={files}
                language={language}
                mistakes={story.mistakes}
                selected={selected?.section === section.name ? selected.id : null}
                onSelect={(id) => setSelected({ section: section.name, id })}
              />
              {selected?.section === section.name && (
                <ThingForm
                  key={`${section.name} ${selected.id}`}
                  desk={desk}
                  section={section}
                  id={selected.id}
                  files={files}
                  language={language}
                  mistakes={story.mistakes}
                  picked={picked}
                  onDeleted={() => setSelected(null)}
                />
              )}
            </>
          )}
        </section>
        <Preview
          slug={slug}
          story={story}
          language={language}
          selected={selected && idOnMap(files, selected)}
          onPick={setPicked}
          onSelect={(id) => {
            const found = sections.find(({ name, byId }) => {
              const things = core[name];
              if (byId) return name === "parts" && isObject(things) && Object.hasOwn(things, id);
              return Array.isArray(things) && things.some((each) => isObject(each) && each.id === id);
            });
            if (found) select({ section: found.name, id });
          }}
        />
      </main>
    </>
  );
}
