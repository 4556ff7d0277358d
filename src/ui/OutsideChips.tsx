import { useSyncExternalStore } from "react";
import { joined } from "../i18n/joined";
import type { Outside } from "../still/outsideOf";
import { useExplorer } from "./explorerContext";
import { Icon } from "./Icon";

const none: readonly Outside[] = [];
/** Legend rows with more countries than this outside the map get no chip. */
const mostCountries = 3;

/** At the opening view: the countries beyond the edge of the map, by direction. A press brings them into view. */
export function OutsideChips() {
  const { edition, translate, scene, stage } = useExplorer();
  const outside = useSyncExternalStore(
    (listener) => stage?.onOutside(listener) ?? (() => {}),
    () => stage?.outside() ?? none,
    () => none,
  );
  if (scene.reading !== "list" || scene.step) return null;
  const rows = scene.layers
    .filter(({ draws }) => draws === "fills")
    .flatMap((layer) => layer.symbols.map((row) => ({ layer, row })));
  const chips = rows.flatMap(({ layer, row }) => {
    const own = outside.filter(({ country }) =>
      scene.entries.some(
        ({ layer: on, symbol, place }) =>
          on === layer.id && symbol === row.id && place.at === "country" && place.country === country,
      ),
    );
    if (own.length > mostCountries) return [];
    return ([0, 1, 2, 3] as const).flatMap((quarter) => {
      const there = own.filter((each) => each.quarter === quarter);
      const [first] = there;
      if (!first) return [];
      const names = joined(
        there.map(({ country }) => edition.countries[country]?.name ?? country),
        edition.language,
      );
      return [{ id: `${row.id}-${quarter}`, first, names, text: `${names}: ${row.note ?? row.label}` }];
    });
  });
  return chips.map(({ id, first, names, text }) => (
    <button
      key={id}
      type="button"
      className="outside-chip"
      data-covers-map
      title={translate("showOnMap", { names })}
      onClick={() => stage?.look(first.country)}
    >
      <span>{text}</span>
      <Icon name="up" turned={first.quarter} />
    </button>
  ));
}
