import { useExplorer } from "./explorerContext";
import { Toolbar } from "./Toolbar";

/** Kicker, headline, standfirst, and the way to sources and explanations. */
export function Masthead() {
  const { edition } = useExplorer();
  return (
    <header className="masthead">
      <p className="kicker">{edition.kicker}</p>
      <h1>{edition.headline}</h1>
      <p className="standfirst">{edition.standfirst}</p>
      <Toolbar />
    </header>
  );
}
