import { join } from "node:path";
import { build } from "vite";

/** The scripts that other sites include, by the name that never changes, with their sources. */
export const embedScripts = {
  "embed.js": "src/embed/embedScript.ts",
  // Loaded by the first.
  "embed-words.js": "src/embed/embedWordsScript.ts",
};

/** The script in the head of stories' pages, compiled. */
export const earlyScript = (root: string) => compileScript(root, "src/earlyScript.ts", "iife");

/**
 * Compiles the script at `source`, a path from the project's `root`, with all that it imports into one text.
 * @throws when it does not become one file
 */
export async function compileScript(root: string, source: string, format: "es" | "iife" = "es"): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      // As for a server: else every import at run time comes with what preloads styles, a quarter of the script.
      ssr: true,
      minify: "oxc",
      // No library mode, which would keep the white space of modules.
      rolldownOptions: { input: join(root, source), output: { format } },
    },
  });
  const outputs = [result].flat().flatMap((each) => ("output" in each ? each.output : []));
  const [script, ...others] = outputs;
  if (script?.type !== "chunk" || others.length > 0) throw new Error(`${source} must become one file`);
  return script.code.trim();
}
