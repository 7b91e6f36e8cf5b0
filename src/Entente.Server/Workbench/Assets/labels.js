// Names beside the nodes of a network, in letters of one size whatever the zoom: as many as fit without touching, those of most acts first.
// Drawn on a canvas of their own over the network; measuring and placing three hundred takes less than a millisecond.
const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();
const longest = 26, gap = 3, cell = 48;
// Discs that a reader sees as such keep names off; smaller ones may lie under a letter.
const solid = 5;
// So many are named even where a disc must lie under the letters.
const foremost = 12;

const cut = text => text.length > longest ? text.slice(0, longest - 1).trimEnd() + "…" : text;
const measure = (text, font) => {
  const key = font + text;
  if (!widths.has(key)) { pen.font = font; widths.set(key, pen.measureText(text).width); }
  return widths.get(key);
};

// Boxes by the cells of a grid they lie in, so that each is compared with its neighbours only.
const board = () => {
  const cells = new Map();
  const over = (box, act) => { for (let x = Math.floor(box.x1 / cell); x <= Math.floor(box.x2 / cell); x++) for (let y = Math.floor(box.y1 / cell); y <= Math.floor(box.y2 / cell); y++) if (act(`${x} ${y}`)) return true; return false; };
  return {
    add: box => over(box, key => { (cells.get(key) || cells.set(key, []).get(key)).push(box); }),
    meets: (box, owner, onlyNames) => over(box, key => (cells.get(key) || []).some(o => o.owner !== owner && !(onlyNames && o.isDisc) && o.x1 < box.x2 && box.x1 < o.x2 && o.y1 < box.y2 && box.y1 < o.y2)),
  };
};

const fits = (n, font) => n.code.length <= 6 && measure(n.code, font) < 2 * n.radius - 4;

// nodes: { name, code, weight (0 to 1), x, y, radius } in pixels, the most important first; those with always are named wherever they lie, beside their node if there is room.
export function place(nodes, family, width, height) {
  const taken = board(), placed = [];
  for (const n of nodes) if (n.radius >= solid) taken.add({ owner: n, isDisc: true, x1: n.x - n.radius, x2: n.x + n.radius, y1: n.y - n.radius, y2: n.y + n.radius });
  for (const [rank, n] of [...nodes.filter(n => n.always), ...nodes.filter(n => !n.always)].entries()) {
    if (n.x < 0 || n.y < 0 || n.x > width || n.y > height) continue;
    const size = 10.5 + 2.5 * n.weight, font = `${n.always || n.weight > .4 ? 600 : 500} ${size}px ${family}`, text = cut(n.name), w = measure(text, font), h = size * 1.15, r = n.radius + gap;
    const spots = [[n.x, n.y + r + h / 2], [n.x, n.y - r - h / 2], [n.x + r + w / 2, n.y], [n.x - r - w / 2, n.y]];
    const box = ([x, y]) => ({ owner: n, x1: x - w / 2 - 1, x2: x + w / 2 + 1, y1: y - h / 2, y2: y + h / 2 });
    const inside = b => b.x1 >= 2 && b.x2 <= width - 2 && b.y1 >= 2 && b.y2 <= height - 2;
    const at = spots.find(s => inside(box(s)) && !taken.meets(box(s), n)) || (n.always ? spots[0] : null)
      || (rank < foremost && !fits(n, font) ? spots.find(s => inside(box(s)) && !taken.meets(box(s), n, true)) : null);
    // Where there is no room beside a large disc its code goes into it.
    if (!at && fits(n, font)) { placed.push({ text: n.code, x: n.x, y: n.y, size, font }); continue; }
    if (!at) continue;
    taken.add(box(at));
    placed.push({ text, x: at[0], y: at[1], size, font });
  }
  return placed;
}

export function paint(canvas, labels, ink, paper) {
  const ratio = devicePixelRatio || 1, width = canvas.clientWidth, height = canvas.clientHeight, draw = canvas.getContext("2d");
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) { canvas.width = Math.round(width * ratio); canvas.height = Math.round(height * ratio); }
  draw.setTransform(ratio, 0, 0, ratio, 0, 0);
  draw.clearRect(0, 0, width, height);
  draw.textAlign = "center"; draw.textBaseline = "middle"; draw.lineJoin = "round"; draw.lineWidth = 3; draw.strokeStyle = paper; draw.fillStyle = ink;
  for (const l of labels) { draw.font = l.font; draw.strokeText(l.text, l.x, l.y); draw.fillText(l.text, l.x, l.y); }
}
