import { createHash } from "node:crypto";

/** The parts that every page of the site is made of. */
export interface PageParts {
  /** `index.html`, with `<!--head-->` and `<!--body-->`; in a build with the site's styles inline. */
  template: string;
  /** The relative path from the page to the site's root. */
  up: string;
  /** Attributes of the root element. */
  attributes: string;
  head: string;
  body: string;
  styles: string;
  /** A script that runs before the first paint. */
  script?: string | undefined;
  /** False for pages that do not need the script of the stories. */
  interactive: boolean;
  /** True for pages that may be framed in a sandbox, where the map's worker has no address of the site. */
  framed?: boolean | undefined;
  /** The site's absolute address, if it is known. */
  site?: string | undefined;
  /** True for the built site: adds the security policy, which the development server cannot keep. */
  built: boolean;
}

/** A page as HTML. Its security policy lists what is inline by hash; nothing else inline would run. */
export function pageShell({
  template,
  up,
  attributes,
  head,
  body,
  styles,
  script,
  interactive,
  framed,
  site,
  built,
}: PageParts): string {
  const fitted = template.replaceAll('="./', `="${up}`).replaceAll("url(./", `url(${up}`);
  const inTemplate = /<style>([\s\S]*?)<\/style>/.exec(fitted)?.[1];
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  // In a sandbox the page has no origin, and 'self' means nothing to WebKit: the site is listed as well.
  const self = framed && site ? `'self' ${new URL(site).origin}` : "'self'";
  const policy = `default-src 'none'; script-src ${self}${script ? ` ${hash(script)}` : ""}; worker-src ${self}${framed ? " data:" : ""}; style-src ${self} ${[styles, ...(inTemplate ? [inTemplate] : [])].map(hash).join(" ")}; img-src ${self} data:; connect-src ${self}${framed ? " blob:" : ""}; font-src ${self}; frame-src 'self'; base-uri 'none'; form-action 'none'`;
  // Done first, as the page's own markup may contain a script.
  const shell = interactive
    ? fitted
    : fitted.replace(/\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g, "");
  return shell
    .replace('<html lang="en">', () => `<html ${attributes}>`)
    .replace("<!--head-->", () =>
      [
        built ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : "",
        head,
        script ? `<script>${script}</script>` : "",
        `<style>${styles}</style>`,
      ].join("\n    "),
    )
    .replace("<!--body-->", () => body);
}
