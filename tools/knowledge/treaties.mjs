// Makes data/knowledge/treaties.txt from treaties.txt beside this script and the facts (dates, parties, type) of the Correlates of War list of formal
// alliances 1816–2012 (Gibler, International Military Alliances, version 4.1), which is read where it lies and not part of this repository.
//   node tools/knowledge/treaties.mjs FOLDER_OF_cow_alliance_v4.1_by_member.csv > data/knowledge/treaties.txt
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cowStates, handovers } from './cow-states.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const states = join(here, '../../data/knowledge/states.txt');
const actorOf = cowStates(states);
const names = new Map(readFileSync(states, 'utf8').split(/\n\s*\n/).map(r => [/^actor (\S+)$/m.exec(r)?.[1], /^  name (.*)$/m.exec(r)?.[1]]));
const source = 'Correlates of War, formal alliances 4.1';

const rows = readFileSync(join(process.argv[2], 'cow_alliance_v4.1_by_member.csv'), 'utf8').trim().split(/\r?\n/).map(l => l.split(',').map(v => v.replace(/^"|"$/g, '')));
const head = rows.shift();
const day = (row, at) => {
  const [y, m, d] = ['year', 'month', 'day'].map(part => row[`${at}_${part}`]);
  return !y ? '' : [y.padStart(4, '0'), m && m.padStart(2, '0'), d && d.padStart(2, '0')].filter(Boolean).join('-');
};

const alliances = new Map();
for (const values of rows) {
  const row = Object.fromEntries(head.map((h, i) => [h, values[i]]));
  if (!alliances.has(row.version4id)) alliances.set(row.version4id, []);
  alliances.get(row.version4id).push(row);
}

const kinds = { 'Type I: Defense Pact': 'defence', 'Type II: Neutrality': 'neutrality', 'Type IIb: Non-Aggression Pact': 'non-aggression', 'Type III: Entente': 'entente' };
const kindOf = rows => kinds[rows[0].ss_type] ?? (rows.some(r => r.neutrality === '1') ? 'neutrality' : 'non-aggression');

// One line a stretch of days; a stretch that outlives a state goes on under the one that took its place.
function parties(rows) {
  const stays = new Map();
  for (const row of rows) {
    const end = day(row, 'mem_end');
    const cuts = [day(row, 'mem_st'), ...handovers(row.ccode).filter(h => h > day(row, 'mem_st') && (!end || h <= end))];
    cuts.forEach((from, i) => {
      const actor = actorOf(row.ccode, from);
      if (!actor) return;
      const before = cuts[i + 1] && new Date(Date.parse(cuts[i + 1]) - 864e5).toISOString().slice(0, 10);
      const range = `${from}..${before ?? end}`;
      stays.set(range, [...stays.get(range) ?? [], actor]);
    });
  }
  return [...stays].sort(([a], [b]) => a < b ? -1 : 1).map(([range, actors]) => `  member ${actors.sort().join(' ')} ${range}`);
}

const ends = new Map();
const own = [];
const covered = new Map();
for (const block of readFileSync(join(here, 'treaties.txt'), 'utf8').split(/\n\s*\n/)) {
  for (const [, id, to] of block.matchAll(/^end (\d+) (\S+)$/gm)) ends.set(id, to);
  const lines = block.split('\n').filter(l => !l.startsWith('#'));
  if (!lines[0]?.startsWith('treaty ')) continue;
  const cow = lines.map(l => /^  cow (\d+)$/.exec(l)?.[1]).find(Boolean);
  const facts = lines.filter(l => l && !l.startsWith('  cow '));
  if (cow) covered.set(cow, true);
  if (cow && !facts.some(l => /^  (member|of) /.test(l))) facts.push(...parties(alliances.get(cow)));
  own.push([...facts, ...cow ? [`  source ${source}`] : []].join('\n') + '\n');
}

const title = { defence: 'Defence pact', neutrality: 'Neutrality pact', 'non-aggression': 'Non-aggression pact', entente: 'Entente' };
console.log(`# Treaties and arrangements that tie states to one another: alliances, pacts, agreements on security, with the days on which each party was bound.
# Made by tools/knowledge/treaties.mjs from treaties.txt beside it and from the facts of COW's formal alliances 1816–2012; edit those.
`);
for (const treaty of own) console.log(treaty);
for (const [id, members] of alliances) {
  const lines = parties(members);
  const actors = [...new Set(lines.flatMap(l => l.trim().split(' ').slice(1, -1)))];
  if (covered.has(id) || actors.length < 2) continue;
  const listed = actors.slice(0, 4).map(a => names.get(a));
  const who = actors.length > 4 ? `${listed.join(', ')} and ${actors.length - 4} others` : `${listed.slice(0, -1).join(', ')} and ${listed.at(-1)}`;
  console.log(`treaty COW-${id}\n  name ${title[kindOf(members)]} of ${members[0].all_st_year}: ${who}\n  kind ${kindOf(members)}`);
  console.log(lines.join('\n') + (ends.has(id) ? `\n  to ${ends.get(id)}` : '') + `\n  source ${source}\n`);
}
