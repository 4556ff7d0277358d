// Serves the built site as any plain file host would, and prints its address. `npm start` and the browser tests use it.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const site = sirv(fileURLToPath(new URL("../dist", import.meta.url)), {
  etag: true,
  dotfiles: false,
  // Other sites include embed.js, and frames in a sandbox have an origin of their own.
  setHeaders: (response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
  },
});
const port = Number(process.env.PORT ?? 4173);

const server = createServer((request, response) => {
  site(request, response, () => {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
    response.end("There is no such page.");
  });
});
server.on("error", (error) => {
  console.error(
    error.code === "EADDRINUSE" ? `Port ${port} is taken: set another one, as in PORT=8080 npm start.` : error.message,
  );
  process.exit(1);
});
server.listen(port, () => console.log(`The map is at http://localhost:${port}/`));
