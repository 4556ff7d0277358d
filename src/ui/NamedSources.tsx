import { useExplorer } from "./explorerContext";

/** The publications behind a claim by name, each a way to it. */
export function NamedSources({ sources }: { sources: readonly string[] }) {
  const { edition } = useExplorer();
  return (
    <p className="named-sources">
      {sources.map((id) => {
        const source = edition.sources[id];
        return (
          source &&
          (source.url ? (
            <a key={id} href={source.url} target="_blank" rel="noopener" title={source.about}>
              {source.publisher}
            </a>
          ) : (
            <span key={id}>{source.publisher}</span>
          ))
        );
      })}
    </p>
  );
}
