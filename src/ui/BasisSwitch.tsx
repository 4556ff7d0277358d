import { useId } from "react";
import type { MessageKey } from "../i18n/translate";
import type { Choice } from "../scene/choice";
import { useExplorer } from "./explorerContext";

const options: { id: string; basis: Choice["basis"]; label: MessageKey }[] = [
  { id: "all", basis: undefined, label: "basisAll" },
  { id: "article", basis: "article", label: "basisOfArticle" },
  { id: "added", basis: "added", label: "basisAdded" },
];

/** Whether the map shows everything, only what the article states, or only what other sources add. */
export function BasisSwitch() {
  const { translate, scene, store } = useExplorer();
  const id = useId();
  return (
    <div className="basis-switch" role="radiogroup" aria-labelledby={id}>
      <h3 id={id}>{translate("basisShown")}</h3>
      <div className="pills">
        {options.map((option) => (
          <label key={option.id} className="pill">
            <input
              type="radio"
              name={id}
              checked={scene.basis === option.basis}
              onChange={() => store.getState().setBasis(option.basis)}
            />
            {translate(option.label)}
          </label>
        ))}
      </div>
    </div>
  );
}
