import { useExplorer } from "./explorerContext";
import { PublisherLink } from "./PublisherLink";

/** The publications behind a claim by name, each a way to it. */
export function NamedSources({ sources }: { sources: readonly string[] }) {
  const { edition } = useExplorer();
  return (
    <p className="named-sources">
      {sources.map((id) => {
        const source = edition.sources[id];
        return source && <PublisherLink key={id} {...source} />;
      })}
    </p>
  );
}
