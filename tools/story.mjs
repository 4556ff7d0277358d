// Runs the story command, which is TypeScript and loads layer kinds the way the build does, through Vite.
import { parseArgs } from "node:util";
import { withModules } from "./vite/withModules.mjs";

const usage = `Usage:
  npm run story new <slug>                       writes a small example story into data/<slug>
  npm run story check [slug …] [-- --json]       reports everything that is wrong
  npm run story check <slug> -- --article FILE   also reports runs of words taken from the article in FILE
  npm run story preview <slug> [-- --port N]     shows the story while it is written
  npm run story report <slug>                    lists what to check before publishing
  npm run story freeze <slug>                    keeps this version as it is, for embeds that stay at it
  npm run story missing [slug …]                 lists what is not translated, of stories and of the interface
  npm run story language <tag>                   writes the interface's messages to translate into src/i18n
  npm run story schema                           writes the JSON Schemas that give completion in editing programs`;

const root = process.cwd();
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, port: { type: "string" }, article: { type: "string" } },
});
const [verb = "", ...slugs] = positionals;
const [slug] = slugs;
const port = values.port === undefined ? undefined : Number(values.port);

/** Each verb: the module that does it, how, and whether it needs a slug. It answers false when something is wrong. */
const verbs = {
  new: ["new", (module) => module.newStory(root, slug), true],
  check: ["check", (module) => module.check(root, slugs, values)],
  preview: ["preview", (module) => module.preview(root, slug, port), true],
  report: ["report", (module) => module.report(root, slug), true],
  freeze: ["freeze", (module) => module.freeze(root, slug), true],
  missing: ["missing", (module) => module.missing(root, slugs)],
  language: ["language", (module) => module.writeLanguage(root, slug), true],
  schema: ["schemas", (module) => module.writeSchemas(root)],
};

if (!Object.hasOwn(verbs, verb) || (verbs[verb][2] && !slug)) {
  console.error(usage);
  process.exit(2);
}
const [file, run] = verbs[verb];
await withModules(root, async (server) => {
  if ((await run(await server.ssrLoadModule(`/tools/story/${file}.ts`))) === false) process.exitCode = 1;
});
