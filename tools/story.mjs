// Runs the story command, which is TypeScript and loads layer kinds the way the build does, through Vite.
import { parseArgs } from "node:util";
import { withModules } from "./withModules.mjs";

const usage = `Usage:
  npm run story new <slug>               writes a small example story into data/<slug>
  npm run story check [slug …] [--json]  tells everything that is wrong
  npm run story schema                   writes the JSON Schemas that give completion in editing programs`;

const root = process.cwd();
const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
const [verb, ...slugs] = positionals;

/** What each verb does with a server that loads modules; false when it found something wrong. */
const verbs = {
  check: async (server) =>
    (await server.ssrLoadModule("/tools/story/check.ts")).check(root, slugs, values.json ?? false),
  schema: async (server) => (await server.ssrLoadModule("/tools/story/schemas.ts")).writeSchemas(root),
};

const run = verbs[verb];
if (!run) {
  console.error(usage);
  process.exit(2);
}
await withModules(root, async (server) => {
  if ((await run(server)) === false) process.exitCode = 1;
});
