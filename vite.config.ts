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
        // Tells the page's template, and the budgets, which file became what.
        manifest: true,
        modulePreload: { polyfill: false },
        // By itself the helper lies beside the page's styles, which every chunk that uses it would then load again.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: "preload", test: /vite\/preload-helper/ }] } } },
      },
    },
    press: {
      // Bundled, so that of its hundred packages only what is used is loaded.
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
