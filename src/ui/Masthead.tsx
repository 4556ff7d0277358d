import { useExplorer } from "./explorerContext";

/** Kicker, headline and standfirst. */
export function Masthead() {
  const { edition } = useExplorer();
  return (
    <header className="masthead">
      <p className="kicker">{edition.kicker}</p>
      <h1>{edition.headline}</h1>
      <p className="standfirst">{edition.standfirst}</p>
    </header>
  );
}
