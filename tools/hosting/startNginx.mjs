import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../freePort.mjs";

const shipped = fileURLToPath(new URL("../../docs/deploying/nginx.conf", import.meta.url));

/**
 * Starts Debian's nginx with the shipped configuration, in a temporary folder and on a free port.
 *
 * @param {(line: string) => string} [change] changes the configuration, as those who deploy are told to
 * @returns {Promise<{ root: string; address: string; stop: () => Promise<void> }>} the folder that it serves, its address
 * without a slash, and what ends it and deletes the folder
 * @throws when nginx refuses the configuration
 */
export async function startNginx(change = (text) => text) {
  const prefix = mkdtempSync(join(tmpdir(), "dateline-nginx-"));
  const root = join(prefix, "www");
  mkdirSync(root);
  mkdirSync(join(prefix, "logs"));
  // Debian names its modules by a path within the prefix.
  symlinkSync("/usr/lib/nginx/modules", join(prefix, "modules"));
  const port = await freePort();
  let site = readFileSync(shipped, "utf8");
  for (const [theirs, ours] of /** @type {const} */ ([
    ["listen 80;", `listen 127.0.0.1:${port};`],
    ["root /srv/dateline;", `root ${root};`],
  ])) {
    if (site.split(theirs).length !== 2) throw new Error(`nginx.conf must say "${theirs}" once`);
    site = site.replace(theirs, ours);
  }
  writeFileSync(join(prefix, "site.conf"), change(site));
  // What Debian's own nginx.conf says around a site.
  const main = [
    process.getuid?.() === 0 ? "user root;" : "",
    "worker_processes auto; daemon off; pid nginx.pid; error_log stderr crit;",
    "include /etc/nginx/modules-enabled/*.conf;",
    "events { worker_connections 768; }",
    "http { sendfile on; tcp_nopush on; types_hash_max_size 2048; default_type application/octet-stream;",
    "access_log off; include site.conf; }",
  ];
  writeFileSync(join(prefix, "nginx.conf"), `${main.join("\n")}\n`);
  const nginx = spawn("nginx", ["-p", prefix, "-c", "nginx.conf"], { stdio: "inherit" });
  /** @type {Error | null} */
  let problem = null;
  nginx.on("error", (error) => {
    problem = error;
  });
  const ended = new Promise((done) => nginx.on("close", done));
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    nginx.kill("SIGQUIT");
    if (!problem) await ended;
    rmSync(prefix, { recursive: true });
  };
  for (;;) {
    if (problem || nginx.exitCode !== null) {
      rmSync(prefix, { recursive: true });
      throw problem ?? new Error("nginx ended: its message is above");
    }
    if (await fetch(address).then(Boolean, () => false)) return { root, address, stop };
    await new Promise((done) => setTimeout(done, 50));
  }
}
