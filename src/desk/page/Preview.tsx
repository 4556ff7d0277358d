import { useEffect, useRef, useState } from "react";
import { storyPath } from "../../address/storyPath";
import type { StoryOnDesk } from "../document/deskApi";
import type { FromMap, ToMap } from "../document/onMap";
import { useMessages } from "./messages";

interface PreviewProps {
  slug: string;
  /** The story as it was checked last: the preview shows it anew when it is another. */
  story: StoryOnDesk;
  /** The story's own language. */
  language: string;
  /** What the desk has on the map. */
  onMap: ToMap;
  onHeard: (message: FromMap) => void;
}

/** The sizes that the preview is tried at, px. */
const sizes = { fit: null, phone: [390, 844], desktop: [1280, 800], embed: [640, 560] } as const;
const themes = ["auto", "light", "dark"] as const;

/** The story as readers will see it, in any of its languages, sizes and themes. What is selected there is told, and the other way round. */
export function Preview({ slug, story, language, onMap, onHeard }: PreviewProps) {
  const say = useMessages();
  const frame = useRef<HTMLIFrameElement>(null);
  const [size, setSize] = useState<keyof typeof sizes>("fit");
  const [theme, setTheme] = useState<(typeof themes)[number]>("auto");
  const [shown, setShown] = useState(language);
  const listener = useRef(onHeard);
  listener.current = onHeard;

  const path = storyPath({ slug, language: shown, defaultLanguage: language, embed: size === "embed" });
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
  const address = theme === "auto" ? `/${path}` : `/${path}?theme=${theme}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another load, which shows the newest story
  useEffect(() => {
    isLoading.current = true;
    loaded.current = newest.current;
  }, [address]);

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow) return;
      const own = data as { desk?: FromMap } | null;
      if (own?.desk) listener.current(own.desk);
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, []);

  const tellMap = () => frame.current?.contentWindow?.postMessage({ desk: onMap }, location.origin);
  useEffect(tellMap, [onMap]);
  // The embedded page has no history of its own to go back in, and listens to its host.
  useEffect(() => {
    const choose = { dateline: 1, type: "choose", choice: { select: onMap.selected } };
    if (onMap.selected) frame.current?.contentWindow?.postMessage(choose, location.origin);
  }, [onMap.selected]);

  const [width, height] = sizes[size] ?? [];
  const space = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    if (space.current) observer.observe(space.current);
    return () => observer.disconnect();
  }, []);
  // What is wider than its room is shown smaller.
  const scale = width && room ? Math.min(1, room / width) : 1;
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
        <a href={address} target="_blank" rel="noreferrer">
          {say("ownWindow")}
        </a>
      </div>
      {story.partial && <p className="partial">{say("partial")}</p>}
      <div className="frame" ref={space}>
        <iframe
          ref={frame}
          title={say("preview")}
          className={width ? "sized" : ""}
          src={address}
          onLoad={() => {
            isLoading.current = false;
            tellMap();
            showAgain();
          }}
          style={width ? { inlineSize: width, blockSize: height, transform: `scale(${scale})` } : undefined}
        />
      </div>
    </section>
  );
}
