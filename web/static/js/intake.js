// The form of a new referral: suggestions under drug and code, and words taken over with one key.
// htmx fetches; this file only makes the list usable by keyboard and screen reader.
"use strict";

const listOf = (input) => document.getElementById(input.dataset.lookup);
const optionsOf = (input) => [...listOf(input).querySelectorAll("[role=option]")];

function prepare(input) {
  if (input.getAttribute("role") === "combobox") return;
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": input.dataset.lookup };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  listOf(input).setAttribute("role", "listbox");
}

function show(input, open) {
  listOf(input).hidden = !open;
  input.setAttribute("aria-expanded", String(open));
  if (!open) choose(input, null);
}

function choose(input, option) {
  for (const other of optionsOf(input)) other.setAttribute("aria-selected", String(other === option));
  if (option) {
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

function put(input, text) {
  input.value = text;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function take(input, option) {
  put(input, option.dataset.text);
  show(input, false);
}

document.querySelectorAll("[data-lookup]").forEach(prepare);

document.addEventListener("htmx:after:swap", (event) => {
  const input = event.target;
  if (!(input instanceof HTMLElement) || !input.dataset.lookup) return;
  show(input, document.activeElement === input && optionsOf(input).length > 0);
});

document.addEventListener("keydown", (event) => {
  const input = event.target;
  if (!(input instanceof HTMLElement) || !input.dataset.lookup || listOf(input).hidden) return;
  const options = optionsOf(input);
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const step = event.key === "ArrowDown" ? 1 : -1;
    choose(input, options[(at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length]);
    event.preventDefault();
  } else if (event.key === "Enter" && at >= 0) {
    take(input, options[at]);
    event.preventDefault();
  } else if (event.key === "Escape") {
    show(input, false);
    event.preventDefault();
  }
});

document.addEventListener("mousedown", (event) => {
  const option = event.target.closest?.(".options [role=option]");
  if (!option) return;
  event.preventDefault(); // the field keeps the focus
  const input = document.querySelector(`[data-lookup="${option.parentElement.id}"]`);
  take(input, option);
});

document.addEventListener("focusout", (event) => {
  if (event.target instanceof HTMLElement && event.target.dataset.lookup) show(event.target, false);
});

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-take]");
  if (!button) return;
  event.preventDefault();
  const input = document.getElementById(button.dataset.take);
  put(input, button.dataset.text);
  input.focus();
});
