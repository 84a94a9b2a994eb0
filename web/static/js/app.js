// What every page has: confirmations of forms that remove something.
// Everything here only adds to pages that work without it.
"use strict";

document.addEventListener("submit", (event) => {
  const question = event.target.getAttribute("data-confirm");
  if (question && !window.confirm(question)) event.preventDefault();
});

document.getElementById("problems")?.focus();
