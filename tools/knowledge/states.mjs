// Makes data/knowledge/states.txt from the npm package world-countries (names, capitals, demonyms; ODbL data used as facts) and
// states-supplement.txt and cow-codes.txt beside this script; former-states.txt is appended as it is.
//   npm install world-countries && node tools/knowledge/states.mjs > data/knowledge/states.txt
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const countries = createRequire(join(process.cwd(), 'x.js'))('world-countries');

// No one lives there, or no one acts there; their names would only meet words.
const left = new Set(['ATA', 'BVT', 'HMD', 'UMI', 'SGS', 'ATF', 'SJM', 'CCK', 'CXR', 'NFK', 'PCN', 'IOT', 'BES', 'UNK']);
// Names that the supplement gives in a better form, or that English does not use.
const notNames = new Set(['Republic of China', 'Guiana']);

function readRecords(path) {
  const records = new Map();
  let current = null;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('actor ')) records.set(line.slice(6).trim(), current = []);
    else if (/^\s+\S/.test(line) && current) current.push(line.trim());
  }
  return records;
}

const cow = new Map(readFileSync(join(here, 'cow-codes.txt'), 'utf8').split('\n').filter(l => !l.startsWith('#')).flatMap(l => [...l.matchAll(/(\S+) (\d+)/g)].map(m => [m[1], m[2]])));
// CAMEO keeps the alpha-3 codes of its time.
const cameo = { ROU: 'ROM', TLS: 'TMP', IMN: 'IMY' };
const supplement = readRecords(join(here, 'states-supplement.txt'));
const plain = s => s.normalize('NFC').replace(/[’‘ʻ]/g, "'");

function facts(c) {
  const made = [];
  const add = (key, value) => {
    const fact = `${key} ${plain(value)}`;
    if (value && !made.includes(fact)) made.push(fact);
  };
  add('name', c.cca3 === 'TUR' ? 'Turkey' : c.cca3 === 'PRK' ? 'North Korea' : c.name.common);
  add('kind', 'state');
  if (c.name.official !== c.name.common && !notNames.has(c.name.official)) add('alias', c.name.official);
  if (c.name.common !== made[0].slice(5)) add('alias', c.name.common);
  if (/^Saint /.test(c.name.common)) add('alias', c.name.common.replace(/^Saint /, 'St. '));
  for (const form of [c.demonyms?.eng?.m, c.demonyms?.eng?.f]) for (const part of (form ?? '').split(', ')) add('adjective', part);
  for (const city of c.capital ?? []) if (city !== c.name.common && city !== 'Washington D.C.') add('capital', city);
  for (const fact of supplement.get(c.cca3) ?? []) {
    if (fact.startsWith('- ')) {
      const at = made.indexOf(fact.slice(2));
      if (at >= 0) made.splice(at, 1);
    } else if (!made.includes(fact)) made.push(fact);
  }
  if (cow.has(c.cca3)) add('code', `cow ${cow.get(c.cca3)}`);
  if (cameo[c.cca3]) add('code', `cameo ${cameo[c.cca3]}`);
  const order = ['name', 'kind', 'role', 'alias', 'adjective', 'capital', 'metonym', 'code'];
  return made.sort((a, b) => order.indexOf(a.split(' ')[0]) - order.indexOf(b.split(' ')[0]));
}

console.log(`# The states and territories of the world: codes, names, adjectives, capitals.
# Made by tools/knowledge/states.mjs from world-countries and the files beside it; edit those.
`);
for (const c of countries.filter(c => !left.has(c.cca3)).sort((a, b) => a.cca3 < b.cca3 ? -1 : 1)) {
  console.log(`actor ${c.cca3}\n${facts(c).map(f => `  ${f}\n`).join('')}`);
}
console.log(readFileSync(join(here, 'former-states.txt'), 'utf8').trimEnd());
