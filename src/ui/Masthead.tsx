import { useExplorer } from "./explorerContext";
import { spokenIn } from "./spokenIn";
import { Toolbar } from "./Toolbar";

/** Kicker, headline, standfirst, and the way to sources and explanations. */
export function Masthead() {
  const { edition } = useExplorer();
  return (
    <header className="masthead">
      <p className="kicker" {...spokenIn(edition, edition.kicker)}>
        {edition.kicker}
      </p>
      <h1 {...spokenIn(edition, edition.headline)}>{edition.headline}</h1>
      <p className="standfirst" {...spokenIn(edition, edition.standfirst)}>
        {edition.standfirst}
      </p>
      <Toolbar />
    </header>
  );
}
