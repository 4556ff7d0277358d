import { DateChip } from "./DateChip";
import { useExplorer } from "./explorerContext";
import { Icon } from "./Icon";
import { TourLink } from "./Masthead";
import { MoreMenu } from "./MoreMenu";
import { Opener } from "./Opener";
import { StepTurns } from "./Step";
import type { Tour } from "./useTour";

/** At the bottom of narrow screens: the tour, the search, and the menu; in a step, back and next. */
export function Bar({ tour }: { tour: Tour }) {
  const { translate, framed, scene } = useExplorer();
  if (framed) return null;
  const inStep = tour.step !== null && scene.reading === "step";
  return (
    <nav className="bar extra" aria-label={translate("aboutThisMap")}>
      {inStep ? <StepTurns tour={tour} /> : <TourLink tour={tour} />}
      <DateChip />
      {!inStep && (
        <Opener dialog="search" className="square" label={translate("find")}>
          <Icon name="search" />
        </Opener>
      )}
      <MoreMenu />
    </nav>
  );
}
