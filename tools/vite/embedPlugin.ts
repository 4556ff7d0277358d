import { join } from "node:path";
import { build, type Plugin } from "vite";

/** The scripts that other sites include, by the name that never changes, with their sources. */
const scripts = {
  "embed.js": "src/embed/embedScript.ts",
  // Loaded by the first.
  "embed-words.js": "src/embed/embedWordsScript.ts",
};

/** Builds `embed.js`, which other sites include, and what it loads later: each one small file. */
export function embedPlugin(): Plugin {
  let root = "";
  return {
    name: "dateline-embed-script",
    configResolved: (config) => {
      root = config.root;
    },
    configureServer(server) {
      for (const [name, source] of Object.entries(scripts))
        server.middlewares.use(`/${name}`, async (_, response, next) => {
          try {
            response.setHeader("Content-Type", "text/javascript").end(await scriptOf(join(root, source)));
          } catch (error) {
            next(error);
          }
        });
    },
    async generateBundle() {
      for (const [fileName, source] of Object.entries(scripts))
        this.emitFile({ type: "asset", fileName, source: await scriptOf(join(root, source)) });
    },
  };
}

async function scriptOf(input: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      // No library mode, which would keep the white space of modules.
      rolldownOptions: { input },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ("output" in each ? each.output : []));
  const [script, ...others] = outputs;
  if (script?.type !== "chunk" || others.length > 0) throw new Error(`${input} must become one file`);
  return script.code;
}
