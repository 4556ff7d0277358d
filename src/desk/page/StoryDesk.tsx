import { useContext, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import storySchema from "../../../data/story.schema.json";
import wordsSchema from "../../../data/words.schema.json";
import { isObject, valueIn } from "../document/edit";
import { type FromMap, handlesOf } from "../document/onMap";
import { openIn } from "../document/openIn";
import { type Schema, sectionsOf, wholeStory } from "../document/sectionsOf";
import { CheckList } from "./CheckList";
import { Conflicts } from "./Conflicts";
import type { DeskOf } from "./createDesk";
import type { Placing } from "./formFields";
import { type DeskLanguage, isMessage, LanguageContext, languages, useMessages } from "./messages";
import { Preview } from "./Preview";
import { Publish } from "./Publish";
import { SheetTable } from "./SheetTable";
import { ThingForm } from "./ThingForm";
import { Translation } from "./Translation";
import { idOnMap, type Selected, thingIds } from "./thingsIn";

const schemas = [storySchema as unknown as Schema, wordsSchema as unknown as Schema] as const;
const sections = sectionsOf(...schemas);
const whole = wholeStory(...schemas);

/** Stands for the translations among the sections, and for the site. */
const [translation, publish] = ["translation", "publish"] as const;

/** Sections that every story has; the others have a button once they have things. */
const always = ["sources", "claims", "places", "layers", "parts", "steps", "events"];

/** One story on the desk: tables and forms on one side, its preview on the other. */
export function StoryDesk({ desk }: { desk: DeskOf }) {
  const say = useMessages();
  const { language: spoken, setLanguage } = useContext(LanguageContext);
  const { files, story, saving, conflicts, others, slug } = useStore(desk.store);
  const past = useStore(desk.history, ({ pastStates }) => pastStates.length);
  const future = useStore(desk.history, ({ futureStates }) => futureStates.length);
  const [shown, setShown] = useState("claims");
  const [selected, setSelected] = useState<Selected | null>(null);
  const [camera, setCamera] = useState<FromMap["camera"]>();
  const [placing, onPlace] = useState<Placing | null>(null);
  const core = isObject(files["story.json"]) ? files["story.json"] : {};
  const language = typeof core.language === "string" ? core.language : "en";
  const open = useMemo(() => openIn(files), [files]);
  const section = sections.find(({ name }) => name === shown);
  const inSheets = isObject(story.sheets["story.json"]) ? story.sheets["story.json"] : {};
  const isInSheet = Object.hasOwn(inSheets, shown);

  const select = (next: Selected | null) => {
    setSelected(next);
    onPlace(null);
    if (next && shown !== next.section) setShown(next.section);
  };
  const onMap = useMemo(() => {
    const own = sections.find(({ name }) => name === selected?.section);
    return {
      handles: own && selected ? handlesOf(files, own, selected.id) : [],
      placing: placing !== null,
      selected: selected && idOnMap(files, selected),
    };
  }, [files, selected, placing]);
  const hear = ({ camera: next, pressed, moved, selected: onIt }: FromMap) => {
    if (onIt && onIt !== onMap.selected) selectFromMap(onIt);
    if (next) setCamera(next);
    if (moved) desk.change("story.json", moved.at, moved.lngLat);
    if (!pressed || !placing) return;
    placing.take(pressed);
    if (!placing.isLasting) onPlace(null);
  };
  /** What is meant by an id of the map: in the table that is open, if it has it, or else in another one. */
  const selectFromMap = (id: string) => {
    // One of several periods of a thing has a number after its id.
    const thing = id.replace(/\.\d+$/, "");
    const candidates = section ? [section, ...sections] : sections;
    for (const each of candidates) {
      const ids = thingIds(files, each);
      const found =
        [id, thing].find((name) => ids.includes(name) && !(each.byId && each.name !== "parts")) ??
        (each === section && ids.find((name) => idOnMap(files, { section: each.name, id: name }) === id));
      if (found) return select({ section: each.name, id: found });
    }
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape") onPlace(null);
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
    const value = core[name] ?? inSheets[name];
    return Array.isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : 0;
  };
  const isNear = ({ name }: { name: string }) => always.includes(name) || filled(name) > 0 || shown === name;
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
        <h1>{String(valueIn(files[`${language}.json`], ["headline"]) ?? slug)}</h1>
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
              camera={camera}
              placing={placing}
              onPlace={onPlace}
              onDeleted={() => {}}
            />
          )}
          {section && (
            <>
              {isInSheet && <p>{say("inSheet", { name: section.name })}</p>}
              <SheetTable
                key={section.name}
                desk={desk}
                section={section}
                files={isInSheet ? story.sheets : files}
                isReadOnly={isInSheet}
                language={language}
                mistakes={story.mistakes}
                selected={selected?.section === section.name ? selected.id : null}
                onSelect={(id) => select({ section: section.name, id })}
              />
              {!isInSheet && selected?.section === section.name && (
                <ThingForm
                  key={`${section.name} ${selected.id}`}
                  desk={desk}
                  section={section}
                  id={selected.id}
                  files={files}
                  language={language}
                  mistakes={story.mistakes}
                  camera={camera}
                  placing={placing}
                  onPlace={onPlace}
                  onDeleted={() => setSelected(null)}
                />
              )}
            </>
          )}
        </section>
        <Preview slug={slug} story={story} language={language} onMap={onMap} onHeard={hear} />
      </main>
    </>
  );
}
