import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What the desk needs to know of a request to let it in. */
export interface Asked {
  method: string;
  headers: IncomingHttpHeaders;
}

/** The desk's own address and secret. */
export interface Door {
  /** Host and port, as browsers send them. */
  host: string;
  /** In the address that the desk prints; afterwards in a cookie. */
  token: string;
}

/** The name of the cookie: another desk of this machine, at another port, has its own. */
export const cookieName = ({ host }: Door) => `desk-${host.split(":")[1]}`;

/** True where both are the same; takes as long wherever they differ. */
export function isToken(given: string | null | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(given ?? ""), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * Why a request is refused, or null: it must ask for the desk's own host, as a name that leads to this machine could be
 * anyone's; come from its own page; and bring the token. A page of another site has neither origin nor cookie.
 */
export function refusalOf({ method, headers }: Asked, door: Door): string | null {
  if (headers.host !== door.host) return "The desk answers to its own address only";
  if (headers.origin !== undefined && headers.origin !== `http://${door.host}`)
    return "The desk answers its own pages only";
  const site = headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") return "The desk answers its own pages only";
  if (method !== "GET" && method !== "HEAD" && headers.origin === undefined) return "Changes name their origin";
  const cookies = (headers.cookie ?? "").split(/;\s*/).map((each) => each.split("="));
  const given = cookies.find(([name]) => name === cookieName(door))?.[1];
  return isToken(given, door.token) ? null : "Open the address that the desk printed when it started";
}
