// Comforts only: every page is whole without this file.
(() => {
  "use strict";
  const root = document.documentElement;
  const stored = (() => { try { return localStorage.getItem("theme"); } catch { return null; } })();
  if (stored) root.dataset.theme = stored;

  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);

  // An event that is pointed at or open lights up its words in the text.
  const light = (card, on) => {
    const id = card.dataset.event;
    each(`[data-key~="${CSS.escape(id)}"]`, e => e.classList.toggle("lit", on));
    for (const span of (card.dataset.parties || "").split(" ").filter(Boolean)) {
      each(`[data-at="${span}"]`, e => e.classList.toggle("lit", on));
    }
  };
  each(".event", card => {
    card.addEventListener("pointerenter", () => light(card, true));
    card.addEventListener("pointerleave", () => light(card, card.open));
    card.addEventListener("toggle", () => light(card, card.open));
  });
  const openTarget = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches("details")) { target.open = true; target.scrollIntoView({ block: "center" }); }
  };
  addEventListener("hashchange", openTarget);
  openTarget();
  each(".m-trigger", mark => mark.addEventListener("click", () => {
    const card = document.getElementById((mark.dataset.key || "").split(" ").find(k => document.getElementById(k)));
    if (card) { card.open = true; card.querySelector("summary").focus(); }
  }));

  each("[data-theme-toggle]", button => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      try { localStorage.setItem("theme", root.dataset.theme); } catch { /* a private window keeps nothing */ }
    });
  });

  const rows = () => [...document.querySelectorAll("tbody tr, .event")];
  let at = -1;
  addEventListener("keydown", press => {
    if (press.target.closest("input, select, textarea") || press.ctrlKey || press.metaKey || press.altKey) return;
    const help = document.getElementById("help");
    if (press.key === "/") { const box = document.querySelector("input[type=search]"); if (box) { press.preventDefault(); box.focus(); } }
    else if (press.key === "?" && help) { help.open ? help.close() : help.showModal(); }
    else if (press.key === "j" || press.key === "k") {
      const all = rows();
      if (!all.length) return;
      at = Math.max(0, Math.min(all.length - 1, at + (press.key === "j" ? 1 : -1)));
      each("tr.current", r => r.classList.remove("current"));
      const row = all[at];
      row.classList.add("current");
      const focus = row.querySelector("a, summary");
      if (focus) focus.focus();
      row.scrollIntoView({ block: "nearest" });
    }
  });
})();
