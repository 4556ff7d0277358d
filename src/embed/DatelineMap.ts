import type { DatelineMapElement } from "../../public/embed";
import type { MapState } from "../map/mapStatus";
import { choiceFieldNames } from "../scene/choice";
import { createShadow } from "./createShadow";
import { defineProperties, isField, properties, setAgain } from "./elementProperties";
import { forget, noteState } from "./liveLimit";
import { partOf, textOf } from "./partOf";
import { type ChoicePart, messageOfFrame, type Shown } from "./protocol";
import { addressOf } from "./siteAddress";

/** Loading begins when the element is this close to the screen. */
const near = "600px";

/** How long a frame may stay silent before the link is shown instead: after it was created, and after it has loaded, ms. */
const longestSilence = { loading: 20_000, loaded: 4000 };

/** `<dateline-map>`: the host's side of the conversation, and a frame that loads when it is needed. */
export class DatelineMap extends HTMLElement implements DatelineMapElement {
  // What `defineProperties` defines.
  declare story: DatelineMapElement["story"];
  declare panel: DatelineMapElement["panel"];
  declare v: DatelineMapElement["v"];
  declare step: DatelineMapElement["step"];
  declare select: DatelineMapElement["select"];
  declare layers: DatelineMapElement["layers"];
  declare date: DatelineMapElement["date"];
  declare basis: DatelineMapElement["basis"];
  declare only: DatelineMapElement["only"];
  declare theme: DatelineMapElement["theme"];

  static observedAttributes = ["lang", ...properties];

  #parts = createShadow(this);
  #frame: HTMLIFrameElement | null = null;
  #shown: Shown | null = null;
  #state: MapState = "still";
  #isReady = false;
  #becomeReady = () => {};
  #ready = this.#wait();
  #answers = new Map<number, { resolve: (shown: Shown) => void; reject: (reason: Error) => void }>();
  #asked = 0;
  /** What attributes and properties have asked for since the last message: sent together, as a step must not undo the rest. */
  #wanted: ChoicePart | null = null;
  #spoke = false;
  #near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#load(), {
    rootMargin: near,
  });

  get choice() {
    return this.#shown;
  }
  get map() {
    return this.#state;
  }
  get ready() {
    return this.#ready;
  }

  async choose(choice: ChoicePart, map?: "live" | "still"): Promise<Shown> {
    this.#load();
    await this.#ready;
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, { resolve, reject });
      this.#post({ type: "choose", choice, map, id });
    });
  }

  /** Asks the map to give its graphics context back. */
  rest() {
    this.#post({ type: "choose", choice: {}, map: "still" });
  }

  connectedCallback() {
    setAgain(this);
    addEventListener("message", this);
    addEventListener("beforeprint", this);
    this.#near.observe(this);
  }

  /** Moved as a whole, the frame continues as it was. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    removeEventListener("message", this);
    removeEventListener("beforeprint", this);
    this.#near.disconnect();
    forget(this);
    this.#unload();
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null) {
    if (!this.#frame || before === value) return;
    if (isField(name)) return this.#want(name);
    this.#unload();
    if (name === "story") this.#shown = null;
    this.#load();
  }

  handleEvent({ type, data, source }: MessageEvent) {
    if (type === "beforeprint") {
      const step = this.getAttribute("step");
      const page = addressOf(this.story, this.lang, step ? "step" : "", step ?? "");
      if (!this.#isReady) this.#parts.picture.src = `${page}/card.png`;
      return;
    }
    const message = this.#frame && source === this.#frame.contentWindow && messageOfFrame(data);
    if (!message) return;
    this.#spoke = true;
    this.#parts.box.classList.remove("silent");
    switch (message.type) {
      case "ready":
        this.#isReady = true;
        this.#parts.box.classList.add("ready");
        break;
      case "resize":
        this.#parts.box.style.blockSize = `${message.height}px`;
        break;
      case "leave":
        this.#parts.end.tabIndex = 0;
        this.#parts.end.onblur = () => this.#parts.end.removeAttribute("tabindex");
        this.#parts.end.focus({ preventScroll: true });
        break;
      case "change": {
        const first = this.#becomeReady;
        this.#becomeReady = () => {};
        this.#shown = message.choice;
        this.#state = message.map;
        noteState(this, message.map);
        const { answers } = message;
        if (answers !== undefined) {
          this.#answers.get(answers)?.resolve(message.choice);
          this.#answers.delete(answers);
        }
        first();
        this.#tell("dateline-change");
      }
    }
  }

  /** The value of a field on screen, or what its attribute asks for. */
  field<Field extends keyof Shown>(field: Field): ChoicePart[Field] | null {
    return this.#shown?.[field] ?? this.#asks(field)[field] ?? null;
  }

  /** Asks for a value by setting the attribute, which styles and the frame's first address read. */
  setField(field: keyof Shown, value: unknown) {
    const text = textOf(field, value);
    if (text === this.getAttribute(field)) this.#want(field);
    else if (text === null) this.removeAttribute(field);
    else this.setAttribute(field, text);
  }

  #load() {
    if (this.#frame || !this.isConnected || !this.story) return;
    this.#near.disconnect();
    const frame = document.createElement("iframe");
    frame.title = this.title || this.textContent?.trim() || this.story;
    frame.allow = "clipboard-write; fullscreen";
    frame.src = this.#address();
    frame.onload = () => this.#expectWord(longestSilence.loaded);
    this.#frame = frame;
    this.#parts.box.append(frame);
    this.#expectWord(longestSilence.loading);
  }

  /**
   * Shows the current version instead of a kept one that stays silent, as it may not exist. Shows the link instead of a
   * frame that stays silent: one that may not be framed, or whose site is unavailable.
   */
  #expectWord(within: number) {
    const frame = this.#frame;
    setTimeout(() => {
      if (!frame || this.#spoke || frame !== this.#frame) return;
      const current = this.v && this.#address(false);
      if (!current || frame.src === current) return this.#parts.box.classList.add("silent");
      frame.src = current;
      this.#expectWord(longestSilence.loading);
    }, within);
  }

  #unload() {
    this.#frame?.remove();
    this.#frame = null;
    this.#spoke = false;
    this.#parts.box.classList.remove("ready", "silent");
    this.#state = "still";
    if (this.#isReady) this.#ready = this.#wait();
    this.#isReady = false;
    for (const { reject } of this.#answers.values()) reject(new Error("The map was removed"));
    this.#answers.clear();
  }

  /** A new promise for when the map responds. */
  #wait(): Promise<void> {
    return new Promise((resolve) => {
      this.#becomeReady = () => {
        resolve();
        this.#tell("dateline-ready");
      };
    });
  }

  /**
   * The frame's address: what was on screen before it was moved, or what the attributes say. A kept version is at its own
   * address, or else asked for by the current one, which says so where it does not exist.
   */
  #address(isKept = true): string {
    const query = new URLSearchParams();
    for (const field of choiceFieldNames) {
      const shown = this.#wanted && field in this.#wanted ? null : this.#shown;
      const value = shown ? textOf(field, shown[field]) : this.getAttribute(field);
      if (value !== null) query.set(field, value);
    }
    this.#wanted = null;
    if (this.getAttribute("panel") === "0") query.set("panel", "0");
    if (this.v && !isKept) query.set("v", this.v);
    return `${addressOf(this.story, this.lang, "embed", this.v && isKept ? `v${this.v}` : "")}/?${query}`;
  }

  /** Asks the map for an attribute's value, together with everything else asked for in the same task. */
  async #want(field: keyof Shown) {
    // Without a frame yet, its address will include the value.
    if (!this.#frame) return;
    const isFirst = !this.#wanted;
    this.#wanted = { ...this.#wanted, ...this.#asks(field) };
    if (!isFirst) return;
    await this.#ready;
    const wanted = this.#wanted;
    this.#wanted = null;
    // The map may be removed before it answers: then there is nothing to show.
    if (wanted) this.choose(wanted).catch(() => {});
  }

  /** What the attribute of a field asks for. */
  #asks(field: keyof Shown): ChoicePart {
    return partOf(`${field}=${encodeURIComponent(this.getAttribute(field) ?? "")}`);
  }

  #tell(type: "dateline-ready" | "dateline-change") {
    const detail = { choice: this.#shown, map: this.#state };
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #post(message: object) {
    this.#frame?.contentWindow?.postMessage({ dateline: 1, ...message }, "*");
  }
}

defineProperties(DatelineMap.prototype);
