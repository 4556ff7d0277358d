// Measures how many answers a second one machine gives, with nginx and wrk on the same machine: `npm run build` and `npm run precompress` first.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { startNginx } from "./hosting/startNginx.mjs";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const script = readdirSync(`${dist}/assets`).find((name) => /^index-.*\.js$/.test(name));
const nginx = await startNginx();
try {
  const deploy = fileURLToPath(new URL("../docs/deploying/deploy.sh", import.meta.url));
  execFileSync("sh", [deploy, dist, nginx.root], { stdio: "inherit" });
  console.log(`${cpus().length} × ${cpus()[0]?.model}, shared by nginx and wrk; brotli, 64 connections, 10 s each`);
  for (const path of ["", "dushanbe-2025/", "dushanbe-2025/embed/", "embed.js", `assets/${script}`]) {
    const url = `${nginx.address}/${path}`;
    const options = ["-t1", "-c64", "-d10s", "-H", "Accept-Encoding: br"];
    const result = execFileSync("wrk", [...options, url], { encoding: "utf8" });
    const { headers } = await fetch(url, { method: "HEAD", headers: { "Accept-Encoding": "br" } });
    const size = headers.get("content-length");
    const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(result) ?? [];
    const failed = /Non-2xx.*|Socket errors.*/.exec(result)?.[0] ?? "";
    console.log(`/${path}  ${size} bytes  ${Math.round(Number(rate))} answers a second  ${failed}`);
  }
} finally {
  await nginx.stop();
}
