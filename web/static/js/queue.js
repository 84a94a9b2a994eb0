// The list of referrals: keys, and a choice of rows that survives a page turn.
// The choice is kept as ids in this tab (sessionStorage) together with the filter it was made under.
"use strict";

const table = document.getElementById("queue");
const work = document.getElementById("work");
const KEPT = "queue-choice";
const HERE = "queue-row";

// --- the choice ---------------------------------------------------------------------------------------------------

const boxes = () => [...(work?.querySelectorAll('input[name="id"][type=checkbox]') ?? [])];
const everything = work?.querySelector('input[name="all"]');

function kept() {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEPT));
    return found?.filter === work.dataset.filter ? new Set(found.ids) : new Set();
  } catch {
    return new Set();
  }
}

function show() {
  const ids = kept();
  const here = boxes();
  for (const box of here) {
    box.checked = ids.has(box.value);
    box.closest("tr").classList.toggle("chosen", box.checked);
  }
  const elsewhere = ids.size - here.filter((box) => box.checked).length;
  const words = everything?.checked
    ? "All that match are chosen"
    : ids.size ? `${ids.size} chosen${elsewhere ? `, ${elsewhere} of them on other pages` : ""}` : "";
  const chosen = document.getElementById("chosen");
  if (chosen && chosen.textContent !== words) chosen.textContent = words;
  document.getElementById("selection")?.classList.toggle("some", ids.size > 0 || Boolean(everything?.checked));
  const page = document.querySelector("#whole-page input");
  if (page) {
    page.checked = here.length > 0 && here.every((box) => box.checked);
    page.indeterminate = !page.checked && here.some((box) => box.checked);
  }
}

function choose(values, on) {
  const ids = kept();
  for (const value of values) on ? ids.add(value) : ids.delete(value);
  sessionStorage.setItem(KEPT, JSON.stringify({ filter: work.dataset.filter, ids: [...ids] }));
  show();
}

if (work && document.getElementById("selection")) {
  const ticked = boxes().filter((box) => box.checked); // by the server, when a form comes back with a problem
  if (document.querySelector("[data-changed]")) sessionStorage.removeItem(KEPT);
  choose(ticked.map((box) => box.value), true);
  document.getElementById("whole-page").hidden = false;
  work.addEventListener("change", (event) => {
    if (event.target.name === "id") choose([event.target.value], event.target.checked);
    else if (event.target.closest("#whole-page")) choose(boxes().map((box) => box.value), event.target.checked);
    else if (event.target === everything) show();
  });
  work.addEventListener("submit", () => {
    work.querySelectorAll("input.elsewhere").forEach((old) => old.remove());
    const here = new Set(boxes().map((box) => box.value));
    for (const id of kept()) {
      if (here.has(id)) continue;
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name: "id", value: id, className: "elsewhere" });
      work.append(field);
    }
  });
  window.addEventListener("pageshow", show); // the browser may bring back boxes of its own
}

// --- keys ---------------------------------------------------------------------------------------------------------

const links = () => [...(table?.querySelectorAll("a.reference") ?? [])];
const current = () => document.activeElement?.closest?.("#queue tbody tr");

function step(by) {
  const all = links();
  if (!all.length) return false;
  const row = current() ?? document.getElementById(sessionStorage.getItem(HERE) ?? "");
  const at = row ? all.indexOf(row.querySelector("a.reference")) : -1;
  const next = all[Math.min(Math.max(current() ? at + by : Math.max(at, 0), 0), all.length - 1)];
  next.focus();
  next.closest("tr").scrollIntoView({ block: "nearest" });
  return true;
}

function act(id) {
  const details = document.getElementById(id);
  if (!details) return false;
  const row = current();
  if (row && !kept().size && !everything.checked) choose([row.querySelector('input[name="id"]').value], true);
  details.open = true;
  details.querySelector("select").focus();
  return true;
}

table?.addEventListener("focusin", (event) => {
  const row = event.target.closest("tbody tr");
  if (row) sessionStorage.setItem(HERE, row.id);
});

// Back on this page from a referral: the row it was opened from has the focus again.
window.addEventListener("pageshow", (event) => {
  const back = event.persisted || performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  if (!back || document.activeElement !== document.body) return;
  document.getElementById(sessionStorage.getItem(HERE) ?? "")?.querySelector("a.reference")?.focus({ preventScroll: true });
});

window.keys.on("j", () => step(1));
window.keys.on("k", () => step(-1));
window.keys.on("o", () => (current() ? void current().querySelector("a.reference").click() : false));
window.keys.on("Enter", (event) => {
  const row = current();
  if (!row || !event.target.matches("input")) return false; // links and buttons open by themselves
  row.querySelector("a.reference").click();
});
window.keys.on("x", () => {
  const box = current()?.querySelector('input[name="id"]');
  if (!box) return false;
  choose([box.value], !box.checked);
});
window.keys.on("e", () => act("act-status"));
window.keys.on("a", () => act("act-assignee"));
window.keys.on("/", () => {
  const search = document.getElementById("search");
  if (!search) return false;
  search.focus();
  search.select();
});
