import { pathOf } from "../address/query";
import { useExplorer } from "./explorerContext";
import { Icon } from "./Icon";
import { StepLink } from "./StepLink";
import { spokenIn } from "./spokenIn";
import type { Tour } from "./useTour";

/** Kicker, headline, standfirst, and the start of the tour. In a frame, only the headline, as a link to the story's page. */
export function Masthead({ tour }: { tour: Tour }) {
  const { edition, choice, framed, address } = useExplorer();
  if (framed)
    return (
      <header className="masthead" data-part data-text>
        <h1>
          <a
            href={address(pathOf(choice, edition))}
            target="_blank"
            rel="noopener"
            {...spokenIn(edition, edition.headline)}
          >
            {edition.headline}
          </a>
        </h1>
      </header>
    );
  return (
    <header className="masthead">
      <p className="kicker" {...spokenIn(edition, edition.kicker)}>
        {edition.kicker}
      </p>
      <h1 {...spokenIn(edition, edition.headline)}>{edition.headline}</h1>
      <p className="standfirst" {...spokenIn(edition, edition.standfirst)}>
        {edition.standfirst}
      </p>
      <TourLink tour={tour} />
    </header>
  );
}

/** Starts the tour, or continues it where the reader left it. */
export function TourLink({ tour, short = false }: { tour: Tour; short?: boolean }) {
  const { edition, translate } = useExplorer();
  const { resume } = tour;
  const [first] = edition.steps;
  if (!resume || !first) return null;
  const count = edition.steps.length;
  const words =
    resume !== first && !short
      ? translate("tourBack", { position: edition.steps.indexOf(resume) + 1 })
      : translate.plural(short ? "tourShort" : "tourStart", count);
  return (
    <StepLink
      step={resume.id}
      className="tour-start"
      label={short ? translate.plural("tourStart", count) : undefined}
      onEnter={tour.enter}
    >
      <span>{words}</span>
      <Icon name="forward" />
    </StepLink>
  );
}
