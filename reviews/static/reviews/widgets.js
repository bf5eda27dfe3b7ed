"use strict";
// The copy buttons. Without this file the codes can be selected by hand.

function select(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const code = document.getElementById(button.dataset.copy);
  const words = button.textContent;
  const said = document.createElement("span");
  said.className = "unseen";
  said.setAttribute("role", "status");
  button.after(said);
  button.hidden = false;
  button.addEventListener("click", async () => {
    let outcome = button.dataset.done;
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      select(code);
      outcome = button.dataset.failed;
    }
    button.textContent = outcome;
    said.textContent = outcome;
    setTimeout(() => {
      button.textContent = words;
      said.textContent = "";
    }, 4000);
  });
}
