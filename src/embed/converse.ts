import { choiceFrom } from "../address/query";
import type { Choice } from "../scene/choice";
import type { Edition } from "../scene/edition";
import { layersOn, sceneOf, viewOf } from "../scene/sceneOf";
import type { Stage } from "../stage/stage";
import type { Store } from "../state/createStore";
import { type ChoicePart, type Message, messageOfHost, type Shown } from "./protocol";

/** Sends a message, given without its version. */
export type Say = (
  message: Message extends infer M ? (M extends Message ? Omit<M, "dateline"> : never) : never,
) => void;

export interface ConversationOptions {
  edition: Edition;
  store: Store;
  stage: Pick<Stage, "status" | "onStatus" | "load" | "rest">;
  /** The host page, the only one that the frame listens to. */
  host: Pick<Window, "postMessage">;
  /** True where the address asks for the still only: the host page cannot override that. */
  still: boolean;
  /** Calls back with the messages that the window receives. */
  onMessage: (listener: (event: Pick<MessageEvent, "data" | "source">) => void) => void;
}

/** The frame's side of the conversation with its host page. */
export interface Conversation {
  say: Say;
  /** Reports the state when a host asks, in case it missed earlier changes. */
  onHello: (listener: () => void) => void;
}

/**
 * Notifies the host page of every change, and lets it change the choice; nothing else can be changed from there.
 * Sends `ready` at once, as the page already responds to clicks.
 */
export function converse({ edition, store, stage, host, still, onMessage }: ConversationOptions): Conversation {
  // Messages contain only what is on the reader's screen; the server decides who may frame the page.
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
    // A single answer that names its request, without an unrelated message before it.
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

/** Everything on screen, in the form in which the host is notified. */
export function shownBy(edition: Edition, choice: Choice): Shown {
  const scene = sceneOf(edition, choice);
  const asked = choice.select === undefined ? viewOf(edition, choice).select : choice.select;
  return {
    step: choice.step ?? null,
    // By the id that was requested, so that the host recognises its choice.
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

/** The values as written in an address, so that the same rules apply to both. */
const valuesOf = ({ layers, ...rest }: ChoicePart) => ({
  ...rest,
  ...(layers !== undefined && { layers: layers === null ? null : layers.join() || "none" }),
});
