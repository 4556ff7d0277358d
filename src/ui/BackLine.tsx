import { useExplorer } from "./explorerContext";
import { Icon } from "./Icon";
import { spokenIn } from "./spokenIn";
import type { Tour } from "./useTour";

/**
 * Replaces the headline while a panel or a step takes the place of the list, and leads back to the list. The style sheet
 * shows it, as a panel may be open before the page's script is ready.
 */
export function BackLine({ tour }: { tour: Tour }) {
  const { edition, translate, scene } = useExplorer();
  const inStep = tour.step !== null && scene.reading === "step";
  return (
    <div className="back-line" data-covers-map>
      <button
        type="button"
        title={inStep ? translate("tourEnd") : edition.headline}
        {...(inStep ? { onClick: tour.leave } : { "data-close": "" })}
      >
        <Icon name={inStep ? "close" : "back"} />
        <span {...spokenIn(edition, edition.headline)}>{edition.headline}</span>
      </button>
    </div>
  );
}
