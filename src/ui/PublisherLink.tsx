import type { EditionSource } from "../scene/edition";

/**
 * Who published a source, as a link to it where it has an address. Names of publishers are in any script, so they keep
 * a direction of their own.
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
