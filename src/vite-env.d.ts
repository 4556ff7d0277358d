/** Every name of every country, by ISO 3166-1 alpha-3 code; made by tools/vite/pagesPlugin.ts. */
declare module "virtual:country-aliases" {
  const aliases: Record<string, string[]>;
  export default aliases;
}
