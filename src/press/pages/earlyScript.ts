/**
 * Runs before the first paint, and answers readers until the page's script does. It sets theme, layers and panel from
 * the address, so that nothing changes under the reader; lets the switches themselves rule the layers once one is
 * pressed; outlines the country that is pressed, as soon as the outline has come; and, where the long text is elsewhere,
 * keeps which one it was instead of leaving for its page.
 */
export const earlyScript = `(function(r){var q=new URLSearchParams(location.search),t=q.get("theme"),l=q.get("layers"),d=document;function early(){return!("ready"in r.dataset)}function outline(id){var u=d.querySelector(".still .selected");if(u)u.setAttribute("href",id);else requestAnimationFrame(function(){outline(id)})}
if(t=="light"||t=="dark")r.dataset.theme=t;if(q.get("panel")=="0")r.dataset.panel="0";r.dataset.layers=(l||r.dataset.view).replace(/,/g," ");
d.addEventListener("change",function(e){if(early()&&/^layer-/.test(e.target.id))delete r.dataset.layers},true);
d.addEventListener("click",function(e){var c=early()&&e.target.closest(".still a [data-country]");if(c){if(r.dataset.page!="story"){e.preventDefault();r.dataset.pressed=c.dataset.country}outline("#"+c.id)}},true)})(document.documentElement)`;
