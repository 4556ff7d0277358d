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
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                // What every script imports. In the chunk of the page's styles, those styles would be loaded again with it.
                { name: "start", test: /vite\/preload-helper|\/src\/state\/(?:goOnWithoutData|pageState)\.ts/ },
                // With all that it imports, as the browser would ask for other chunks only once it has this one.
                { name: "openPage", test: /\/src\/openPage\.tsx$/ },
              ],
            },
          },
        },
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
