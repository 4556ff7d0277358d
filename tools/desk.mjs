// Opens the desk, which is TypeScript and loads layer kinds the way the build does, through Vite.
import { parseArgs } from "node:util";
import { withModules } from "./vite/withModules.mjs";

const { values } = parseArgs({ options: { port: { type: "string" } } });
const root = process.cwd();
await withModules(root, async (server) => {
  const { openDesk } = await server.ssrLoadModule("/tools/desk/openDesk.ts");
  const address = await openDesk(root, Number(values.port ?? 4180));
  console.log(`The desk is open at ${address} (Ctrl+C closes it). The address is for you alone.`);
});
