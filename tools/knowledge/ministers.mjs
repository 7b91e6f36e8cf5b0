// Makes data/knowledge/ministers.txt: ministers, spokespeople, chiefs of staff and heads of organisations, from ministers.txt beside this script.
// Who has a record in another file (a prime minister who had been foreign minister) gets an 'extend' record there.
//   node tools/knowledge/ministers.mjs > data/knowledge/ministers.txt
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const knowledge = join(here, '../../data/knowledge');
const familyFirst = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'VNM', 'KHM']);
const small = new Set(['DE', 'DA', 'DU', 'VAN', 'VON', 'DER', 'DEN', 'ZU', 'BIN', 'DEL', 'E']);
const fold = s => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
const tokens = s => fold(s).toLowerCase().replace(/['’.]/g, '').split(/[^a-z]+/).filter(Boolean);
const key = s => tokens(s).join(' ');

// What the other files know: actors by id, persons of a state by any of their names.
const ids = new Set();
const persons = new Map();
const names = new Map();
for (const file of readdirSync(knowledge).filter(f => f.endsWith('.txt') && f !== 'ministers.txt')) {
  for (const record of readFileSync(join(knowledge, file), 'utf8').split(/\n\s*\n/)) {
    const [, type, id] = /^(actor|extend) (\S+)$/m.exec(record) ?? [];
    if (!id) continue;
    if (type === 'actor') ids.add(id);
    const forms = [...record.matchAll(/^  (?:name|alias) ([^?\n]*?)(?: \?.*| \d{4}\S*\.\.\S*)?$/gm)].map(m => m[1]);
    names.set(id, [...(names.get(id) ?? []), ...forms.map(key)]);
    if (!/^  kind person$/m.test(record)) continue;
    for (const form of forms.map(f => `${id.slice(0, 3)} ${key(f)}`)) if (!persons.has(form)) persons.set(form, id);
  }
}

function proper(word) {
  if (word.startsWith('Mc')) return word;
  if (small.has(word)) return word.toLowerCase();
  return word.toLowerCase().split('-').map((part, i, all) => i === 0 && all.length > 1 && /^(al|el)$/.test(part) ? part
    : (part[0] ?? '').toUpperCase() + part.slice(1).replace(/^'./, c => c.toUpperCase())).join('-');
}

// The family name stands in capitals, or is the first or the last word by the custom of the state.
function read(country, raw) {
  const words = raw.split(' ');
  const inCapitals = words.map((w, i) => (/^[A-Z][A-Z'’-]+$/.test(w) && !/^(II|III|IV)$/.test(w)) || /^Mc[A-Z]{2,}$/.test(w) || (w === 'E' && i > 0 && i < words.length - 1));
  const name = words.map((w, i) => inCapitals[i] ? /^Mc/.test(w) ? `Mc${w[2]}${w.slice(3).toLowerCase()}` : proper(w) : w);
  const family = inCapitals.some(Boolean) ? name.filter((_, i) => inCapitals[i]) : familyFirst.has(country) ? [name[0]] : [name.at(-1)];
  return { name: name.join(' '), family: family.join(' '), given: name.filter(w => !family.includes(w)) };
}

const made = new Map();
const offices = [];
for (const line of readFileSync(join(here, 'ministers.txt'), 'utf8').split('\n')) {
  if (line.startsWith('#') || !line.trim()) continue;
  const office = /^office (\S+) = (.*)$/.exec(line);
  if (office) {
    const of = office[1].replace(/\.[^.]*$/, '');
    if (of !== '*' && !ids.has(of)) throw new Error(`${office[1]}: ${of} is not known`);
    const [title, ...aliases] = office[2].split(' | ');
    const military = aliases.at(-1) === 'MIL';
    offices.push(`office ${office[1]}\n  title ${title}\n${(military ? aliases.slice(0, -1) : aliases).map(a => `  alias ${a}\n`).join('')}${military ? '  role GOV MIL\n' : ''}`);
    continue;
  }

  const list = /^(\S+)\.(\S+) = (.*)$/.exec(line);
  if (!list) throw new Error(line);
  for (const entry of list[3].split(/; */)) {
    const [, prefix, body] = /^(?:([A-Z]{3}):)?(.*)$/.exec(entry);
    const country = prefix ?? list[1].slice(0, 3);
    const [first, ...aka] = body.split(' aka ');
    const [, raw, range] = /^(.*?)(?: (\S*\.\.\S*))?$/.exec(first.trim());
    const { name, family, given } = read(country, raw);
    const known = [name, ...aka].map(n => persons.get(`${country} ${key(n)}`)).find(Boolean);
    const id = known ?? `${country}.${tokens(`${family} ${given.join(' ')}`).join('-')}`;
    const person = made.get(id) ?? { name, family, known: Boolean(known), aliases: new Set(), terms: [] };
    made.set(id, person);
    const had = person.known ? names.get(id) : [key(person.name)];
    for (const form of [name, ...aka.map(a => a.trim())]) if (!had.includes(key(form)) && ![...person.aliases].some(a => key(a) === key(form))) person.aliases.add(form);
    // A later line may repeat a term that an earlier one has: the first stands.
    const [from, to] = (range ?? '').split('..');
    const overlaps = t => t.office === `${list[1]}.${list[2]}` && (!t.to || !from || t.to.slice(0, from.length) >= from) && (!to || !t.from || t.from.slice(0, to.length) <= to);
    if (list[2] !== '-' && !person.terms.some(overlaps)) person.terms.push({ office: `${list[1]}.${list[2]}`, range, from, to });
    if (list[2] !== '-' && !range) throw new Error(entry);
  }
}

console.log(`# Ministers, officials who are often quoted, spokespeople, chiefs of staff and heads of organisations, with the dates of their offices.
# Made by tools/knowledge/ministers.mjs from ministers.txt beside it; edit that. Source of all: general knowledge.
`);
for (const office of offices) console.log(office);
for (const [id, p] of [...made].sort(([a], [b]) => a < b ? -1 : 1)) {
  const facts = [...p.aliases].map(a => `  alias ${a}\n`).join('') + p.terms.map(t => `  office ${t.office} ${t.range}\n`).join('');
  if (p.known && facts) console.log(`extend ${id}\n${facts}`);
  if (!p.known) console.log(`actor ${id}\n  name ${p.name}\n  kind person\n  family ${p.family}\n${facts}`);
}
