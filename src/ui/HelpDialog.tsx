import type { MessageKey } from "../i18n/translate";
import { Dialog } from "./Dialog";
import { useExplorer } from "./explorerContext";

/** What keys do, with their names as printed on keyboards in every language. */
const keys: { keys: string[]; effect: MessageKey }[] = [
  { keys: ["Tab"], effect: "helpTab" },
  { keys: ["↑", "↓", "Enter", "Esc"], effect: "helpListKeys" },
  { keys: ["←", "→", "↑", "↓", "+", "−"], effect: "helpMapKeys" },
  { keys: ["←", "→"], effect: "helpStepKeys" },
  { keys: ["←", "→", "Page Up", "Page Down", "Home", "End"], effect: "helpTimeKeys" },
  { keys: ["?"], effect: "helpKey" },
];

/** How to read the map, and how to use it with a mouse, a finger and a keyboard. */
export function HelpDialog() {
  const { translate } = useExplorer();
  return (
    <Dialog id="help" title={translate("helpTitle")}>
      <p>{translate("helpSymbols")}</p>
      <p>{translate("helpGathered")}</p>
      <p>{translate("helpList")}</p>
      <h3>{translate("helpMouse")}</h3>
      <p>{translate("helpMouseUse")}</p>
      <h3>{translate("helpTouch")}</h3>
      <p>{translate("helpTouchUse")}</p>
      <h3>{translate("helpKeyboard")}</h3>
      <dl className="keys">
        {keys.map(({ keys, effect }) => (
          <div key={effect}>
            <dt dir="ltr">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{translate(effect)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
