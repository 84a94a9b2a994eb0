// What every page has: confirmations of forms that remove something, and the keys that work anywhere.
// Everything here only adds to pages that work without it.
"use strict";

document.addEventListener("submit", (event) => {
  const question = event.target.getAttribute("data-confirm");
  if (question && !window.confirm(question)) event.preventDefault();
});

document.getElementById("problems")?.focus();

// --- keys ---------------------------------------------------------------------------------------------------------
// `keys.on("j", handler)`; a handler of two letters, "g q", is a sequence.  They can be turned off on the page /keys,
// and do nothing while somebody types, holds Ctrl, Alt or Meta, or has a dialog open.

const keys = {
  handlers: new Map(),
  pending: "",
  on(key, handler) {
    this.handlers.set(key, handler);
  },
  typing(target) {
    return target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  },
};
window.keys = keys;

document.addEventListener("keydown", (event) => {
  if (document.body.dataset.shortcuts !== "on" || event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.altKey || event.metaKey || keys.typing(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  const sequence = keys.pending ? `${keys.pending} ${event.key}` : event.key;
  keys.pending = "";
  if (event.key === "g" && sequence === "g") {
    keys.pending = "g";
    window.setTimeout(() => (keys.pending = ""), 2000);
    return;
  }
  const handler = keys.handlers.get(sequence);
  if (handler && handler(event) !== false) event.preventDefault();
});

const go = (selector) => () => document.querySelector(selector)?.click();
keys.on("g q", () => window.location.assign("/"));
keys.on("g n", go('header.site a[href$="/referrals/new"]'));
keys.on("?", showKeys);

async function showKeys() {
  const page = document.getElementById("keys-link").href;
  if (window.location.href === page) return;
  const answer = await fetch(page).catch(() => null);
  const text = answer?.ok ? await answer.text() : "";
  const sheet = new DOMParser().parseFromString(text, "text/html").getElementById("key-sheet");
  if (!sheet) {
    window.location.assign(page);
    return;
  }
  const before = document.activeElement;
  const dialog = document.createElement("dialog");
  dialog.className = "keys-dialog";
  dialog.setAttribute("aria-labelledby", "keys-title");
  const title = document.createElement("h1");
  title.id = "keys-title";
  title.textContent = "Keys";
  const close = document.createElement("button");
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(title, document.adoptNode(sheet), close);
  dialog.addEventListener("close", () => {
    dialog.remove();
    before?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}
