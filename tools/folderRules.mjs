// Writes tools/folderRules.json, which biome.json extends: what each folder of src may import. Run it after a change here.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Folders whose code reaches readers. Each imports only from those before it. */
export const readerFolders = [
  "i18n",
  "story",
  "layers",
  "geo",
  "scene",
  "address",
  "state",
  "still",
  "map",
  "stage",
  "export",
  "embed",
  "ui",
];

/** Folders of `src/press`, which runs at build time only and may import any reader folder. Each imports only from those before it. */
export const pressFolders = ["names", "sea", "schema", "kinds", "story", "edition", "pages"];

/** Folders of `src/desk`, for editors on their own machine: nothing else imports them. Each imports only from those before it. */
export const deskFolders = ["document", "article", "server", "page"];

/** What runs in Node in `src/desk`, and may import `src/press`; the others run in both, `page` in the browser. */
const deskServer = ["article", "server"];

/** Reader folders whose code also runs at build time, where there is no document or window. */
const pureFolders = ["i18n", "story", "layers", "geo", "scene", "address", "still"];

/** What a folder must not import although the order would allow it. */
const apart = { map: ["still"] };

/** The folders of `src` that may import a package, and what others read when they try. */
const packages = {
  "maplibre-gl": { folders: ["map"], message: "Only src/map uses MapLibre" },
  react: { folders: ["ui", "press", "desk", ""], message: "Only src/ui, src/press and src/desk use React" },
  "react-dom/server": { folders: ["press"], message: "Only src/press renders pages" },
  "zustand/vanilla": { folders: ["state", "desk"], message: "Only src/state and the desk have a store" },
  zod: { folders: ["press"], message: "Zod runs only at build time, in src/press" },
};

const beyond = (names) => names.flatMap((name) => [`../${name}/**`, `../../${name}/**`]);

/** Globals of the browser, which pure code does not use. */
const browserGlobals = ["document", "window", "location", "history", "navigator", "matchMedia", "getComputedStyle"];
const noBrowserGlobals = {
  level: "error",
  options: {
    deniedGlobals: Object.fromEntries(
      browserGlobals.map((name) => [name, "This folder also runs at build time, where there is no browser."]),
    ),
  },
};

/** The override that restricts what the files of a folder import, and which globals they use. */
function override(folder, includes, groups) {
  const closed = Object.entries(packages).filter(([, { folders }]) => !folders.includes(folder));
  return {
    includes: [...includes, "!**/*.test.ts", "!**/*.test.tsx", "!**/*.testing.ts"],
    linter: {
      rules: {
        style: {
          ...(pureFolders.includes(folder) && { noRestrictedGlobals: noBrowserGlobals }),
          noRestrictedImports: {
            level: "error",
            options: {
              paths: Object.fromEntries(closed.map(([name, { message }]) => [name, { message }])),
              patterns: [
                ...groups.filter(({ group }) => group.length > 0),
                { group: ["**/*.testing"], message: "Files named .testing are for tests" },
              ],
            },
          },
        },
      },
    },
  };
}

const buildOnly = {
  group: ["**/press/**", "**/desk/**", "node:*"],
  message:
    "This folder's code reaches readers: only src/press, which runs at build time, may import Node and src/press, and nothing may import the desk.",
};
const notBelow = (name, group) => ({
  group: [...group, "**/main", "**/openPage"],
  message: `src/${name} imports only from the folders above it in the table of docs/architecture.md.`,
});

const overrides = () => [
  ...readerFolders.map((name, index) =>
    override(
      name,
      [`src/${name}/**`],
      [notBelow(name, beyond([...readerFolders.slice(index + 1), ...(apart[name] ?? [])])), buildOnly],
    ),
  ),
  override("", ["src/*"], [buildOnly]),
  ...pressFolders.map((name, index) =>
    override(
      "press",
      [`src/press/${name}/**`],
      [notBelow(`press/${name}`, [...pressFolders.slice(index + 1).map((below) => `../${below}/**`), "**/desk/**"])],
    ),
  ),
  ...deskFolders.map((name, index) =>
    override(
      "desk",
      [`src/desk/${name}/**`],
      [
        notBelow(
          `desk/${name}`,
          deskFolders.slice(index + 1).map((below) => `../${below}/**`),
        ),
        ...(deskServer.includes(name)
          ? []
          : [{ group: ["**/press/**", "node:*"], message: "Only the desk's server imports Node and src/press." }]),
      ],
    ),
  ),
];

/** The text of tools/folderRules.json: a line a folder. */
export const folderRulesText = () =>
  `{"overrides":[\n${overrides()
    .map((each) => JSON.stringify(each))
    .join(",\n")}\n]}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL("folderRules.json", import.meta.url), folderRulesText());
