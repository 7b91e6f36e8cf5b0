// What the scripts of pages share.
export const each = (selector, act, within = document) => within.querySelectorAll(selector).forEach(act);

// Libraries are old-style scripts; each is loaded once, in order.
const loaded = new Map();
export const library = address => {
  if (!loaded.has(address)) {
    loaded.set(address, new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address; script.async = false; script.onload = done; script.onerror = () => failed(new Error(`${address} did not load`));
      document.head.append(script);
    }));
  }
  return loaded.get(address);
};

// A part of a page is renewed from the same address that a reader without script would follow.
export async function renew(selector, address) {
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  // Taken first: a part that moves into this document leaves that one.
  const parts = [...page.querySelectorAll(selector)];
  each(selector, (old, i) => {
    const fresh = parts[i];
    if (fresh) { old.replaceWith(document.adoptNode(fresh)); dispatchEvent(new CustomEvent("renewed", { detail: fresh })); }
  });
}

export const colours = () => {
  const style = getComputedStyle(document.documentElement), value = name => style.getPropertyValue(name).trim();
  return { ink: value("--ink"), soft: value("--soft"), quiet: value("--quiet"), line: value("--line"), rule: value("--rule"), paper: value("--raised"), panel: value("--panel"), focus: value("--focus"), voice: value("--voice"),
    classes: [null, value("--f1"), value("--f2"), value("--f3"), value("--f4")], font: style.getPropertyValue("--sans").trim() };
};

export function save(name, content, type) {
  const link = document.createElement("a");
  link.href = typeof content === "string" && content.startsWith("data:") ? content : URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
}
