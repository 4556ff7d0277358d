/**
 * Until the frame reports its height, the element takes about as much: narrow maps are lower, but their legends longer.
 * Where the host's style sheet allows less height, the frame fits into it. Where the element is sized by its content, as
 * in floats and tables, it has an intrinsic width, which a frame lacks. Printed before the map
 * has come, it shows its picture and the link.
 */
export const styles = `
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
