"use strict";
// Small comforts. Every page and form works without this file.

// The contents follow the reader.
function followReader() {
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a")) {
    const part = document.getElementById(link.hash.slice(1));
    if (part) links.set(part, link);
  }
  if (!links.size || !("IntersectionObserver" in window)) return;
  const strip = document.querySelector(".contents ol");
  const mark = (part) => {
    for (const [other, link] of links) {
      if (other === part) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const link = links.get(part);
    if (strip.scrollWidth > strip.clientWidth) strip.scrollLeft = link.offsetLeft - strip.clientWidth / 3;
  };
  const observer = new IntersectionObserver(
    (entries) => entries.forEach((entry) => entry.isIntersecting && mark(entry.target)),
    { rootMargin: "-20% 0px -75% 0px" },
  );
  for (const part of links.keys()) observer.observe(part);
}

// Ask only what applies. A question that is hidden is not sent either.
function adaptForm(form) {
  const issue = form.elements.issue_type;
  const billed = form.elements.billed_by;
  const show = (name, applies) => {
    const input = form.elements[name];
    const wanted = applies || Boolean(input.value && input.getAttribute("aria-invalid"));
    input.closest(".field").hidden = !wanted;
    input.disabled = !wanted;
  };
  const adapt = () => {
    show("device", issue.selectedOptions[0].hasAttribute("data-technical"));
    show("partner_name", billed.value === "partner");
  };
  form.addEventListener("change", adapt);
  window.addEventListener("pageshow", adapt);
  adapt();
}

// Say how much room is left, once it gets tight. Counted in code points, as the server does.
function countRoom(area) {
  const left = document.createElement("p");
  left.className = "left";
  left.setAttribute("role", "status");
  area.after(left);
  const count = () => {
    const room = Number(area.dataset.limit) - [...area.value].length;
    const words = room < 0 ? area.dataset.over : area.dataset.left;
    left.textContent = room < 500 ? `${Math.abs(room)} ${words}` : "";
  };
  area.addEventListener("input", count);
  count();
}

// Show what the public would read, a moment after the last key. Only the texts are sent, and nobody keeps them.
function livePreview(form) {
  const box = form.querySelector("[data-preview]");
  if (!box) return;
  const names = ["title", "body", "display_name", "partner_name", "device"];
  const text = box.querySelector("[data-preview-text]");
  const news = box.querySelector("[data-preview-news]");
  let timer = 0;
  let last = "";
  let request = null;
  const button = box.querySelector("[data-preview-button]");
  if (button) button.hidden = true;
  const ask = async () => {
    const typed = new URLSearchParams();
    for (const name of names) {
      const input = form.elements[name];
      if (!input.disabled) typed.set(name, input.value);
    }
    if (typed.toString() === last) return;
    last = typed.toString();
    request?.abort();
    request = new AbortController();
    try {
      const options = { method: "POST", body: typed, signal: request.signal, referrerPolicy: "no-referrer" };
      const answer = await fetch(box.dataset.preview, { ...options, cache: "no-store", credentials: "omit" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-preview-answer]");
      if (!fresh) return;
      if (!answer.ok) last = "";
      if (news.textContent !== fresh.dataset.previewAnswer) news.textContent = fresh.dataset.previewAnswer;
      text.replaceChildren(document.adoptNode(fresh));
    } catch {
      last = "";
    }
  };
  form.addEventListener("input", (event) => {
    if (!names.includes(event.target.name)) return;
    clearTimeout(timer);
    timer = setTimeout(ask, 350);
  });
  form.addEventListener("change", ask);
  if (names.some((name) => form.elements[name].value)) ask();
}

// Sort, filter and turn pages in place. The address follows, so that it can be kept and gone back to.
function filterInPlace(results) {
  const load = async (address, remember) => {
    try {
      const answer = await fetch(address, { credentials: "omit" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-results]");
      if (!fresh) throw new Error(answer.status);
      const focused = document.activeElement?.id;
      results.replaceChildren(...document.adoptNode(fresh).childNodes);
      if (remember) history.pushState(null, "", address);
      if (focused) document.getElementById(focused)?.focus();
      results.querySelectorAll("[data-helpful]").forEach(countHelpful);
    } catch {
      location.assign(address);
    }
  };
  const asked = (form) => {
    const typed = [...new FormData(form)].filter(([name, value]) => value && !(name === "sort" && value === "newest"));
    return `${form.getAttribute("action")}?${new URLSearchParams(typed)}`;
  };
  results.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-filters]")) return;
    event.preventDefault();
    load(asked(event.target), true);
  });
  results.addEventListener("change", (event) => {
    const form = event.target.closest("[data-filters]");
    if (form && event.target.matches("select")) load(asked(form), true);
  });
  results.addEventListener("click", (event) => {
    const link = event.target.closest(".pages a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    load(link.href, true).then(() => results.scrollIntoView());
  });
  window.addEventListener("popstate", () => load(location.href, false));
}

// "Helpful" is counted without leaving the page.
function countHelpful(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const answer = await fetch(form.action, { method: "POST", credentials: "omit" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const told = document.createElement("p");
      told.setAttribute("role", "status");
      told.tabIndex = -1;
      told.textContent = page.querySelector("[data-told]").textContent;
      form.replaceWith(told);
      told.focus();
    } catch {
      form.submit();
    }
  });
}

// A review that is being checked: look again until it is not.
function watchStatus(box) {
  const again = async () => {
    try {
      const answer = await fetch(location.href, { cache: "no-store", referrerPolicy: "no-referrer" });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-status]");
      if (fresh && fresh.dataset.status !== box.dataset.status) {
        box.replaceWith(document.adoptNode(fresh));
        return;
      }
    } catch {
      // The connection is gone for a moment; the next round may find it again.
    }
    wait = Math.min(wait * 1.3, 30000);
    setTimeout(again, wait);
  };
  let wait = 1000;
  setTimeout(again, wait);
}

followReader();
document.querySelectorAll("[data-review-form]").forEach(adaptForm);
document.querySelectorAll("[data-review-form]").forEach(livePreview);
document.querySelectorAll("[data-results]").forEach(filterInPlace);
document.querySelectorAll("[data-helpful]").forEach(countHelpful);
document.querySelectorAll("textarea[data-limit]").forEach(countRoom);
document.querySelectorAll('[data-status="received"]').forEach(watchStatus);
document.querySelector("[data-focus]")?.focus();
