/** The names by which countries are searched; made by tools/vite/pagesPlugin.ts. */
declare module "virtual:country-index" {
  const index: import("./scene/findInStory").CountryIndex;
  export default index;
}
