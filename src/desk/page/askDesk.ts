import type { Candidate, ReadArticle } from "../document/candidate";
import type {
  Finding,
  Handout,
  ListedStory,
  Notice,
  Publishing,
  Saved,
  StoryOnDesk,
  TranslationFacts,
} from "../document/deskApi";
import type { Edit, Files } from "../document/edit";
import type { SiteChanges } from "../document/siteChanges";

/** This page among those that are open on the same story. */
const own = crypto.randomUUID();

const ask = <Answer>(path: string, body?: unknown): Promise<Answer> =>
  askWith(path, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });

async function askWith<Answer>(path: string, options: RequestInit): Promise<Answer> {
  const response = await fetch(`/desk/api/${path}`, options);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Answer;
}

/** The desk's server. Each throws with the server's words where it refuses, and where it cannot be reached. */
export const askDesk = {
  stories: () => ask<ListedStory[]>("stories"),
  story: (slug: string) => ask<StoryOnDesk>(`story/${slug}`),
  report: (slug: string) => ask<Finding[]>(`report/${slug}`),
  save: (slug: string, edits: readonly Edit[]) => ask<Saved>(`edits/${slug}?desk=${own}`, edits),
  create: (slug: string, files: Files) => ask<object>(`create/${slug}`, files),
  translation: (slug: string) => ask<TranslationFacts>(`translation/${slug}`),
  publishing: (slug: string) => ask<Publishing>(`publishing/${slug}`),
  /** Builds the site; `keep` keeps this version for frames that stay at it. */
  build: (slug: string, how: { site: string; keep: boolean }) => ask<SiteChanges>(`build/${slug}`, how),
  publish: (slug: string, site: string) => ask<Handout[]>(`publish/${slug}`, { site }),
  /** The text of an article in a file; nothing of it is kept. */
  read: (file: File) =>
    askWith<ReadArticle>(`read?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file }),
  candidates: (article: { text: string; language: string; day: string }) => ask<Candidate[]>("candidates", article),
  /** Calls back whenever something is to be said of the story, until the returned function is called. */
  onNotice(slug: string, listener: (notice: Notice) => void): () => void {
    const source = new EventSource(`/desk/api/notices/${slug}?desk=${own}`);
    source.onmessage = ({ data }: MessageEvent<string>) => listener(JSON.parse(data) as Notice);
    return () => source.close();
  },
};
