// <softmask-rating company="netflix">: a company's customer service rating. No dependency, no cookie, no tracking.
// Attributes: company, theme (auto, light, dark), size (small, medium, large), lang, site (where the API answers).
// What stands inside the element shows until the rating is there, and stays if it never comes.
(() => {
  "use strict";
  const NAME = "softmask-rating";
  const src = document.currentScript?.src;
  if (!window.customElements || customElements.get(NAME)) return;
  if (!("adoptedStyleSheets" in Document.prototype)) return;

  const SVG = "http://www.w3.org/2000/svg";
  const STAR = "M10 1.6l2.6 5.5 6 .8-4.4 4.2 1.1 6L10 15.2l-5.3 2.9 1.1-6L1.4 7.9l6-.8z";
  const DARK = "--p:#161b22;--b:#39414c;--i:#f2f5f8;--q:#b4bdc9;--s:#f6b426;--e:#465060;color-scheme:dark";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host{all:initial;--p:#fff;--b:#d5dae1;--i:#17202c;--q:#4a5566;--s:#d27400;--e:#d3d9e1;color-scheme:light;
display:inline-block;width:232px;height:80px;overflow:hidden;font:16px/1.25 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
:host([hidden]){display:none}
:host([size=large]){width:348px;height:120px;font-size:24px}
:host([size=small]){width:180px;height:28px}
:host([theme=dark]){${DARK}}
@media(prefers-color-scheme:dark){:host(:not([theme=light])){${DARK}}}
a{box-sizing:border-box;display:grid;grid-template-rows:1.5em 1.6em 1.2em;align-content:center;width:100%;height:100%;padding:0 .875em;
border:1px solid var(--b);border-radius:.56em;background:var(--p);color:var(--i);text-decoration:none}
a:hover{border-color:var(--q)}
a:focus-visible{outline:3px solid var(--s);outline-offset:-3px}
b,span,small{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
b{font-size:.875em;font-weight:600;line-height:1.7}
span{display:flex;align-items:center;gap:.4em;font-weight:700;font-size:1.125em}
span span{font-size:1em}
small{color:var(--q);font-size:.75em;line-height:1.6}
svg{flex:none;width:6.4em;height:1.12em}
.s{fill:var(--s)}.e{fill:var(--e)}
:host([size=small]) a{grid:1fr/auto 1fr;align-items:center;gap:.4em;padding:0 .5em}
:host([size=small]) b{display:none}
:host([size=small]) a>span{font-size:.75em}
:host([size=small]) svg{width:1.5em;height:1.4em}
`);

  const node = (name, attributes, ...children) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const element = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };
  const lit = (average) => {
    const whole = Math.floor(average);
    return 23 * whole + (average > whole ? 1.4 + 17.2 * (average - whole) : 0);
  };
  const row = (kind, extra) =>
    node("g", { class: kind, ...extra }, ...[0, 1, 2, 3, 4].map((n) => node("path", { d: STAR, transform: `translate(${23 * n})` })));
  const stars = (facts, small) => {
    const full = small ? 23 : lit(facts.average ?? 0);
    const clip = node("clipPath", { id: "c" }, node("rect", { width: facts.average === null ? 0 : full, height: 20 }));
    const box = small ? "0 0 21 20" : "0 0 114 20";
    return node("svg", { viewBox: box, role: "img", "aria-label": facts.spoken }, clip, row("e"), row("s", { "clip-path": "url(#c)" }));
  };

  class SoftmaskRating extends HTMLElement {
    static observedAttributes = ["company", "site", "size", "lang"];
    #root = this.attachShadow({ mode: "open" });
    #asked = null;
    #ready = false;

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [sheet];
      this.#root.append(element("slot"));
    }

    connectedCallback() {
      this.#ready = true;
      this.#load();
    }

    disconnectedCallback() {
      this.#ready = false;
      this.#asked?.abort();
    }

    attributeChangedCallback(name, before, after) {
      if (this.#ready && before !== after) this.#load();
    }

    async #load() {
      this.#asked?.abort();
      const asked = (this.#asked = new AbortController());
      try {
        const facts = await this.#facts(asked.signal);
        if (!asked.signal.aborted) this.#show(facts);
      } catch {
        if (asked === this.#asked) this.#root.replaceChildren(element("slot"));
        asked.abort();
      }
    }

    async #facts(signal) {
      const site = this.getAttribute("site");
      const base = site ? new URL("/widgets/v1/", site) : new URL(".", src);
      const url = new URL(`${encodeURIComponent(this.getAttribute("company"))}.json`, base);
      if (this.lang) url.searchParams.set("lang", this.lang);
      const answer = await fetch(url, { signal, credentials: "omit", referrerPolicy: "no-referrer" });
      if (!answer.ok) throw new Error(NAME);
      const facts = await answer.json();
      if (!/^https?:/.test(facts.url) || typeof facts.spoken !== "string") throw new Error(NAME);
      return facts;
    }

    #show(facts) {
      const small = this.getAttribute("size") === "small";
      const figure = element("span", stars(facts, small));
      const number = element("span", facts.average_text ?? "");
      number.setAttribute("aria-hidden", "true");
      if (facts.average_text) figure.append(number);
      const link = element("a", element("b", facts.name), figure, element("small", small && !facts.demo ? facts.count_text : facts.caption));
      link.href = facts.url;
      link.rel = "noopener";
      this.#root.replaceChildren(link);
    }
  }
  customElements.define(NAME, SoftmaskRating);
})();
