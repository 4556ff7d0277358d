import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** @type {Record<string, string>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/**
 * Serves the folder `site`, and `others` by address, with brotli as a CDN would; compressed files are cached.
 *
 * @param {string} site
 * @param {Map<string, Buffer>} others
 * @returns {Promise<{ origin: string; sent: () => number; close: () => void }>} `sent`: bytes of bodies since it was last asked
 */
export async function serveCompressed(site, others) {
  /** @type {Map<string, Buffer>} */
  const kept = new Map();
  const contentOf = (/** @type {string} */ path) => {
    const other = others.get(path);
    if (other) return other;
    const file = join(site, path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
  };
  let sent = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const type = types[extname(path)] ?? "application/octet-stream";
    const packed = type.startsWith("font/");
    const body = kept.get(path) ?? (packed ? contentOf(path) : pack(contentOf(path)));
    if (!body) return void response.writeHead(404).end();
    kept.set(path, body);
    sent += body.length;
    // A worker would load again what its page has loaded, if it could not be cached.
    const headers = { "Content-Type": type, "Cache-Control": "max-age=600" };
    response.writeHead(200, packed ? headers : { ...headers, "Content-Encoding": "br" }).end(body);
  });
  await new Promise((resolve) => server.listen(0, () => resolve(null)));
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    sent() {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    close: () => void server.close(),
  };
}

const pack = (/** @type {Buffer | null} */ content) => content && brotliCompressSync(content);
