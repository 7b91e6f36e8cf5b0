// Comforts only: every page is whole without this file. Pictures that need a library load it when they come near the screen.
import { each, library, save } from "/assets/pages.js";

const root = document.documentElement;

// An event that is pointed at or open lights up its words in the text, and its sentence.
const light = (card, on) => {
  each(`[data-key~="${CSS.escape(card.dataset.event)}"]`, e => e.classList.toggle("lit", on));
  for (const span of (card.dataset.parties || "").split(" ").filter(Boolean)) each(`[data-at="${span}"]`, e => e.classList.toggle("lit", on));
};
// Who else reports an act takes a moment to find out; it is asked for when the act is opened.
const tell = async card => {
  const place = card.querySelector("[data-happening]:not([data-told])");
  if (!place) return;
  place.dataset.told = "true";
  const answer = await fetch(place.dataset.happening);
  const told = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-happening-of]");
  if (told) { place.querySelector("a").before(document.adoptNode(told)); }
};
const openTarget = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.matches("details")) { target.open = true; target.scrollIntoView({ block: "center" }); }
};
// A table that the server cannot give as a file is taken along as it stands.
const takeAway = table => {
  if (table.matches(".diff") || table.parentElement.nextElementSibling?.matches(".takeaway")) return;
  const cell = c => (c.innerText.trim() || c.querySelector("[aria-label]")?.getAttribute("aria-label") || "").replace(/\s+/g, " ");
  const head = [...table.tHead.rows[0].cells].map(cell), body = () => [...table.tBodies[0].rows].map(row => [...row.cells].map(cell));
  const name = (document.title.split(" – ")[0] || "table").toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const quote = text => /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const line = document.createElement("p");
  line.className = "takeaway";
  for (const [label, write] of [
    ["CSV", () => save(`${name}.csv`, [head, ...body()].map(row => row.map(quote).join(",")).join("\r\n") + "\r\n", "text/csv")],
    ["JSON", () => save(`${name}.json`, JSON.stringify(body().map(row => Object.fromEntries(row.map((text, i) => [head[i] || `column ${i + 1}`, text]))), null, 1), "application/json")],
  ]) {
    const button = document.createElement("button");
    button.type = "button"; button.className = "plain"; button.textContent = label; button.title = `This table as ${label}`;
    button.addEventListener("click", write);
    line.append(button);
  }
  table.parentElement.after(line);
};
const settle = within => {
  each(".event", card => {
    card.addEventListener("pointerenter", () => light(card, true));
    card.addEventListener("pointerleave", () => light(card, card.open));
    card.addEventListener("toggle", () => { light(card, card.open); if (card.open) tell(card); });
    if (card.open) light(card, true);
  }, within);
  each(".m-trigger[data-key]", mark => mark.addEventListener("click", () => {
    const card = document.getElementById((mark.dataset.key || "").split(" ").find(k => document.getElementById(k)));
    if (card) { card.open = true; card.querySelector("summary").focus({ preventScroll: true }); card.scrollIntoView({ block: "nearest" }); }
  }), within);
  each("button[data-copy]", button => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim()); button.textContent = "Copied"; }
      catch { getSelection().selectAllChildren(document.querySelector(button.dataset.copy)); button.textContent = "Selected"; }
    });
  }, within);
  each("[data-submit-on-change]", form => form.addEventListener("change", event => { if (event.target.matches("select")) form.requestSubmit(); }), within);
  each(".scroll > table", takeAway, within);
  each("[data-island]", start, within);
};

// Layers stay as the reader left them.
const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a private window keeps nothing */ } };
const kept = key => { try { return localStorage.getItem(key); } catch { return null; } };
each(".layers input", box => {
  if (kept(box.id) === "off") box.checked = false;
  box.addEventListener("change", () => keep(box.id, box.checked ? "on" : "off"));
});

each("[data-theme-toggle]", button => {
  button.hidden = false;
  button.addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
    dispatchEvent(new CustomEvent("theme"));
  });
});

async function start(element) {
  const near = new IntersectionObserver(async entries => {
    if (!entries.some(e => e.isIntersecting)) return;
    near.disconnect();
    const [module] = await Promise.all([import(element.dataset.island), ...(element.dataset.libraries || "").split(" ").filter(Boolean).map(library)]);
    await module.start(element);
  }, { rootMargin: "200px" });
  near.observe(element);
}

const rows = () => [...document.querySelectorAll("main tbody tr, main .event")].filter(r => r.offsetParent !== null);
const places = { d: "/", a: "/articles", e: "/events", p: "/pairs", t: "/ties", c: "/compare", q: "/query" };
let at = -1, going = false;
addEventListener("keydown", press => {
  if (press.target.closest("input, select, textarea, [contenteditable]") || press.ctrlKey || press.metaKey || press.altKey) return;
  const help = document.getElementById("help");
  if (going && places[press.key]) { location.assign(places[press.key]); return; }
  going = press.key === "g";
  if (press.key === "/") { const box = document.querySelector("input[type=search]"); if (box) { press.preventDefault(); box.focus(); box.select(); } }
  else if (press.key === "?" && help) { help.open ? help.close() : help.showModal(); }
  else if (press.key === "j" || press.key === "k") {
    const all = rows();
    if (!all.length) return;
    at = Math.max(0, Math.min(all.length - 1, at + (press.key === "j" ? 1 : -1)));
    each("tr.current", r => r.classList.remove("current"));
    all[at].classList.add("current");
    const focus = all[at].querySelector("a.evidence, summary") || all[at].querySelector("a");
    if (focus) focus.focus({ preventScroll: true });
    all[at].scrollIntoView({ block: "nearest" });
  }
});

// On a phone the names of pages are wider than the screen; the one we are on is brought into it.
each(".top nav [aria-current]", here => { here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - 16; });

settle(document);
addEventListener("renewed", event => settle(event.detail));
addEventListener("hashchange", openTarget);
openTarget();
