// Warns shortly before somebody is signed out for want of a click.  When it has happened, the page is covered;
// what was typed in it can still be sent after signing in again in another window.  Without this script the
// server signs out all the same, and says so.
"use strict";

(() => {
  const dialog = document.getElementById("session");
  if (!dialog) return;
  const WARN = 120; // seconds before the end
  const part = (name) => dialog.querySelector(`[data-part="${name}"]`);
  let ends = Date.now() + Number(dialog.dataset.left) * 1000;
  let typed = false;
  let over = false;

  document.addEventListener("input", (event) => {
    if (!dialog.contains(event.target)) typed = true;
  });
  document.addEventListener("submit", () => { typed = false; });
  dialog.addEventListener("cancel", (event) => event.preventDefault()); // Escape would hide it

  const left = () => Math.round((ends - Date.now()) / 1000);

  // The state of the session: {user, left, form_token}, or null when there is none.  Asking does not lengthen it.
  async function ask(method) {
    const token = dialog.querySelector('input[name="form_token"]').value;
    const headers = method === "POST" ? { "X-Form-Token": token } : { "X-Background": "1" };
    const response = await fetch(dialog.dataset.state, { method, headers, cache: "no-store" });
    if (response.status === 401) return null;
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  }

  function take(state) {
    ends = Date.now() + state.left * 1000;
    for (const field of document.querySelectorAll('input[name="form_token"]')) field.value = state.form_token;
    const carrier = document.querySelector("[hx-headers\\:inherited]");
    if (carrier) carrier.setAttribute("hx-headers:inherited", JSON.stringify({ "X-Form-Token": state.form_token }));
  }

  function show(name) {
    for (const each of ["warning", "ended"]) part(each).hidden = each !== name;
    dialog.setAttribute("aria-labelledby", name === "warning" ? "session-title" : "session-ended");
    if (!dialog.open) dialog.showModal();
  }

  function end() {
    over = true;
    if (typed) {
      document.body.classList.add("signed-out");
      show("ended");
    } else {
      const back = location.pathname + location.search;
      location.replace(`${dialog.dataset.signIn}?next=${encodeURIComponent(back)}`);
    }
  }

  async function look() {
    if (over || left() > WARN) return;
    let state;
    try {
      state = await ask("GET"); // another window may have been used
    } catch {
      return; // the server cannot be reached: look again later
    }
    if (state === null) return end();
    take(state);
    if (left() > WARN) {
      if (dialog.open) dialog.close();
      return;
    }
    part("time").textContent = left() > 90 ? "2 minutes" : `${Math.max(left(), 1)} seconds`;
    show("warning");
  }

  async function back() {
    if (!over) return look();
    let state;
    try {
      state = await ask("GET");
    } catch {
      return;
    }
    if (state === null) return;
    if (state.user !== dialog.dataset.user) {
      part("other").hidden = false;
      return;
    }
    take(state);
    over = false;
    document.body.classList.remove("signed-out");
    dialog.close();
  }

  part("warning").querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const state = await ask("POST");
      if (state === null) return end();
      take(state);
      dialog.close();
    } catch {
      event.target.submit();
    }
  });
  setInterval(look, 15000);
  window.addEventListener("focus", back);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) back(); });
})();
