import { join } from "node:path";
import { build, type Plugin } from "vite";

/** Builds `embed.js`, which other sites include: one small file under a name that never changes. */
export function embedPlugin(): Plugin {
  let root = "";
  return {
    name: "dateline-embed-script",
    configResolved: (config) => {
      root = config.root;
    },
    configureServer(server) {
      server.middlewares.use("/embed.js", async (_, response, next) => {
        try {
          const source = await embedScript(root);
          response.setHeader("Content-Type", "text/javascript").end(source);
        } catch (error) {
          next(error);
        }
      });
    },
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: "embed.js", source: await embedScript(root) });
    },
  };
}

async function embedScript(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      // No library mode, which would keep the white space of modules.
      rolldownOptions: { input: join(root, "src/embed/embedScript.ts") },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ("output" in each ? each.output : []));
  const [script, ...others] = outputs;
  if (script?.type !== "chunk" || others.length > 0) throw new Error("embed.js must be one file");
  return script.code;
}
