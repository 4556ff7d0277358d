import { join } from "node:path";
import { build } from "vite";

let compiled: Promise<string> | undefined;

/** `src/earlyScript.ts` as one line of script, to be put into the head of pages; compiled once. */
export const earlyScript = (root: string): Promise<string> => {
  compiled ??= compile(root);
  return compiled;
};

async function compile(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: join(root, "src/earlyScript.ts"), output: { format: "iife" } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ("output" in each ? each.output : []));
  const [script, ...others] = outputs;
  if (script?.type !== "chunk" || others.length > 0) throw new Error("The early script must be one file");
  return script.code.trim();
}
