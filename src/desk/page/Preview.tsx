import { useEffect, useRef, useState } from "react";
import { messageOfFrame } from "../../embed/protocol";
import type { StoryOnDesk } from "../document/deskApi";
import { useMessages } from "./messages";

/** What an editor picked on the map of the preview: the place pressed last, and the camera of what is seen. */
export interface Picked {
  lngLat?: readonly [number, number];
  camera?: { center: readonly [number, number]; zoom: number };
}

interface PreviewProps {
  slug: string;
  /** The story as it was checked last: the preview shows it anew when it is another. */
  story: StoryOnDesk;
  /** The story's own language. */
  language: string;
  /** What the map is to select: the id of a thing, or a country's code. */
  selected: string | null;
  onSelect: (id: string) => void;
  onPick: (picked: Picked) => void;
}

/** The sizes that the preview is tried at, px. */
const sizes = { fit: null, phone: [390, 844], desktop: [1280, 800], embed: [640, 560] } as const;
const themes = ["auto", "light", "dark"] as const;

/** The story as readers will see it, in any of its languages, sizes and themes. What is selected there is told, and the other way round. */
export function Preview({ slug, story, language, selected, onSelect, onPick }: PreviewProps) {
  const say = useMessages();
  const frame = useRef<HTMLIFrameElement>(null);
  const [size, setSize] = useState<keyof typeof sizes>("fit");
  const [theme, setTheme] = useState<(typeof themes)[number]>("auto");
  const [shown, setShown] = useState(language);
  const picked = useRef<Picked>({});
  const told = useRef<string | null>(null);
  const callbacks = useRef({ onSelect, onPick });
  callbacks.current = { onSelect, onPick };

  const path = shown === language ? `/${slug}/` : `/${slug}/${shown}/`;
  const loaded = useRef(story);
  const newest = useRef(story);
  newest.current = story;
  const isLoading = useRef(true);
  /** Shows the story anew. While the frame loads, it waits for that: of two loads at once, the earlier could be what stays. */
  const showAgain = () => {
    if (isLoading.current || loaded.current === newest.current) return;
    loaded.current = newest.current;
    isLoading.current = true;
    // The address in the frame has what is chosen there.
    frame.current?.contentWindow?.location.reload();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs with every story
  useEffect(showAgain, [story]);
  const address = theme === "auto" ? path : `${path}?theme=${theme}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another load, which shows the newest story
  useEffect(() => {
    isLoading.current = true;
    loaded.current = newest.current;
  }, [address]);

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow) return;
      const message = messageOfFrame(data);
      if (message?.type === "change") {
        const { select } = message.choice;
        if (select && select !== told.current) callbacks.current.onSelect(select);
        told.current = select ?? null;
      }
      const own = data as { desk?: Picked } | null;
      if (!own?.desk) return;
      picked.current = { ...picked.current, ...own.desk };
      callbacks.current.onPick(picked.current);
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, []);

  useEffect(() => {
    if (!selected || selected === told.current) return;
    told.current = selected;
    frame.current?.contentWindow?.postMessage(
      { dateline: 1, type: "choose", choice: { select: selected } },
      location.origin,
    );
  }, [selected]);

  const [width, height] = sizes[size] ?? [];
  const tags = Object.keys(story.files).flatMap((name) => (name === "story.json" ? [] : [name.replace(/\.json$/, "")]));
  return (
    <section className="preview" aria-label={say("preview")}>
      <div className="tools">
        {(Object.keys(sizes) as (keyof typeof sizes)[]).map((name) => (
          <button key={name} type="button" aria-pressed={size === name} onClick={() => setSize(name)}>
            {say(`size.${name}`)}
          </button>
        ))}
        <select aria-label={say("shownLanguage")} value={shown} onChange={({ target }) => setShown(target.value)}>
          {tags.map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
        </select>
        <select
          aria-label={say("theme")}
          value={theme}
          onChange={({ target }) => setTheme(target.value as (typeof themes)[number])}
        >
          {themes.map((name) => (
            <option key={name} value={name}>
              {say(`theme.${name}`)}
            </option>
          ))}
        </select>
        <a href={path} target="_blank" rel="noreferrer">
          {say("ownWindow")}
        </a>
      </div>
      {story.partial && <p className="partial">{say("partial")}</p>}
      <div className="frame">
        <iframe
          ref={frame}
          title={say("preview")}
          src={address}
          onLoad={() => {
            isLoading.current = false;
            showAgain();
          }}
          style={width ? { inlineSize: width, blockSize: height, flex: "none" } : undefined}
        />
      </div>
    </section>
  );
}
