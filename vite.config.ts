import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { embedPlugin } from "./tools/vite/embedPlugin.ts";
import { mapLibrePlugin } from "./tools/vite/mapLibrePlugin.ts";
import { pagesPlugin } from "./tools/vite/pagesPlugin.ts";

export default defineConfig({
  // Relative addresses: the site works at any path of any host.
  base: "./",
  appType: "custom",
  plugins: [react(), mapLibrePlugin(), pagesPlugin(), embedPlugin()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    // By itself the helper lies beside the page's styles, which every chunk that uses it would then load again.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "preload", test: /vite\/preload-helper/ }] } } },
  },
});
