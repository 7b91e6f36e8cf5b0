// Dropped files and folders go into the form's own field and are sent as they would be without script; progress is asked for until all is read.
const folderFiles = async entry => {
  if (entry.isFile) return [await new Promise((done, failed) => entry.file(file => done(new File([file], entry.fullPath.replace(/^\//, ""), { type: file.type })), failed))];
  const reader = entry.createReader(), found = [];
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!some.length) return found;
    for (const child of some) found.push(...await folderFiles(child));
  }
};

function drop(form) {
  const zone = form.querySelector(".drop"), input = zone.querySelector("input[name=files]"), folder = zone.querySelector("[data-folder]");
  zone.addEventListener("dragover", event => { event.preventDefault(); zone.classList.add("over"); });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", async event => {
    event.preventDefault();
    zone.classList.remove("over");
    const held = new DataTransfer();
    const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
    for (const entry of entries) for (const file of await folderFiles(entry)) held.items.add(file);
    if (!entries.length) for (const file of event.dataTransfer.files) held.items.add(file);
    if (held.files.length) { input.files = held.files; form.requestSubmit(); }
  });
  if (folder) {
    const pick = document.createElement("input");
    pick.type = "file"; pick.webkitdirectory = true; pick.multiple = true;
    folder.hidden = false;
    folder.addEventListener("click", () => pick.click());
    pick.addEventListener("change", () => {
      const held = new DataTransfer();
      for (const file of pick.files) held.items.add(new File([file], file.webkitRelativePath || file.name, { type: file.type }));
      if (held.files.length) { input.files = held.files; form.requestSubmit(); }
    });
  }
}

async function follow(element) {
  const bar = element.querySelector("progress"), words = element.querySelector("[data-words]");
  for (;;) {
    const answer = await fetch(element.dataset.progress);
    if (!answer.ok) return;
    const now = await answer.json();
    // Until the first article is read there is no share to show: the bar only says that something goes on.
    if (now.share > 0) bar.value = now.share; else bar.removeAttribute("value");
    const count = (n, thing) => `${n.toLocaleString("en")} ${thing}${n === 1 ? "" : "s"}`;
    words.textContent = now.state === "Waiting" ? "Waiting for its turn …" : now.articles + now.known + now.bad === 0 ? "Reading the first article …"
      : `${count(now.articles, "article")}, ${count(now.events, "event")}${now.known ? `, ${now.known.toLocaleString("en")} known already` : ""}${now.bad ? `, ${count(now.bad, "piece")} that are no article` : ""}`;
    if (now.over) { location.reload(); return; }
    await new Promise(done => setTimeout(done, 400));
  }
}

export function start(element) { return element.dataset.progress ? follow(element) : drop(element); }
