import type { IncomingMessage, ServerResponse } from "node:http";
import { freeze } from "../../../tools/story/freeze";
import { reportOf } from "../../../tools/story/reportOf";
import { atlasOf } from "../../geo/atlas";
import { readEdition } from "../../press/edition/readEditions";
import { countryNames } from "../../press/names/countryNames";
import { readBaseMap } from "../../press/readBaseMap";
import { checkedStory } from "../../press/story/readStories";
import { candidatesIn } from "../article/candidatesIn";
import { monthsIn } from "../article/datesIn";
import { type KnownNames, knownNames } from "../article/knownNames";
import { readArticle } from "../article/readArticle";
import type { Finding, ListedStory, Notice, Publishing, Saved, TranslationFacts } from "../document/deskApi";
import { type Edit, type Files, isConflict, isObject, valueIn } from "../document/edit";
import { writeEdit } from "../document/writeEdit";
import { folderNames, makeFolder, NotHere, readTexts, writeText } from "./dataFolder";
import { buildBeside, handouts, NotPublished, publishBuilt, publishedVersion, zippedSite } from "./publishSite";
import { bytesIn, editsIn, jsonIn } from "./requestBody";
import { type ReadStory, storyOnDesk } from "./storyOnDesk";
import { textTimes } from "./textTimes";

/** What the desk's server does besides sending its page. */
export interface Desk {
  /** Answers a request below `/desk/api/`. */
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Tells open pages that a file of a story has been changed by someone else. */
  fileChanged: (slug: string, file: string) => void;
  /** The story as it was read last; read when it was not, or has changed since. */
  story: (slug: string) => ReadStory;
}

/** The desk of the stories in `data` of the project in `root`. */
export function answerDesk(root: string): Desk {
  const read = new Map<string, ReadStory>();
  const listeners = new Map<string, Set<ServerResponse>>();
  /** What the desk itself wrote last, by path: not news to its page. */
  const ownTexts = new Map<string, string>();

  const story = (slug: string) => {
    const found = read.get(slug) ?? storyOnDesk(root, slug);
    read.set(slug, found);
    return found;
  };
  const tell = (slug: string, notice: (response: ServerResponse) => Notice) => {
    for (const each of listeners.get(slug) ?? []) each.write(`data: ${JSON.stringify(notice(each))}\n\n`);
  };
  const tellOthers = (slug: string) =>
    tell(slug, () => ({ type: "desks", others: (listeners.get(slug)?.size ?? 1) - 1 }));

  function listen(slug: string, response: ServerResponse) {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    const own = listeners.get(slug) ?? new Set();
    listeners.set(slug, own.add(response));
    tellOthers(slug);
    response.on("close", () => {
      own.delete(response);
      tellOthers(slug);
    });
  }

  function save(slug: string, edits: readonly Edit[], asker: string): Saved {
    const texts: Record<string, string | undefined> = readTexts(root, slug);
    const changed = new Set<string>();
    const conflicts: Edit[] = [];
    for (const edit of edits) {
      const text = texts[edit.file];
      const files: Files = text === undefined ? {} : { [edit.file]: JSON.parse(text) };
      if (isConflict(files, edit)) conflicts.push(edit);
      else {
        texts[edit.file] = writeEdit(text, edit);
        changed.add(edit.file);
      }
    }
    for (const file of changed) {
      const text = texts[file];
      ownTexts.set(`${slug}/${file}`, text ?? "");
      writeText(root, slug, file, text);
    }
    read.delete(slug);
    for (const each of listeners.get(slug) ?? [])
      if (each.getHeader("X-Desk") !== asker) each.write(`data: ${JSON.stringify({ type: "changed" })}\n\n`);
    const files = Object.entries(texts).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, JSON.parse(text)]],
    );
    return { conflicts, files: Object.fromEntries(files) };
  }

  const stories = (): ListedStory[] =>
    folderNames(root).flatMap((slug) => {
      try {
        const texts = readTexts(root, slug);
        const core: unknown = JSON.parse(texts["story.json"] ?? "{}");
        const language = isObject(core) && typeof core.language === "string" ? core.language : "en";
        const words: unknown = JSON.parse(texts[`${language}.json`] ?? "{}");
        const headline = isObject(words) && typeof words.headline === "string" ? words.headline : "";
        return [{ slug, headline, draft: isObject(core) && core.draft === true }];
      } catch {
        // A folder that holds no story that can be read is opened with its mistakes.
        return [{ slug, headline: "", draft: false }];
      }
    });

  /** The names that the desk knows take a moment: they are made once, with the stories of then. */
  let known: KnownNames | undefined;
  function candidates({ text, language, day }: Record<string, unknown>) {
    known ??= knownNames(
      readBaseMap(root),
      folderNames(root).flatMap((slug) => parsedIn(root, slug)),
    );
    return candidatesIn(String(text), String(language), String(day), known);
  }

  /** What to look at before publishing; nothing while there are mistakes. */
  function report(slug: string): Finding[] {
    const { sound, onDesk } = story(slug);
    if (!sound || onDesk.mistakes.length > 0) return [];
    const base = readBaseMap(root);
    const checked = checkedStory(slug, sound, base);
    const atlas = atlasOf(base.countries);
    const editions = Object.keys(checked.words).map((language) => readEdition(checked, language, atlas));
    return reportOf(checked, editions).filter(({ lines }) => lines.length > 0);
  }

  function publishing(slug: string): Publishing {
    const drafts = stories().flatMap(({ slug: each, draft }) => (draft ? [each] : []));
    const refused = folderNames(root).filter(
      (each) => !drafts.includes(each) && story(each).onDesk.mistakes.length > 0,
    );
    return { version: publishedVersion(root, slug), site: process.env.SITE_URL ?? "", refused, drafts };
  }

  async function translationFacts(slug: string): Promise<TranslationFacts> {
    const texts = Object.entries(readTexts(root, slug)).filter(([file]) => file !== "story.json");
    const { files } = story(slug).onDesk;
    const atlas = atlasOf(readBaseMap(root).countries);
    const facts = await Promise.all(
      texts.map(async ([file, text]) => {
        const language = file.replace(/\.json$/, "");
        const own = ["countries", "places"].map((name) => valueIn(files[file], [name]));
        const months = Object.fromEntries(monthsIn(language).map((month, index) => [`month ${index + 1}`, month]));
        const names = Object.assign(months, countryNames(language, atlas), ...own.filter(isObject));
        return { language, times: await textTimes(root, slug, file, text), names };
      }),
    );
    return {
      times: Object.fromEntries(facts.map(({ language, times }) => [language, times])),
      names: Object.fromEntries(facts.map(({ language, names }) => [language, names])),
    };
  }

  /** Builds the site, unless the story is a draft or any story has mistakes; `keep` freezes the version first. */
  async function build(slug: string, { site, keep }: Record<string, unknown>) {
    const { refused, drafts } = publishing(slug);
    if (drafts.includes(slug)) throw new NotPublished(`${slug} is a draft`);
    if (refused.length > 0) throw new NotPublished(`With mistakes: ${refused.join(", ")}`);
    if (keep === true) freeze(root, slug);
    return buildBeside(root, String(site ?? ""));
  }

  function create(slug: string, files: Files) {
    makeFolder(root, slug);
    for (const [file, value] of Object.entries(files))
      writeText(root, slug, file, writeEdit(undefined, { file, at: [], value }));
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://desk");
    const [verb = "", slug = ""] = pathname.replace(/^\/desk\/api\//, "").split("/");
    const json = (value: unknown) =>
      response
        .writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" })
        .end(JSON.stringify(value));
    try {
      if (request.method === "GET") {
        if (verb === "stories") return void json(stories());
        if (verb === "story") return void json(story(slug).onDesk);
        if (verb === "report") return void json(report(slug));
        if (verb === "translation") return void json(await translationFacts(slug));
        if (verb === "publishing") return void json(publishing(slug));
        if (verb === "site.zip") {
          const headers = { "Content-Type": "application/zip", "Content-Disposition": "attachment; filename=site.zip" };
          return void response.writeHead(200, headers).end(await zippedSite(root));
        }
        if (verb === "notices") {
          response.setHeader("X-Desk", searchParams.get("desk") ?? "");
          return listen(slug, response);
        }
      }
      if (request.method === "POST") {
        if (verb === "read")
          return void json({ text: await readArticle(searchParams.get("name") ?? "", await bytesIn(request)) });
        const body = await jsonIn(request);
        if (verb === "candidates" && isObject(body)) return void json(candidates(body));
        if (verb === "edits") return void json(save(slug, editsIn(body), searchParams.get("desk") ?? ""));
        if (verb === "build" && isObject(body)) return void json(await build(slug, body));
        if (verb === "publish" && isObject(body)) {
          publishBuilt(root);
          return void json(handouts(root, slug, String(body.site ?? "")));
        }
        if (verb === "create" && isObject(body)) return void json(create(slug, body) ?? {});
      }
      response.writeHead(404).end();
    } catch (error) {
      const status = error instanceof NotHere ? 404 : error instanceof NotPublished ? 409 : 400;
      if (status === 400 && !(error instanceof SyntaxError)) throw error;
      response.writeHead(status, { "Content-Type": "text/plain" }).end((error as Error).message);
    }
  }

  return {
    answer,
    story,
    fileChanged(slug, file) {
      try {
        if ((readTexts(root, slug)[file] ?? "") === ownTexts.get(`${slug}/${file}`)) return;
      } catch (error) {
        // The folder is gone: its page asks, and is told.
        if (!(error instanceof NotHere)) throw error;
      }
      read.delete(slug);
      tell(slug, () => ({ type: "changed" }));
    },
  };
}

/** The files of a story as parsed JSON; none where one cannot be read. */
function parsedIn(root: string, slug: string): Files[] {
  try {
    return [Object.fromEntries(Object.entries(readTexts(root, slug)).map(([name, text]) => [name, JSON.parse(text)]))];
  } catch {
    return [];
  }
}
