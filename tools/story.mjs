// Runs the story command, which is TypeScript and loads layer kinds the way the build does, through Vite.
import { withModules } from "./withModules.mjs";

const [command, ...slugs] = process.argv.slice(2);
if (command !== "check" && command !== "schema") {
  console.error("Usage: npm run story check [slug …], or npm run story schema");
  process.exit(2);
}
await withModules(process.cwd(), async (server) => {
  const { checkStories, writeSchema } = await server.ssrLoadModule("/tools/storyCommand.ts");
  if (command === "schema") writeSchema(process.cwd());
  else process.exitCode = checkStories(process.cwd(), slugs) ? 0 : 1;
});
