import { createServer } from "vite";

/**
 * Runs `work` with a Vite server that can load the project's own modules, outside any bundle, and closes it.
 *
 * @template Result
 * @param {string} root folder of the project
 * @param {(server: import("vite").ViteDevServer) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withModules(root, work) {
  const server = await createServer({
    root,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}
