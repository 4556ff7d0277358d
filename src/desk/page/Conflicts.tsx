import { type Edit, valueIn } from "../document/edit";
import type { DeskOf } from "./createDesk";
import { useMessages } from "./messages";

const shown = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? "—"));

/** Asks about each value that both the editor and someone else have changed. */
export function Conflicts({ desk, conflicts }: { desk: DeskOf; conflicts: readonly Edit[] }) {
  const say = useMessages();
  const { story } = desk.store.getState();
  return (
    <section className="conflicts" role="alert">
      <h2>{say("conflicts", { count: conflicts.length })}</h2>
      <ul>
        {conflicts.map((edit) => (
          <li key={JSON.stringify(edit)}>
            <code dir="ltr">
              {edit.file} {edit.at.join(".")}
            </code>
            <button type="button" onClick={() => desk.settle(edit, false)}>
              {say("keepTheirs", { text: shown(valueIn(story.files[edit.file], edit.at)).slice(0, 80) })}
            </button>
            <button type="button" onClick={() => desk.settle(edit, true)}>
              {say("useMine", { text: shown(edit.value).slice(0, 80) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
