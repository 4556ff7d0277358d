import { useEffect, useRef, useState } from "react";
import { filterLabel } from "../scene/describedBy";
import type { Scene } from "../scene/sceneOf";
import { writtenDay } from "../scene/writtenDay";
import { covers } from "../story/storyDate";
import { useExplorer } from "./explorerContext";

/** Announces once, politely, what the reader changed on the map: layers, date and filter. Panel and step announce themselves. */
export function Announcer() {
  const { edition, translate, scene } = useExplorer();
  const before = useRef(scene);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const last = before.current;
    before.current = scene;
    // A step announces by itself what it shows.
    if (last === scene || last.step !== scene.step) return;
    const switched = edition.layers.flatMap((layer) => {
      const [was, is] = [isOn(last, layer.id), isOn(scene, layer.id)];
      return was === is ? [] : [translate(is ? "layerShown" : "layerHidden", { layer: layer.title })];
    });
    const events = edition.events.filter(({ date }) => covers(date, scene.date)).map(({ title }) => title);
    const dated = last.date === scene.date ? [] : [[writtenDay(edition, scene.date), ...events].join(". ")];
    const label = filterLabel(scene);
    const narrowed =
      filterLabel(last) === label ? [] : [label ? translate("shownOnly", { name: label }) : translate("shownAll")];
    const news = [...switched, ...dated, ...narrowed].join(". ");
    if (news) setSaid(news);
  }, [edition, translate, scene]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

const isOn = ({ layers, brought }: Scene, id: string) =>
  layers.some((layer) => layer.id === id) && !brought.includes(id);
