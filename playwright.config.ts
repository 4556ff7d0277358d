import { defineConfig } from "@playwright/test";
import { findChromium } from "./tools/findChromium.mjs";

const port = Number(process.env.PORT ?? 4199);
const chromium = findChromium();

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.test.ts",
  // WebGL runs in software on machines without a graphics card: slow, and best not in parallel with itself.
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: "tasks", testIgnore: "thirtyMaps.test.ts" },
    // Thirty maps want the machine for themselves. To run them alone: --no-deps.
    { name: "thirty maps", testMatch: "thirtyMaps.test.ts", dependencies: ["tasks"] },
  ],
  // One that passes only the second time is listed as flaky: it is to be fixed, but does not stop other work.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      // Frames of another site in the process of their page: drawn in software, a process for each starves the others.
      args: [
        "--disable-site-isolation-trials",
        "--no-sandbox",
        "--use-gl=angle",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        // Without a graphics card, pages are painted faster by the processor itself than by the card that it simulates.
        "--disable-gpu-rasterization",
      ],
    },
  },
  webServer: {
    command: `node tools/serve.mjs`,
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
