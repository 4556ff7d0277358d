import { choiceFrom } from "../address/query";
import type { Choice } from "../scene/choice";
import type { Edition } from "../scene/edition";
import { layersOn, sceneOf, viewOf } from "../scene/sceneOf";
import type { Stage } from "../stage/stage";
import type { Store } from "../state/createStore";
import { type ChoicePart, type Message, messageOfHost, type Shown } from "./protocol";

/** Says a message without its mark. */
export type Say = (
  message: Message extends infer M ? (M extends Message ? Omit<M, "dateline"> : never) : never,
) => void;

export interface ConversationOptions {
  edition: Edition;
  store: Store;
  stage: Pick<Stage, "status" | "onStatus" | "load" | "rest">;
  /** The page that holds the frame, to which alone it listens. */
  host: Pick<Window, "postMessage">;
  /** True where the address asks for the picture only: whoever wrote it means it, and the host cannot have it move. */
  still: boolean;
  /** Calls back with what comes to the window. */
  onMessage: (listener: (event: Pick<MessageEvent, "data" | "source">) => void) => void;
}

/** The frame's side of the conversation with its host page. */
export interface Conversation {
  say: Say;
  /** Calls back when a host asks, so that it learns what happened before it was there. */
  onHello: (listener: () => void) => void;
}

/**
 * Notifies the host page of a frame of every change, and lets it change the choice; nothing else can be changed from there.
 * Says `ready` at once: clicks are answered by now.
 */
export function converse({ edition, store, stage, host, still, onMessage }: ConversationOptions): Conversation {
  // What is said is on the reader's screen, and no secret; who may frame the page is for the server to say.
  const say: Say = (message) => host.postMessage({ dateline: 1, ...message }, "*");
  const hellos = new Set<() => void>();
  const tell = (answers?: number) =>
    say({
      type: "change",
      choice: shownBy(edition, store.getState().choice),
      map: stage.status().state,
      ...(answers !== undefined && { answers }),
    });
  const greet = () => {
    say({ type: "ready" });
    tell();
    for (const listener of hellos) listener();
  };
  let quiet = false;
  store.subscribe((now, before) => {
    if (now.choice !== before.choice && !quiet) tell();
  });
  stage.onStatus(() => tell());
  onMessage(({ data, source }) => {
    if (source !== host) return;
    const message = messageOfHost(data);
    if (message?.type === "hello") greet();
    if (message?.type !== "choose") return;
    // One answer, which names what it answers, and none before it that does not.
    quiet = true;
    const choice = choiceFrom(valuesOf(message.choice), edition);
    if (Object.keys(choice).length > 0) store.getState().choose(choice);
    quiet = false;
    tell(message.id);
    if (message.map === "live" && !still) stage.load();
    if (message.map === "still") stage.rest();
  });
  greet();
  return {
    say,
    onHello(listener) {
      hellos.add(listener);
    },
  };
}

/** Everything on screen, as the host is notified of it. */
export function shownBy(edition: Edition, choice: Choice): Shown {
  const scene = sceneOf(edition, choice);
  const asked = choice.select === undefined ? viewOf(edition, choice).select : choice.select;
  return {
    step: choice.step ?? null,
    // By the id that was asked for, so that a host recognises what it chose.
    select: (scene.selection && asked) || null,
    layers: layersOn(
      edition,
      scene.layers.flatMap(({ id }) => (scene.brought.includes(id) ? [] : [id])),
    ).flatMap(({ id, always }) => (always ? [] : [id])),
    date: scene.date,
    basis: choice.basis ?? null,
    only: scene.filter ? (choice.only ?? null) : null,
    theme: choice.theme ?? "auto",
  };
}

/** As the values stand in an address, so that the same rules hold for both. */
const valuesOf = ({ layers, ...rest }: ChoicePart) => ({
  ...rest,
  ...(layers !== undefined && { layers: layers === null ? null : layers.join() || "none" }),
});
