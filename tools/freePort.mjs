import { createServer } from "node:net";

/** A port of this machine that nobody uses now. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, () => {
      const found = server.address();
      server.close(() => done(typeof found === "object" && found ? found.port : 0));
    });
  });
