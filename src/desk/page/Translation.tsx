import { useEffect, useId, useMemo, useState } from "react";
import type { TranslationFacts } from "../document/deskApi";
import { type Files, isObject } from "../document/edit";
import { askDesk } from "./askDesk";
import type { DeskOf } from "./createDesk";
import { useMessages } from "./messages";
import { textsBeside } from "./textsBeside";

/** So many texts are shown at first. */
const firstTexts = 60;

/** Who signed off last on this machine. */
const remembered = "desk-name";

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
  const { slug, story } = desk.store.getState();
  const [facts, setFacts] = useState<TranslationFacts>({ times: {}, names: {} });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is older depends on what is on disk
  useEffect(() => {
    askDesk.translation(slug).then(setFacts, () => {});
  }, [slug, story]);
  const beside = () => textsBeside(files[`${language}.json`], translated, { ...facts, language, translation: chosen });
  const hasFacts = Object.keys(facts.times).length > 0;
  // The order stays while one writes: a text that has been translated does not jump away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const order = useMemo(() => beside().map(({ at }) => at.join("\n")), [chosen, language, hasFacts]);
  const texts = beside().sort((a, b) => order.indexOf(a.at.join("\n")) - order.indexOf(b.at.join("\n")));
  const missing = texts.filter(({ translated: said }) => !said).length;
  const older = texts.filter(({ isOlder }) => isOlder).length;
  const signature = isObject(translated) ? translated.signedOff : false;
  const isSignedOff = isObject(signature) || signature === true;
  const [signer, setSigner] = useState(() => localStorage.getItem(remembered) ?? "");
  const sign = () => {
    localStorage.setItem(remembered, signer.trim());
    const on = new Date().toISOString().slice(0, 10);
    desk.change(file, ["signedOff"], isSignedOff ? false : { by: signer.trim(), on });
  };
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
      </div>
      {chosen && (
        <form
          className="tools"
          onSubmit={(event) => {
            event.preventDefault();
            sign();
          }}
        >
          {isSignedOff ? (
            <p>
              {isObject(signature)
                ? say("signedOffBy", { name: String(signature.by), day: String(signature.on) })
                : say("signedOff")}
            </p>
          ) : (
            <label>
              {say("signer")} <input value={signer} onChange={({ target }) => setSigner(target.value)} />
            </label>
          )}
          <button type="submit" disabled={!isSignedOff && (missing > 0 || signer.trim() === "")}>
            {say(isSignedOff ? "takeBack" : "signOff")}
          </button>
        </form>
      )}
      {chosen && <p role="status">{`${say("missing", { count: missing })} · ${say("older", { count: older })}`}</p>}
      {chosen && (
        <ul className="candidates">
          {texts.slice(0, most).map(({ at, own, translated: said, isOlder, differing }) => (
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
                {isOlder && <p className="mistake">{say("isOlder")}</p>}
                {differing.length > 0 && <p className="mistake">{say("differing", { found: differing.join(", ") })}</p>}
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
