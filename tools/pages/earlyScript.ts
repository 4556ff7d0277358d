/**
 * Runs before the first paint, and answers readers until the page's script does. It sets theme, layers and panel from
 * the address, so that nothing changes under the reader; lets the switches themselves rule the layers once one is
 * pressed; and, where the long text is elsewhere, keeps which country was pressed instead of leaving for its page.
 */
export const earlyScript = `(function(r){var q=new URLSearchParams(location.search),t=q.get("theme"),l=q.get("layers"),d=document;function early(){return!("ready"in r.dataset)}
if(t=="light"||t=="dark")r.dataset.theme=t;if(q.get("panel")=="0")r.dataset.panel="0";r.dataset.layers=(l||r.dataset.view).replace(/,/g," ");
d.addEventListener("change",function(e){if(early()&&/^layer-/.test(e.target.id))delete r.dataset.layers},true);
if(r.dataset.page!="story")d.addEventListener("click",function(e){var c=early()&&e.target.closest(".still a [data-country]");if(c){e.preventDefault();r.dataset.pressed=c.dataset.country;d.querySelector(".still .selected").setAttribute("href","#"+c.id)}},true)})(document.documentElement)`;
