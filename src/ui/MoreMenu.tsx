import { pathOf } from "../address/query";
import { storyPath } from "../address/storyPath";
import type { Choice } from "../scene/choice";
import { BasisSwitch } from "./BasisSwitch";
import { useExplorer } from "./explorerContext";
import { Icon } from "./Icon";
import { Menu } from "./Menu";
import { Opener } from "./Opener";

/** Everything that is not the map itself: languages, share, embed, sources, checks, borders, help, theme and print. */
export function MoreMenu({ named = false }: { named?: boolean }) {
  const { edition, translate, store, choice, scene, framed, address } = useExplorer();
  const own = translate("language");
  return (
    <Menu
      className="more"
      label={named ? undefined : translate("menu")}
      summary={
        named ? (
          <>
            {own} <Icon name="down" />
          </>
        ) : (
          <Icon name="more" />
        )
      }
    >
      {edition.translations.length > 0 && (
        <ul className="languages">
          <li>
            <b aria-current="true">{own}</b>
          </li>
          {edition.translations.map(({ language, name }) => (
            <li key={language}>
              <a
                href={address(pathOf(choice, edition, { language, embed: framed }))}
                // In a frame, other links open outside it.
                target={framed ? "_self" : undefined}
                lang={language}
                hrefLang={language}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <ul>
        <li className="in-foot">
          <Opener dialog="share">{translate("share")}</Opener>
        </li>
        <li className="in-foot">
          <Opener dialog="embed">{translate("embed")}</Opener>
        </li>
        <li className="in-foot">
          <Opener dialog="sources" text="all-sources">
            {translate("sources")}
          </Opener>
        </li>
        {edition.article !== undefined && (
          <li>
            <Opener dialog="article" text="article-check">
              {translate("articleCheck")}
            </Opener>
          </li>
        )}
        <li>
          <Opener dialog="table" text="table">
            {translate("table")}
          </Opener>
        </li>
        <li>
          <Opener dialog="borders" text="borders">
            {translate("borders")}
          </Opener>
        </li>
        <li>
          <Opener dialog="help">{translate("help")}</Opener>
        </li>
        {!framed && (
          <li>
            <button type="button" className="opener" onClick={() => print()}>
              {translate("print")}
            </button>
          </li>
        )}
        <li>
          {/* With every claim and source, on screen and on paper. */}
          <a className="opener" href={address(storyPath({ ...edition, text: true }))}>
            {translate("asText")}
          </a>
        </li>
        <li>
          <button type="button" className="opener full-screen" onClick={toggleFullScreen}>
            {translate("fullScreen")}
          </button>
        </li>
      </ul>
      {edition.article !== undefined && <BasisSwitch />}
      <label className="theme">
        {translate("theme")}{" "}
        <select
          value={scene.theme ?? "auto"}
          onChange={({ target }) =>
            store.getState().setTheme(target.value === "auto" ? undefined : (target.value as Choice["theme"]))
          }
        >
          <option value="auto">{translate("themeAuto")}</option>
          <option value="light">{translate("themeLight")}</option>
          <option value="dark">{translate("themeDark")}</option>
        </select>
      </label>
    </Menu>
  );
}

function toggleFullScreen() {
  if (document.fullscreenElement) void document.exitFullscreen();
  // Frames without the permission refuse; the map stays as it is.
  else void document.documentElement.requestFullscreen?.().catch(() => {});
}
