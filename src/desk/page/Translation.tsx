import { useId, useMemo, useState } from "react";
import { type Files, isObject } from "../document/edit";
import type { DeskOf } from "./createDesk";
import { useMessages } from "./messages";
import { textsBeside } from "./textsBeside";

/** So many texts are shown at first. */
const firstTexts = 60;

/** The story's own texts, each beside its translation; signing off is a press of its own. */
export function Translation({ desk, files, language }: { desk: DeskOf; files: Files; language: string }) {
  const say = useMessages();
  const name = useId();
  const others = Object.keys(files).flatMap((file) =>
    file === "story.json" || file === `${language}.json` ? [] : [file.replace(/\.json$/, "")],
  );
  const [chosen, setChosen] = useState(others[0] ?? "");
  const [newTag, setNewTag] = useState("");
  const [most, setMost] = useState(firstTexts);
  const file = `${chosen}.json`;
  const translated = chosen ? files[file] : undefined;
  // The order stays while one writes: a text that has been translated does not jump away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const order = useMemo(
    () => textsBeside(files[`${language}.json`], translated).map(({ at }) => at.join("\n")),
    [chosen, language],
  );
  const texts = textsBeside(files[`${language}.json`], translated).sort(
    (a, b) => order.indexOf(a.at.join("\n")) - order.indexOf(b.at.join("\n")),
  );
  const missing = texts.filter(({ translated: said }) => !said).length;
  const isSignedOff = isObject(translated) && translated.signedOff === true;
  const canAdd = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(newTag) && newTag !== language && !others.includes(newTag);

  return (
    <div className="translation">
      <div className="tools">
        <label>
          {say("translation")}{" "}
          <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
            {others.map((tag) => (
              <option key={tag}>{tag}</option>
            ))}
          </select>
        </label>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!canAdd) return;
            desk.changeAll({ ...files, [`${newTag}.json`]: { $schema: "../words.schema.json", signedOff: false } });
            setChosen(newTag);
            setNewTag("");
          }}
        >
          <label htmlFor={name}>{say("newLanguage")} </label>
          <input id={name} value={newTag} onChange={({ target }) => setNewTag(target.value.trim())} />
          <button type="submit" disabled={!canAdd}>
            {say("add")}
          </button>
        </form>
        {chosen && (
          <button
            type="button"
            aria-pressed={isSignedOff}
            disabled={!isSignedOff && missing > 0}
            onClick={() => desk.change(file, ["signedOff"], !isSignedOff)}
          >
            {say(isSignedOff ? "signedOff" : "signOff")}
          </button>
        )}
      </div>
      {chosen && <p role="status">{say("missing", { count: missing })}</p>}
      {chosen && (
        <ul className="candidates">
          {texts.slice(0, most).map(({ at, own, translated: said, numbers }) => (
            <li key={at.join("\n")}>
              <div lang={language} dir="auto">
                <code dir="ltr">{at.join(".")}</code>
                <p>{own}</p>
              </div>
              <div>
                <textarea
                  aria-label={say("translationOf", { text: at.join(".") })}
                  lang={chosen}
                  dir="auto"
                  rows={Math.max(2, Math.ceil(own.length / 60))}
                  value={said}
                  onChange={({ target }) => desk.change(file, at, target.value || undefined)}
                />
                {numbers.length > 0 && (
                  <p className="mistake">{say("numbersDiffer", { numbers: numbers.join(", ") })}</p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {chosen && texts.length > most && (
        <button type="button" onClick={() => setMost(most + firstTexts)}>
          {say("moreTexts", { count: texts.length - most })}
        </button>
      )}
    </div>
  );
}
