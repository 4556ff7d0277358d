import type { DatelineMapElement } from "../../public/embed";
import type { MapState } from "../map/mapStatus";
import { choiceFieldNames } from "../scene/choice";
import { forget, noteState } from "./liveLimit";
import { partOf } from "./partOf";
import { type ChoicePart, messageOf, type Shown } from "./protocol";

/** The site's address, ending in a slash: where this script comes from. */
const base = (import.meta.url.split(/[?#]/)[0] ?? "").replace(/[^/]*$/, "");

/** Begins to load when the element is this near to the screen. */
const near = "600px 0px";

const placing = ["story", "lang", "panel"];

/**
 * Until the frame tells its height, the element takes about as much: narrow maps are lower, but their legends longer.
 * Where the host's style sheet allows less height, the frame makes do with it.
 */
const styles = `
:host{display:flex;flex-direction:column;inline-size:100%;container-type:inline-size}
:host([hidden]){display:none}
div{position:relative;flex:0 1 auto;min-block-size:0;block-size:730px}
@container (width>=720px){div{block-size:calc(clamp(400px,52cqw,600px) + 73px)}}
iframe{position:absolute;inset:0;inline-size:100%;block-size:100%;border:0;color-scheme:light dark}
:host([theme=light]) iframe{color-scheme:light}
:host([theme=dark]) iframe{color-scheme:dark}
.ready slot{display:none}`;

/** `<dateline-map>`: the host's side of the conversation, and a frame that is there when it is needed. */
export class DatelineMap extends HTMLElement implements DatelineMapElement {
  static observedAttributes = [...placing, ...choiceFieldNames];

  #box = document.createElement("div");
  /** Where the keyboard goes on when it leaves the map by Escape; no stop of its own otherwise. */
  #end = document.createElement("span");
  #frame: HTMLIFrameElement | null = null;
  #shown: Shown | null = null;
  #state: MapState = "still";
  #isReady = false;
  #becomeReady = () => {};
  #ready = this.#wait();
  #answers = new Map<number, PromiseWithResolvers<Shown>>();
  #asked = 0;
  #near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#load(), {
    rootMargin: near,
  });

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    this.#box.append(document.createElement("slot"));
    shadow.append(this.#box, this.#end);
  }

  get choice() {
    return this.#shown;
  }
  get map() {
    return this.#state;
  }
  get ready() {
    return this.#ready;
  }
  get story() {
    return this.getAttribute("story") ?? "";
  }
  set story(slug) {
    this.setAttribute("story", slug);
  }
  get step() {
    return this.#field("step");
  }
  set step(step) {
    this.#set({ step });
  }
  get select() {
    return this.#field("select");
  }
  set select(select) {
    this.#set({ select });
  }
  get layers() {
    return this.#field("layers");
  }
  set layers(layers) {
    this.#set({ layers });
  }
  get date() {
    return this.#field("date");
  }
  set date(date) {
    this.#set({ date });
  }
  get only() {
    return this.#field("only");
  }
  set only(only) {
    this.#set({ only });
  }
  get basis() {
    return this.#field("basis");
  }
  set basis(basis) {
    this.#set({ basis });
  }
  get theme() {
    return this.#field("theme");
  }
  set theme(theme) {
    this.#set({ theme });
  }

  async choose(choice: ChoicePart, map?: "live" | "still"): Promise<Shown> {
    this.#load();
    await this.#ready;
    const id = ++this.#asked;
    const answer = withResolvers<Shown>();
    this.#answers.set(id, answer);
    this.#post({ type: "choose", choice, map, id });
    return answer.promise;
  }

  /** Asks the map to give its graphics context back. */
  rest() {
    this.#post({ type: "choose", choice: {}, map: "still" });
  }

  connectedCallback() {
    addEventListener("message", this);
    this.#near.observe(this);
  }

  /** Moved as a whole, the frame goes on as it was. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    removeEventListener("message", this);
    this.#near.disconnect();
    forget(this);
    this.#unload();
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null) {
    if (!this.#frame || before === value) return;
    if (!placing.includes(name)) return this.#set(partOf(`${name}=${value ?? ""}`));
    if (name === "story") this.#shown = null;
    this.#unload();
    this.#load();
  }

  handleEvent({ data, source }: MessageEvent) {
    const message = this.#frame && source === this.#frame.contentWindow && messageOf(data);
    if (!message) return;
    switch (message.type) {
      case "ready":
        this.#isReady = true;
        this.#box.classList.add("ready");
        break;
      case "resize":
        this.#box.style.blockSize = `${message.height}px`;
        break;
      case "leave":
        this.#end.tabIndex = 0;
        this.#end.addEventListener("blur", () => this.#end.removeAttribute("tabindex"), { once: true });
        this.#end.focus({ preventScroll: true });
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

  #load() {
    if (this.#frame || !this.isConnected || !this.story) return;
    this.#near.disconnect();
    const frame = document.createElement("iframe");
    frame.title = this.title || this.textContent?.trim() || this.story;
    frame.allow = "clipboard-write; fullscreen";
    frame.src = this.#address();
    this.#frame = frame;
    this.#box.append(frame);
  }

  #unload() {
    this.#frame?.remove();
    this.#frame = null;
    this.#box.classList.remove("ready");
    this.#state = "still";
    if (this.#isReady) this.#ready = this.#wait();
    this.#isReady = false;
    for (const { reject } of this.#answers.values()) reject(new Error("The map was removed before it answered"));
    this.#answers.clear();
  }

  /** A new promise of a map that answers. */
  #wait(): Promise<void> {
    return new Promise((resolve) => {
      this.#becomeReady = () => {
        resolve();
        this.#tell("dateline-ready");
      };
    });
  }

  /** The frame's address: what was on screen before it was moved, or what the attributes say. */
  #address(): string {
    const query = new URLSearchParams();
    for (const field of choiceFieldNames) {
      const shown = this.#shown;
      const value = shown ? (shown[field] ?? (field === "select" ? "none" : null)) : this.getAttribute(field);
      if (value !== null) query.set(field, Array.isArray(value) ? value.join() || "none" : String(value));
    }
    if (this.getAttribute("panel") === "0") query.set("panel", "0");
    const parts = [this.story, this.lang, "embed"].filter(Boolean).map(encodeURIComponent);
    return `${base}${parts.join("/")}/?${query}`;
  }

  #field<Field extends keyof Shown>(field: Field): (ChoicePart[Field] & {}) | null {
    const value = this.#shown?.[field] ?? partOf(`${field}=${this.getAttribute(field) ?? ""}`)[field] ?? null;
    return value as (ChoicePart[Field] & {}) | null;
  }

  #set(part: ChoicePart) {
    // Removed before it answered: there is nothing left to show it on.
    this.choose(part).catch(() => {});
  }

  #tell(type: "dateline-ready" | "dateline-change") {
    const detail = { choice: this.#shown, map: this.#state };
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #post(message: object) {
    this.#frame?.contentWindow?.postMessage({ dateline: 1, ...message }, "*");
  }
}

interface PromiseWithResolvers<Value> {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (reason: Error) => void;
}

/** As `Promise.withResolvers`, which browsers have only since 2024. */
function withResolvers<Value>(): PromiseWithResolvers<Value> {
  const parts = {} as PromiseWithResolvers<Value>;
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
