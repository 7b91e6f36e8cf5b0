// The network of ties and its map. The tables of the page say the same; this draws it, lets one look around, and moves through time.
import { colours, library, renew, save } from "/assets/pages.js";
import { paint, place } from "/assets/labels.js";

const quads = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];
const shapes = { state: "ellipse", organisation: "round-rectangle", collective: "round-hexagon", "armed-group": "triangle", person: "diamond", company: "round-tag", group: "round-diamond", body: "round-pentagon" };
// More arcs make a map a tangle; the table has them all.
const mostArcs = 220;
const total = acts => acts.reduce((sum, n) => sum + n, 0);
const leading = acts => acts.indexOf(Math.max(...acts));
const escape = text => text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);
const pair = (a, b) => `/pairs/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;

// The same picture for the same data: layouts draw from a generator that starts alike each time.
const seeded = act => {
  const random = Math.random;
  let state = 20230515;
  Math.random = () => { state = (state + 0x6D2B79F5) | 0; let t = Math.imul(state ^ (state >>> 15), 1 | state); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
  try { return act(); } finally { Math.random = random; }
};

const months = (first, last) => {
  const list = [];
  for (let [y, m] = first.split("-").map(Number); ; m++) {
    if (m > 12) { m = 1; y++; }
    const month = `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}`;
    list.push(month);
    if (month >= last || list.length > 2400) return list;
  }
};

export async function start(element) {
  const graph = element.querySelector(".graph"), map = element.querySelector(".map"), state = element.querySelector(".state"), card = element.querySelector(".card");
  const tools = element.nextElementSibling, formalBox = tools.querySelector("[data-formal] input");
  state.textContent = "Drawing …";
  let data = await (await fetch(element.dataset.address)).json();
  let cy = null, moved = false, focus = null, pointed = null, drawnMap = null;

  const style = () => {
    const c = colours();
    return [
      { selector: "node", style: { width: "data(size)", height: "data(size)", shape: "data(shape)", "background-color": c.paper, "border-width": 1.5, "border-color": c.soft } },
      { selector: "node:selected", style: { "border-color": c.focus, "border-width": 3 } },
      { selector: "edge", style: { width: "data(width)", "line-color": "data(colour)", "curve-style": "haystack", "haystack-radius": 0, opacity: .55 } },
      { selector: "edge.formal", style: { width: 1.5, "line-color": c.quiet, "line-style": "dashed", "curve-style": "unbundled-bezier", "control-point-distances": 26, "control-point-weights": .5, opacity: .8, display: formalBox.checked ? "element" : "none" } },
      { selector: ".away", style: { opacity: .08 } },
      { selector: "edge.near", style: { opacity: .95 } },
    ];
  };
  const elements = () => {
    const c = colours(), most = Math.max(1, ...data.nodes.map(n => n.acts));
    return [
      ...data.nodes.map(n => {
        const weight = Math.sqrt(n.acts / most);
        return { group: "nodes", data: { id: n.id, name: n.name, kind: n.kind, country: n.country, acts: n.acts, weight, size: 14 + 46 * weight, shape: shapes[n.kind] || "ellipse" } };
      }),
      ...data.edges.map(e => ({ group: "edges", data: { id: `${e.a}|${e.b}`, source: e.a, target: e.b, acts: e.acts, score: e.score, width: 1 + 1.7 * Math.log2(1 + total(e.acts)) / 2, colour: c.classes[leading(e.acts) + 1] } })),
      ...data.formal.map((f, i) => ({ group: "edges", classes: "formal", data: { id: `f${i}`, source: f.a, target: f.b, kind: f.kind, basis: f.basis } })),
    ];
  };

  // Which names are shown follows zoom, place and what is pointed at or chosen.
  const names = document.createElement("canvas");
  names.className = "names";
  const labels = () => {
    const zoom = cy.zoom(), chosen = focus && cy.getElementById(focus), near = chosen && chosen.nonempty() ? chosen.closedNeighborhood() : null;
    const nodes = (near ? near.nodes() : cy.nodes()).map(n => {
      const at = n.renderedPosition();
      return { name: n.data("name"), code: n.id(), weight: n.data("weight"), acts: n.data("acts"), x: at.x, y: at.y, radius: n.data("size") * zoom / 2, always: n.id() === focus || n.id() === pointed };
    });
    if (near && pointed && !near.nodes().some(n => n.id() === pointed)) pointed = null;
    return place(nodes.sort((a, b) => b.acts - a.acts), colours().font, graph.clientWidth, graph.clientHeight);
  };
  const name = () => { const c = colours(); paint(names, labels(), c.ink, c.paper); };

  const show = node => {
    focus = node ? node.id() : null;
    cy.elements().removeClass("away near");
    if (!node) { card.hidden = true; return; }
    const near = node.closedNeighborhood();
    cy.elements().difference(near).addClass("away");
    near.addClass("near");
    const partners = node.connectedEdges().filter(e => !e.hasClass("formal")).map(e => ({ other: e.source().id() === node.id() ? e.target() : e.source(), acts: e.data("acts") }))
      .sort((x, y) => total(y.acts) - total(x.acts)).slice(0, 6);
    card.innerHTML = `<p><b><a href="/actors/${encodeURIComponent(node.id())}">${escape(node.data("name"))}</a></b> <span class="quiet">${escape(node.data("kind"))}${node.data("country") && node.data("country") !== node.id() ? ", " + escape(node.data("country")) : ""}</span></p>`
      + partners.map(p => `<p><a href="${pair(node.id(), p.other.id())}">${escape(p.other.data("name"))}</a> <span class="quiet">${total(p.acts)} acts, mostly ${quads[leading(p.acts)]}</span></p>`).join("")
      + `<p class="more"><a href="?actor=${encodeURIComponent(node.id())}">its neighbourhood alone</a></p>`;
    card.hidden = false;
  };

  const arrange = () => seeded(() => cy.layout({ name: "fcose", quality: "default", animate: false, randomize: true, nodeSeparation: 90, idealEdgeLength: e => e.hasClass("formal") ? 160 : 60 + 120 / (1 + Math.log2(1 + total(e.data("acts")))), nodeRepulsion: 16000, gravity: .25, numIter: 1500, padding: 30 }).run());
  const draw = () => {
    cy = cytoscape({ container: graph, elements: elements(), style: style(), minZoom: .1, maxZoom: 4, wheelSensitivity: .3, textureOnViewport: data.edges.length > 600, pixelRatio: data.edges.length > 600 ? 1 : "auto", boxSelectionEnabled: false });
    graph.append(names);
    cy.on("render", name);
    // What the reader has turned to stays; until then the whole is kept in sight.
    cy.on("scrollzoom pinchzoom dragpan", () => { moved = true; });
    cy.on("mouseover", "node", event => { pointed = event.target.id(); name(); });
    cy.on("mouseout", "node", () => { pointed = null; name(); });
    arrange();
    cy.on("tap", "node", event => show(event.target));
    cy.on("tap", event => { if (event.target === cy) show(null); });
    cy.on("tap", "edge", event => { if (!event.target.hasClass("formal")) location.assign(pair(event.target.source().id(), event.target.target().id())); });
    state.textContent = "";
    element.network = cy;
    element.dataset.ready = "true";
  };

  // Who stays keeps its place; who is new appears near those it acts with.
  const change = () => {
    const next = elements(), ids = new Set(next.map(e => e.data.id));
    cy.batch(() => {
      cy.elements().filter(e => !ids.has(e.id()) || e.hasClass("formal")).remove();
      for (const one of next) {
        const old = cy.getElementById(one.data.id);
        if (old.nonempty()) { old.data(one.data); continue; }
        if (one.group === "nodes") {
          const edge = data.edges.find(e => (e.a === one.data.id && cy.getElementById(e.b).nonempty()) || (e.b === one.data.id && cy.getElementById(e.a).nonempty()));
          const at = edge ? cy.getElementById(edge.a === one.data.id ? edge.b : edge.a).position() : { x: 0, y: 0 };
          const turn = [...one.data.id].reduce((sum, c) => sum + c.charCodeAt(0), 0);
          one.position = { x: at.x + 110 * Math.cos(turn), y: at.y + 110 * Math.sin(turn) };
        }
        cy.add(one);
      }
    });
    cy.style(style());
    show(focus ? (cy.getElementById(focus).nonempty() ? cy.getElementById(focus) : null) : null);
    if (drawnMap) drawnMap();
  };

  const openMap = async () => {
    if (drawnMap) return;
    const [array, geo, topo, worldAt, codesAt] = element.dataset.map.split(" ");
    await library(array); await library(geo); await library(topo);
    const [world, codes] = await Promise.all([fetch(worldAt).then(r => r.json()), fetch(codesAt).then(r => r.json())]);
    const numbers = new Map(codes.map(c => [c[1], c[2]]));
    const lands = topojson.feature(world, world.objects.countries).features.filter(f => f.id !== "010");
    const byNumber = new Map(lands.map(f => [String(f.id).padStart(3, "0"), f]));
    // Of a country in several pieces the largest says where it is.
    const middle = feature => {
      const pieces = feature.geometry.type === "MultiPolygon" ? feature.geometry.coordinates.map(c => ({ type: "Polygon", coordinates: c })) : [feature.geometry];
      return d3.geoCentroid(pieces.reduce((best, one) => d3.geoArea(one) > d3.geoArea(best) ? one : best));
    };
    drawnMap = () => {
      const width = map.clientWidth, height = map.clientHeight;
      const places = new Map();
      for (const n of data.nodes) { const land = byNumber.get(numbers.get(n.id)); if (land) places.set(n.id, { node: n, at: middle(land) }); }
      const onMap = data.edges.filter(e => places.has(e.a) && places.has(e.b)).slice(0, mostArcs).reverse();
      // The map is cut in the Pacific or in the Atlantic, whichever leaves the acting pairs nearer to each other.
      const maps = [-11, -155].map(turn => d3.geoNaturalEarth1().rotate([turn, 0]).fitExtent([[8, 8], [width - 8, height - 8]], { type: "Sphere" }));
      const stretch = map => onMap.reduce((sum, e) => sum + total(e.acts) * Math.abs(map(places.get(e.a).at)[0] - map(places.get(e.b).at)[0]), 0);
      const projection = stretch(maps[0]) <= stretch(maps[1]) ? maps[0] : maps[1], path = d3.geoPath(projection);
      const known = new Set([...places.keys()].map(id => numbers.get(id)));
      const arc = (a, b) => {
        const [x1, y1] = projection(places.get(a).at), [x2, y2] = projection(places.get(b).at);
        return `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${((x1 + x2) / 2).toFixed(1)} ${((y1 + y2) / 2 - Math.abs(x2 - x1) * .22).toFixed(1)} ${x2.toFixed(1)} ${y2.toFixed(1)}`;
      };
      const allies = formalBox.checked ? data.formal.filter(f => places.has(f.a) && places.has(f.b)) : [];
      const named = [...places.values()].sort((x, y) => y.node.acts - x.node.acts).slice(0, width < 600 ? 8 : 24), taken = [];
      map.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`
        + lands.map(f => `<path class="land${known.has(String(f.id).padStart(3, "0")) ? " known" : ""}" d="${path(f)}"></path>`).join("")
        + allies.map(f => `<path class="arc ally" d="${arc(f.a, f.b)}"><title>${escape(`${f.a} – ${f.b}: ${f.kind}, ${f.basis}`)}</title></path>`).join("")
        + onMap.map(e => `<a href="${pair(e.a, e.b)}"><path class="arc s${leading(e.acts) + 1}" stroke-width="${(.8 + Math.log2(1 + total(e.acts)) * .55).toFixed(1)}" d="${arc(e.a, e.b)}"><title>${escape(`${places.get(e.a).node.name} – ${places.get(e.b).node.name}: ${total(e.acts)} acts, mostly ${quads[leading(e.acts)]}`)}</title></path></a>`).join("")
        + [...places.values()].map(p => { const [x, y] = projection(p.at); return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.5"></circle>`; }).join("")
        + named.map(p => {
          const [x, y] = projection(p.at);
          if (taken.some(t => Math.abs(t[0] - x) < 70 && Math.abs(t[1] - y) < 14)) return "";
          taken.push([x, y]);
          return `<text x="${(x + 5).toFixed(1)}" y="${(y - 4).toFixed(1)}">${escape(p.node.name)}</text>`;
        }).join("")
        + "</svg>";
    };
    drawnMap();
    map.setAttribute("role", "group");
  };

  // Time: the slider chooses the last month, the list beside it how many months are taken together.
  const slider = element.querySelector(".slider"), range = slider.querySelector("input"), length = slider.querySelector("select"), span = slider.querySelector("[data-span]");
  if (element.dataset.first) {
    const all = months(element.dataset.first, element.dataset.last > element.dataset.until ? element.dataset.last : element.dataset.until);
    const now = months(element.dataset.since, element.dataset.until).length;
    length.value = [...length.options].map(o => o.value).find(v => Number(v) >= now) || "36";
    range.min = 0; range.max = all.length - 1; range.value = Math.max(0, all.indexOf(element.dataset.until));
    const words = () => { span.textContent = `${all[Math.max(0, range.value - length.value + 1)]} – ${all[range.value]}`; range.setAttribute("aria-valuetext", span.textContent); };
    let asked = 0, timer;
    const move = () => {
      words();
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const address = new URL(location);
        address.searchParams.set("since", all[Math.max(0, range.value - length.value + 1)]);
        address.searchParams.set("until", all[range.value]);
        const mine = ++asked, answer = await (await fetch(`/ties/network${address.search}`)).json();
        if (mine !== asked || answer.problem) return;
        history.replaceState(null, "", address);
        data = answer;
        change();
        renew("[data-follows]", address);
      }, 120);
    };
    range.addEventListener("input", move);
    length.addEventListener("change", move);
    words();
    slider.hidden = false;
  }

  draw();
  tools.querySelectorAll("[hidden]").forEach(tool => { tool.hidden = tool.matches("[data-view]") && !element.dataset.map; });
  formalBox.addEventListener("change", () => { cy.style(style()); if (drawnMap) drawnMap(); });
  tools.querySelector("[data-arrange]").addEventListener("click", () => { moved = false; arrange(); });
  const view = tools.querySelector("[data-view]");
  const turn = async to => {
    element.dataset.view = to;
    view.textContent = to === "map" ? "Network" : "World map";
    card.hidden = true;
    if (to === "map") await openMap(); else cy.resize();
  };
  view.addEventListener("click", () => turn(element.dataset.view === "map" ? "graph" : "map"));
  if (new URL(location).searchParams.get("view") === "map" && element.dataset.map) await turn("map");

  // As it is seen: the same part, at the same zoom, with the same names.
  const drawing = () => {
    const c = colours(), zoom = cy.zoom(), width = graph.clientWidth, height = graph.clientHeight, f = n => n.toFixed(1);
    const line = e => { const s = e.source().renderedPosition(), t = e.target().renderedPosition(); return `x1="${f(s.x)}" y1="${f(s.y)}" x2="${f(t.x)}" y2="${f(t.y)}"`; };
    const faint = e => e.hasClass("away") ? " opacity=\".08\"" : "";
    const shape = n => { const p = n.renderedPosition(), r = n.data("size") * zoom / 2; return n.data("shape") === "ellipse" ? `<circle cx="${f(p.x)}" cy="${f(p.y)}" r="${f(r)}"` : `<rect x="${f(p.x - r)}" y="${f(p.y - r)}" width="${f(2 * r)}" height="${f(2 * r)}" rx="${f(r / 4)}"`; };
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif"><rect width="100%" height="100%" fill="${c.paper}"/>`
      + cy.edges(":visible").map(e => e.hasClass("formal") ? `<line ${line(e)} stroke="${c.quiet}" stroke-dasharray="4 4"${faint(e)}/>` : `<line ${line(e)} stroke="${e.data("colour")}" stroke-width="${f(e.data("width") * zoom)}" stroke-opacity=".55"${faint(e)}/>`).join("")
      + cy.nodes().map(n => `${shape(n)} fill="${c.paper}" stroke="${c.soft}" stroke-width="${f(1.5 * zoom)}"${faint(n)}/>`).join("")
      + labels().map(l => `<text x="${f(l.x)}" y="${f(l.y + l.size * .35)}" text-anchor="middle" font-size="${f(l.size)}" fill="${c.ink}" paint-order="stroke" stroke="${c.paper}" stroke-width="3" stroke-linejoin="round">${escape(l.text)}</text>`).join("") + "</svg>";
  };
  const mapDrawing = () => {
    const copy = map.querySelector("svg").cloneNode(true);
    const from = map.querySelectorAll("path, circle, text"), to = copy.querySelectorAll("path, circle, text");
    from.forEach((one, i) => { const seen = getComputedStyle(one); for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font"]) to[i].setAttribute(name === "font" ? "font-size" : name, name === "font" ? "11" : seen.getPropertyValue(name)); });
    return new XMLSerializer().serializeToString(copy);
  };
  const png = async svg => {
    const image = new Image();
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
    await image.decode();
    const canvas = document.createElement("canvas");
    const seen = element.dataset.view === "map" ? map : graph;
    canvas.width = 2 * seen.clientWidth; canvas.height = 2 * seen.clientHeight;
    const pen = canvas.getContext("2d");
    pen.fillStyle = colours().paper; pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/png");
  };
  tools.querySelectorAll("[data-picture]").forEach(button => button.addEventListener("click", async () => {
    const onMap = element.dataset.view === "map", name = `ties-${data.since}-${data.until}`;
    const drawn = onMap ? mapDrawing() : drawing();
    if (button.dataset.picture === "svg") save(`${name}.svg`, drawn, "image/svg+xml");
    else save(`${name}.png`, await png(drawn), "image/png");
  }));
  const repaint = () => { if (cy) { cy.batch(() => elements().forEach(e => cy.getElementById(e.data.id).data(e.data))); cy.style(style()); } };
  addEventListener("theme", repaint);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
  new ResizeObserver(() => { cy.resize(); if (!moved) cy.fit(undefined, 30); if (drawnMap && element.dataset.view === "map") drawnMap(); }).observe(element);
}
