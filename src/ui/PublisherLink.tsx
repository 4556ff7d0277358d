import type { EditionSource } from "../scene/edition";

/**
 * The publisher of a source, as a link where the source has an address. Names of publishers may be in any script, so they
 * have a direction of their own.
 */
export function PublisherLink({
  publisher,
  url,
  about,
}: Pick<EditionSource, "publisher" | "url"> & { about?: string | undefined }) {
  const name = <bdi>{publisher}</bdi>;
  if (!url) return <span title={about}>{name}</span>;
  return (
    <a href={url} target="_blank" rel="noopener" title={about}>
      {name}
    </a>
  );
}
