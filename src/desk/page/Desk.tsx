import { useEffect, useState } from "react";
import type { ListedStory } from "../document/deskApi";
import { askDesk } from "./askDesk";
import { createDesk, type DeskOf } from "./createDesk";
import { LanguageContext, languageAtStart, rememberLanguage, useMessages } from "./messages";
import { NewStory } from "./NewStory";
import { StoryDesk } from "./StoryDesk";

/** In the address: a story is made from an article. No story can be called so, as it could be a language. */
const newStory = "new";

/** The whole page: the list of stories, or the one that is open. */
export function Desk() {
  const [language, setLanguage] = useState(languageAtStart);
  useEffect(() => {
    rememberLanguage(language);
    document.documentElement.lang = language;
    document.documentElement.dir = language === "fa" ? "rtl" : "ltr";
  }, [language]);
  return (
    <LanguageContext value={{ language, setLanguage }}>
      <Stories />
    </LanguageContext>
  );
}

function Stories() {
  const say = useMessages();
  const [stories, setStories] = useState<ListedStory[]>([]);
  const [slug, setSlug] = useState(() => location.hash.slice(1));
  const [desk, setDesk] = useState<DeskOf | null>(null);
  const [failure, setFailure] = useState("");

  useEffect(() => {
    const follow = () => setSlug(location.hash.slice(1));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new story is in the list only once it is open
  useEffect(() => {
    askDesk.stories().then(setStories, (error: Error) => setFailure(error.message));
  }, [slug]);

  useEffect(() => {
    setDesk(null);
    setFailure("");
    document.title = slug ? `${slug} · Dateline` : "Dateline";
    if (!slug || slug === newStory) return;
    let opened: DeskOf | undefined;
    let stopListening = () => {};
    let isLeft = false;
    askDesk.story(slug).then(
      (story) => {
        if (isLeft) return;
        const own = createDesk(slug, story, askDesk);
        opened = own;
        stopListening = askDesk.onNotice(slug, (notice) =>
          notice.type === "desks" ? own.setOthers(notice.others) : void own.refresh(),
        );
        setDesk(own);
      },
      (error: Error) => setFailure(error.message),
    );
    return () => {
      isLeft = true;
      stopListening();
      opened?.close();
    };
  }, [slug]);

  if (slug === newStory) return <NewStory />;
  if (desk && !failure) return <StoryDesk key={slug} desk={desk} />;
  return (
    <main className="list">
      <h1>{say("title")}</h1>
      {failure && <p role="alert">{failure}</p>}
      {slug && !failure && <p role="status">{say("opening", { slug })}</p>}
      {(!slug || failure) && (
        <p>
          <a className="primary" href="#new">
            {say("newStory")}
          </a>
        </p>
      )}
      {(!slug || failure) && (
        <ul>
          {stories.map((story) => (
            <li key={story.slug}>
              <a href={`#${story.slug}`}>
                <strong>{story.headline || story.slug}</strong>
                <span>
                  {story.slug}
                  {story.draft && ` · ${say("draft")}`}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
