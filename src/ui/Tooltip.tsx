import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { countriesOf } from "../scene/sceneOf";
import type { Hover } from "../stage/followPointer";
import { useExplorer } from "./explorerContext";

/** The distance of the tooltip from the pointer, px. */
const gap = 14;

/** The name of what the pointer is on, and what its symbols mean. */
export function Tooltip() {
  const { edition, scene, stage } = useExplorer();
  const [hover, setHover] = useState<Hover | null>(null);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => stage?.onHover(setHover), [stage]);
  useLayoutEffect(() => {
    const box = element.current;
    const room = box?.offsetParent;
    if (!box || !room || !hover) return;
    const beyond = hover.x + gap + box.offsetWidth > room.clientWidth;
    box.style.left = `${Math.max(4, beyond ? hover.x - gap - box.offsetWidth : hover.x + gap)}px`;
    box.style.top = `${Math.max(4, Math.min(hover.y + gap, room.clientHeight - box.offsetHeight - 4))}px`;
  }, [hover]);
  if (!hover) return null;
  const mark = scene.entries.find((entry) => entry.id === hover.id);
  const own = mark
    ? [mark]
    : scene.entries.filter((entry) => entry.place.at === "country" && countriesOf(entry).includes(hover.id));
  const meanings = own.flatMap((entry) => {
    const layer = scene.layers.find(({ id }) => id === entry.layer);
    return layer?.symbols.find(({ id }) => id === entry.symbol)?.label ?? [];
  });
  return (
    <div className="tooltip" ref={element} aria-hidden="true">
      <b>{mark?.name ?? edition.countries[hover.id]?.name}</b>
      {[...new Set(meanings)].map((meaning) => (
        <span key={meaning}>{meaning}</span>
      ))}
    </div>
  );
}
