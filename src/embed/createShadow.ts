/**
 * Until the frame reports its height, the element takes about as much: narrow maps are lower, but their legends longer.
 * Where the host's style sheet allows less height, the frame fits into it. Where the element is sized by its content, as
 * in floats and tables, it has an intrinsic width, which a frame lacks. Printed before the map
 * has come, it shows its picture and the link.
 */
const styles = `
:host(:not([hidden])){display:flex;flex-direction:column;inline-size:100%}
:host:before{content:"";inline-size:min(360px,80vw)}
section{display:flex;flex-direction:column;min-block-size:0;container-type:inline-size}
div{position:relative;min-block-size:0;block-size:730px}
@container (width>=560px){div{block-size:calc(clamp(420px,74cqw,600px) + 88px)}}
iframe{position:absolute;inset:0;inline-size:100%;block-size:100%;border:0;color-scheme:light dark}
:host([theme=light]) iframe{color-scheme:light}
:host([theme=dark]) iframe{color-scheme:dark}
.silent{block-size:auto!important}
img,.ready slot,.silent iframe{display:none}
@media print{:not(.ready)>img{display:block;inline-size:100%}div:not(.ready){block-size:auto}:not(.ready)>iframe{display:none}}`;

/** The parts of an element that its host page cannot reach: all are empty at first. */
interface ShadowParts {
  /** As high as the map; the frame goes into it, beside the page's own content of the element. */
  box: HTMLDivElement;
  /** The opening view as a picture: printed where the map has not come, and not asked for before, as hosts may forbid it. */
  picture: HTMLImageElement;
  /** Receives the focus when it leaves the map by Escape; not focusable otherwise. */
  end: HTMLSpanElement;
}

/** Gives an element its parts and their styles. */
export function createShadow(element: HTMLElement): ShadowParts {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const shadow = element.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [sheet];
  const around = document.createElement("section");
  const box = document.createElement("div");
  const picture = Object.assign(new Image(), { alt: "" });
  const end = document.createElement("span");
  box.append(picture, document.createElement("slot"));
  around.append(box);
  shadow.append(around, end);
  return { box, picture, end };
}
