interface MediaProps {
  /** As the build has written it; absent where there is none. */
  html: string | undefined;
  address: (path: string) => string;
}

/** The images and quotations beside a claim, thing, country or step. */
export function Media({ html, address }: MediaProps) {
  if (!html) return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by the build, from texts without markup
  return <div className="media" dangerouslySetInnerHTML={{ __html: html.replaceAll("{root}", address("")) }} />;
}
