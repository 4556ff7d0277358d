import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { buildSite, pressBuild } from "./tools/vite/buildSite.ts";
import { developmentPlugin } from "./tools/vite/developmentPlugin.ts";
import { mapLibrePlugin } from "./tools/vite/mapLibrePlugin.ts";

export default defineConfig({
  // Relative addresses: the site works at any path of any host.
  base: "./",
  appType: "custom",
  plugins: [react(), mapLibrePlugin(), developmentPlugin()],
  worker: { format: "es" },
  build: { target: "es2022" },
  environments: {
    client: {
      build: {
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1200,
        // Says which source became which file, for the page's template and the budgets.
        manifest: true,
        modulePreload: { polyfill: false },
        // By default the helper shares a chunk with the page's styles, which every chunk that uses it would load again.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: "preload", test: /vite\/preload-helper/ }] } } },
      },
    },
    press: {
      // Bundled, so that only the used parts of its hundred packages are loaded.
      resolve: { noExternal: ["@turf/turf"] },
      build: {
        ssr: pressBuild.entry,
        outDir: pressBuild.folder,
        copyPublicDir: false,
        reportCompressedSize: false,
        cssMinify: true,
        rolldownOptions: { output: { entryFileNames: "[name].js" } },
      },
    },
  },
  builder: { buildApp: buildSite },
});
