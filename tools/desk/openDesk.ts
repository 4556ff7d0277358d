import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join, relative, sep } from "node:path";
import { createServer } from "vite";
import { answerDesk } from "../../src/desk/server/answerDesk";
import { cookieName, type Door, isToken, refusalOf } from "../../src/desk/server/refusalOf";
import { deskPreview } from "./deskPreview";
import { pageOf } from "./pageOf";

/** Packages of the desk's page: known beforehand, the page is not loaded a second time when they are found. */
const packages = [
  ...["react", "react-dom/client", "react/jsx-dev-runtime", "react/jsx-runtime", "zustand", "zustand/vanilla", "zundo"],
  ...["react-data-grid", "@rjsf/core", "@rjsf/utils", "@rjsf/validator-ajv8", "ajv/dist/2020"],
];

/**
 * Opens the desk for the stories in `data` of `root`, for this machine alone, and returns the address with its token.
 * @throws when the port is taken
 */
export async function openDesk(root: string, port: number): Promise<string> {
  const door: Door = { host: `127.0.0.1:${port}`, token: randomBytes(24).toString("base64url") };
  const desk = answerDesk(root);
  const server = createHttpServer((request, response) => {
    answer(request, response).catch((error: Error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain" });
      response.end(error.message);
    });
  });
  // Before Vite, which would greet any socket that has its own token.
  server.on("upgrade", (request, socket) => {
    if (refusalOf({ method: "GET", headers: request.headers }, door)) socket.destroy();
  });
  const vite = await createServer({
    root,
    cacheDir: "node_modules/.vite-desk",
    server: {
      middlewareMode: true,
      hmr: { server, overlay: false },
      // A built site is none of the desk's pages.
      watch: { ignored: ["**/.desk-site/**", "**/.build/**", "**/dist/**"] },
      // Packages may lie elsewhere, behind a link.
      fs: { allow: ["src", "public", "node_modules"].map((folder) => realpathSync(join(root, folder))) },
    },
    optimizeDeps: { include: packages },
    plugins: [deskPreview(root, (slug) => desk.story(slug))],
  });
  const data = join(root, "data") + sep;
  vite.watcher.add(data);
  vite.watcher.on("all", (_, path) => {
    const [slug = "", file = ""] = relative(data, path).split(sep);
    if (path.startsWith(data) && file && !file.startsWith(".")) desk.fileChanged(slug, file);
  });

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "/", `http://${door.host}`);
    const given = url.searchParams.get("token");
    if (url.pathname === "/desk/" && request.headers.host === door.host && isToken(given, door.token)) {
      const cookie = `${cookieName(door)}=${door.token}; Path=/; HttpOnly; SameSite=Strict`;
      return response
        .writeHead(303, { Location: "/desk/", "Set-Cookie": cookie, "Referrer-Policy": "no-referrer" })
        .end();
    }
    const method = request.method ?? "GET";
    const refused = refusalOf({ method, headers: request.headers }, door);
    if (refused) return response.writeHead(403, { "Content-Type": "text/plain" }).end(refused);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Content-Security-Policy", "frame-ancestors 'self'");
    if (url.pathname.startsWith("/desk/api/")) return desk.answer(request, response);
    if (url.pathname === "/desk/") return response.setHeader("Content-Type", "text/html").end(await pageOf(vite));
    vite.middlewares(request, response);
  }
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", done);
  });
  return `http://${door.host}/desk/?token=${door.token}`;
}
