import type { Complaint } from "./complaint";

/** Folders in the site's root that are not stories, and names used below a story. */
const reservedSlugs = new Set(["assets", "flags", "geo", "fonts", "feeds", "step", "embed", "explainer"]);

/** What is wrong with the name of a story's folder, which is its address. */
export function slugComplaints(slug: string): Complaint[] {
  const complain = (message: string) => [
    { file: "story.json", at: [], message: `the folder's name "${slug}" ${message}` },
  ];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return complain("is an address: write it in small letters a to z, digits and single hyphens");
  if (reservedSlugs.has(slug)) return complain("is taken by the site itself: choose another");
  if (/^[a-z]{2,3}$/.test(slug)) return complain("could be a language: choose a longer one");
  return [];
}
