// The case page: the place of an address is unfolded, all cards at once on request and in print, and the list of
// contents shows where one is.  Everything here only adds to a page that works without it.
"use strict";

const unfoldTo = (id) => {
  const place = id && document.getElementById(id);
  if (!place) return;
  for (let up = place; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  const why = place.querySelector(":scope > .folds > details.why");
  if (why) why.open = true;
  place.scrollIntoView();
};
window.addEventListener("hashchange", () => unfoldTo(decodeURIComponent(location.hash.slice(1))));
unfoldTo(decodeURIComponent(location.hash.slice(1)));

for (const button of document.querySelectorAll("[data-unfold]")) {
  const all = document.getElementById(button.dataset.unfold).querySelectorAll("details.why, details.also");
  button.parentElement.hidden = all.length < 2;
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(open));
    button.textContent = open ? "Fold all" : "Unfold all";
    for (const one of all) one.open = open;
  });
}

let folded = [];
window.addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll(".case-body details:not([open], .decide)")];
  for (const one of folded) one.open = true;
});
window.addEventListener("afterprint", () => { for (const one of folded) one.open = false; });

const links = new Map([...document.querySelectorAll(".case-nav a")].map((a) => [a.hash.slice(1), a]));
const watch = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) {
    const link = links.get(target.id) || links.get(target.getAttribute("aria-labelledby"));
    if (link) isIntersecting ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  }
}, { rootMargin: "-20% 0px -70% 0px" });
for (const section of document.querySelectorAll(".case-body > section")) watch.observe(section);
