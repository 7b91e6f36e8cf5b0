// Makes data/knowledge/people.txt: heads of state and government, one record a person, from leaders.txt beside this script (written by
// hand) and from the facts of REIGN (open, MIT) and everypolitician's world leaders (CC0), which fill the states and times it leaves out.
//   node tools/knowledge/people.mjs ../shared/data/actors > data/knowledge/people.txt
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const facts = process.argv[2];
const knowledge = join(here, '../../data/knowledge');

// COW's abbreviations where they are not ISO's.
const iso = Object.fromEntries(`BHM=BHS HAI=HTI TRI=TTO BAR=BRB GRN=GRD SLU=LCA SVG=VCT AAB=ATG SKN=KNA GUA=GTM HON=HND SAL=SLV COS=CRI PAR=PRY
URU=URY UKG=GBR IRE=IRL NTH=NLD FRN=FRA MNC=MCO SWZ=CHE SPN=ESP POR=PRT GMY=DEU GDR=DDR AUS=AUT CZE=CSK CZR=CZE SLO=SVK SNM=SMR MNG=MNE MAC=MKD
CRO=HRV YUG=SRB BOS=BIH KOS=XKX SLV=SVN BUL=BGR MLD=MDA ROM=ROU LAT=LVA LIT=LTU GRG=GEO SWD=SWE DEN=DNK ICE=ISL CAP=CPV EQG=GNQ GAM=GMB MAA=MRT
NIR=NER CDI=CIV GUI=GIN BFO=BFA SIE=SLE TOG=TGO CAO=CMR NIG=NGA CEN=CAF CHA=TCD CON=COG DRC=COD TAZ=TZA BUI=BDI ANG=AGO MZM=MOZ ZAM=ZMB ZIM=ZWE MAW=MWI
SAF=ZAF LES=LSO BOT=BWA SWA=SWZ MAG=MDG MAS=MUS SEY=SYC MOR=MAR ALG=DZA LIB=LBY SUD=SDN LEB=LBN YAR=YEM YPR=YMD KUW=KWT BAH=BHR UAE=ARE OMA=OMN TAJ=TJK KYR=KGZ
KZK=KAZ MON=MNG ROK=KOR BHU=BTN BNG=BGD MYA=MMR SRI=LKA MAD=MDV NEP=NPL THI=THA CAM=KHM DRV=VNM MAL=MYS SIN=SGP BRU=BRN PHI=PHL INS=IDN ETM=TLS AUL=AUS
NEW=NZL VAN=VUT SOL=SLB FIJ=FJI NAU=NRU MSI=MHL PAL=PLW GNB=GNB`.split(/\s+/).map(p => p.split('=')));
// The office of the leader by REIGN's reckoning; PRES where no list has the state.
const offices = {};
for (const s of 'CAN BHS JAM TTO BRB DMA GRD LCA VCT ATG KNA BLZ GBR IRL NLD BEL LUX ESP HUN CZE CSK SVK ITA MLT ALB MNE MKD HRV SRB BGR EST LVA SWE NOR DNK ISL GRC IND PAK BGD NPL THA KHM MYS SGP JPN ISR TUR LBN AUS NZL PNG SLB VUT TUV FJI TON WSM LSO MUS ETH AND SVN BTN GEO ARM CPV XKX MDA FIN ROU IRQ'.split(' ')) offices[s] = 'PM';
for (const s of 'MCO LIE MAR JOR SAU KWT BHR QAT OMN BRN SWZ BTN'.split(' ')) offices[s] = 'KING';
for (const s of 'DEU AUT'.split(' ')) offices[s] = 'CHANCELLOR';
// Those who led as presidents where prime ministers do, and the other way round.
const exceptions = { 'FIN.Koivisto': 'PRES', 'FIN.Ahtisaari': 'PRES', 'ALB.Alia': 'PRES', 'ALB.Berisha': 'PRES', 'GEO.Ioseliani': 'LEADER', 'MDA.Snegur': 'PRES', 'MDA.Lucinschi': 'PRES',
  'GUY.Hinds': 'PRES', 'MMR.Kyi': 'LEADER', 'PAK.Musharraf': 'PRES', 'BGD.Ershad': 'PRES', 'LBN.Hrawi': 'PRES', 'LBN.Lahoud': 'PRES', 'LBN.Suleiman': 'PRES', 'LBN.Aoun': 'PRES',
  'GEO.Burdjanadze': 'PRES', 'GEO.Burdzhanadze': 'PRES', 'ARM.Karapetyan': 'PM', 'NPL.Birendra': 'KING', 'NPL.Gyanendra': 'KING', 'BTN.Singye': 'KING', 'SRB.Marovic': 'PRES', 'FJI.Mara': 'PM',
  'SRB.Vlajkovic': 'PRES', 'SRB.Hasani': 'PRES', 'SRB.Mojsov': 'PRES', 'SRB.Dizarevic': 'PRES', 'CPV.Pires': 'PRES', 'CPV.Monteiro': 'PRES', 'HRV.Pavletic': 'PRES', 'HRV.Tomcic': 'PRES', 'BGR.Mladenov': 'PRES',
  'AFG.Mojadidi': 'PRES', 'IRQ.Franks': 'LEADER', 'IRQ.Garner': 'LEADER', 'IRQ.Bremer': 'LEADER', 'ROU.Antonescu': 'PRES', 'POL.Schetyna': 'PRES', 'LSO.III': 'KING', 'PAK.Soomro': 'PRES' };

const fold = s => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/ø/g, 'o').replace(/ı/g, 'i').replace(/đ/g, 'd').replace(/ł/g, 'l').replace(/Ø/g, 'O').replace(/Đ/g, 'D').replace(/Ł/g, 'L').replace(/[ʻ’‘]/g, "'");
const familyFirst = new Set(['CHN', 'TWN', 'HKG', 'PRK', 'KOR', 'VNM', 'KHM', 'SGP']);
const people = [];
const tokens = s => fold(s).toLowerCase().split(/[^a-z']+/).filter(t => t.length > 1);

function person(country, raw) {
  const caps = raw.split(' ').filter(w => w.length > 1 && w === w.toUpperCase() && w !== 'JD' && /[A-Z]/.test(w) && !/^(JR\.?|II|III|IV|VI|XIV|XVI|[A-Z]\.([A-Z]\.)*)$/i.test(w));
  const proper = w => /^(JD)$/.test(w) ? w : w.split(/([-'])/).map((p, i, a) => /^(al|el|ul|haq)$/i.test(p) && a.length > 1 && i === 0 ? p.toLowerCase() : p.length > 1 ? p[0] + p.slice(1).toLowerCase() : p).join('');
  const words = raw.split(' ').map(w => caps.includes(w) ? proper(w) : w);
  const family = caps.length ? caps.map(proper).join(' ') : familyName(country, words);
  return { country, name: words.join(' ').replace(/^(King|Queen|Emperor|Sultan|Pope) (?=\S+$)/, '$&'), family, aka: [], terms: [] };
}

// What tells a son or a king from those before him is no name: Surangel Whipps Jr., Letsie III.
function familyName(country, words) {
  return familyFirst.has(country) && words.length > 1 ? words[0] : words.filter(w => !/^(Jr\.?|I|II|III|IV|V|VI|VII|VIII|IX|X|XIV|XVI)$/.test(w)).at(-1);
}

function find(country, name) {
  const wanted = tokens(name);
  return people.filter(p => p.country === country).find(p => {
    const had = [p.name, ...p.aka].flatMap(tokens);
    return wanted.every(t => had.includes(t)) || (tokens(p.family).some(t => t.length > 3 && wanted.includes(t)) && wanted.length === 1);
  });
}

for (const line of readFileSync(join(here, 'leaders.txt'), 'utf8').split('\n')) {
  const match = /^([A-Z]{3})\.(\S+) = (.*)$/.exec(line);
  if (!match) continue;
  for (const entry of match[3].split('; ')) {
    const [, raw, range, rest] = /^(.*?) (\S*\.\.\S*)(.*)$/.exec(entry);
    const made = person(match[1], raw);
    const aka = rest.split(' aka ').slice(1).map(s => s.trim());
    let p = people.find(q => q.country === made.country && q.name === made.name);
    if (!p) people.push(p = made);
    p.aka.push(...aka.filter(a => !p.aka.includes(a)));
    p.terms.push({ office: `${match[1]}.${match[2]}`, range, hand: true });
  }
}

// A spelling of the whole name brings its spelling of the family name (Zelenskyy, Qaddafi).
for (const p of people) for (const aka of p.aka) {
  const [last, family] = [aka.split(' ').at(-1), p.family.split(' ').at(-1)];
  if (!familyFirst.has(p.country) && last.length > 5 && last !== family && near(fold(last).toLowerCase(), fold(family).toLowerCase())) (p.families ??= new Set()).add(last);
}

function csv(path) {
  const [head, ...rows] = readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean)
    .map(l => [...l.matchAll(/("([^"]|"")*"|[^,]*)(,|$)/g)].map(m => m[1].replace(/^"|"$/g, '').replace(/""/g, '"')));
  return rows.map(r => Object.fromEntries(head.map((h, i) => [h, r[i]])));
}

const pad = n => String(n).padStart(2, '0');
const start = t => t.range.split('..')[0] || '0000';
const end = t => t.range.split('..')[1] || '9999';
for (const r of csv(join(facts, 'reign_leaderlist_3_21.csv'))) {
  if (r.eyear.trim() && Number(r.eyear) < 1986 || !r.leader) continue;
  const country = iso[r.stateabb] ?? r.stateabb;
  const from = `${r.syear}-${pad(r.smonth)}-${pad(r.sdate)}`;
  // The list gives no day for the end; a term that ended between the last and the first of the next month is closed by its month.
  const to = r.eyear.trim() ? `${r.eyear}-${pad(r.emonth)}` : '';
  const names = r.leader.replace(/\(.*?\)/g, '').trim().split(/ and | & /);
  for (const given of names) {
    const [a, b] = given.split(', ');
    const name = fold(b ? `${b} ${a}` : given).replace(/š/g, 'a').replace(/\s+/g, ' ').replace(/^([A-Z])\.(?=[A-Z][a-z])/, '$1. ').replace(/^deKlerk$/, 'de Klerk').trim();
    const last = tokens(name).at(-1);
    const hand = people.find(p => (p.country === country || (country === 'SRB' && p.country === 'YUG') || (country === 'RUS' && p.country === 'SUN'))
      && p.terms.some(t => t.hand && start(t) <= (to || '9999') && end(t).padEnd(10, '~') >= from)
      && ([p.name, ...p.aka].flatMap(tokens).includes(last) || near(tokens(p.family).at(-1), last)));
    if (hand) {
      // The list's spelling is met in texts too: a whole name as an alias, a part of one as a further family name.
      const had = [hand.name, ...hand.aka].map(s => fold(s).toLowerCase());
      if (/ /.test(name) && !had.includes(name.toLowerCase())) hand.aka.push(name);
      else if (!/ /.test(name) && name.toLowerCase() !== fold(hand.family).toLowerCase()) (hand.families ??= new Set()).add(name);
      continue;
    }
    let p = find(country, name);
    if (!p) people.push(p = { country, name, family: familyName(country, name.split(' ')), aka: [], terms: [] });
    const office = `${country}.${exceptions[`${country}.${name.split(' ').at(-1)}`] ?? offices[country] ?? 'PRES'}`;
    if (country === 'PRK' || country === 'CHN' || !p.terms.some(t => t.hand && start(t) <= from && end(t) >= (to || '2021-03'))) p.terms.push({ office, range: `${from}..${to}` });
  }
}

function near(a, b) {
  if (!a || !b || Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 2) return false;
  let i = 0;
  while (a[i] === b[i] && i < a.length) i++;
  let j = 0;
  while (a.at(-1 - j) === b.at(-1 - j) && j < Math.min(a.length, b.length) - i) j++;
  return Math.max(a.length, b.length) - i - j <= 2;
}

const titles = [[/president of the executive yuan|prime minister|premier|taoiseach|chief minister|council of ministers/i, 'PM'], [/chancellor/i, 'CHANCELLOR'], [/supreme leader|chairman of the presidential council|military leader/i, 'LEADER'],
  [/co-prince|governor-general|captain regent|federal council|commission/i, null], [/president/i, 'PRES'], [/king|monarch|emir|sultan|emperor|prince|gyalpo|agong|ngwenyama|pope/i, 'KING']];
const stateNames = new Map([["People's Republic of China", 'CHN'], ['Kingdom of Denmark', 'DNK'], ['Kingdom of the Netherlands', 'NLD'], ['Republic of Ireland', 'IRL'], ['State of Palestine', 'PSE'], ['The Bahamas', 'BHS'],
  ['The Gambia', 'GMB'], ['Czech Republic', 'CZE'], ['East Timor', 'TLS'], ['Republic of the Congo', 'COG'], ['Democratic Republic of the Congo', 'COD'], ['United States of America', 'USA'], ['Federated States of Micronesia', 'FSM'], ['Kosovo', 'XKX']]);
const states = readFileSync(join(knowledge, 'states.txt'), 'utf8');
for (const [, id, name] of states.matchAll(/^actor ([A-Z]{3})\n  name (.*)$/gm)) stateNames.set(name, id);
for (const r of csv(join(facts, 'everypolitician_world-leaders_wikidata.csv'))) {
  const country = stateNames.get(r.country);
  const office = titles.find(([p]) => p.test(r.positionLabel))?.[1];
  if (!country || !office || /^Q\d/.test(r.officeholderLabel) || (/Elizabeth II|Charles III/.test(r.officeholderLabel) && country !== 'GBR')) continue;
  const name = fold(r.officeholderLabel).replace(/ of .*$|, Prince of.*$/, '').replace(/"[^"]*" /, '');
  const family = familyName(country, name.split(' '));
  let p = find(country, name) ?? people.find(q => q.country === country && (q.name.split(' ').at(-1) === family || near(fold(q.name.split(' ').at(-1)).toLowerCase(), family.toLowerCase())) && (q.name.split(' ').length === 1 || q.name.split(' ')[0] === name.split(' ')[0]));
  if (p && p.name.split(' ').length === 1 && name.includes(' ')) { if (p.name !== family) p.aka.push(p.name); p.name = name; p.family = family; }
  if (!p) people.push(p = { country, name, family, aka: [], terms: [] });
  if (p.terms.some(t => t.office === `${country}.${office}` && (end(t) >= r.start_year && start(t) <= (r.end_year || '9999')))) continue;
  // What the list of 2022 leaves open ends where a later holder begins.
  const next = people.flatMap(q => q.terms).filter(t => t.hand && t.office === `${country}.${office}` && start(t) > r.start_year).map(start).sort()[0];
  if (people.some(q => q !== p && q.terms.some(t => t.hand && t.office === `${country}.${office}` && start(t) <= `${r.start_year}-12-31` && end(t) > '2022-10'))) continue;
  p.terms.push({ office: `${country}.${office}`, range: `${r.start_year}..${r.end_year || next || ''}` });
}

function id(p) {
  const all = fold(p.name).toLowerCase().replace(/[^a-z0-9 -]/g, '').trim().split(/[ ]+/);
  const family = fold(p.family).toLowerCase().replace(/[^a-z0-9 -]/g, '').split(' ');
  const given = all.filter(w => !family.includes(w));
  return `${p.country}.${[...family, ...given].join('-').replace(/-+/g, '-')}`;
}

const elsewhere = new Set();
for (const file of readdirSync(knowledge)) {
  if (file.endsWith('.txt') && file !== 'people.txt' && file !== 'ministers.txt') for (const [, known] of readFileSync(join(knowledge, file), 'utf8').matchAll(/^actor (\S+)/gm)) elsewhere.add(known);
}

console.log(`# Heads of state and government, with the dates of their offices.
# Made by tools/knowledge/people.mjs from leaders.txt beside it, REIGN (to March 2021) and everypolitician (October 2022); edit leaders.txt.
# A record that extends adds the offices of one whom another file defines.
`);
const written = new Map();
for (const p of people) {
  const key = id(p);
  if (written.has(key)) { const q = written.get(key); q.terms.push(...p.terms); q.aka.push(...p.aka); } else written.set(key, p);
}
// Lists that overlap in time lend one leader's spelling to another; a name that is someone else's in the same state is no alias.
const plain = (name) => name.toLowerCase().replace(/[-\s]+/g, ' ');
const owner = new Map([...written].map(([key, p]) => [`${key.split('.')[0]} ${plain(p.name)}`, key]));
const isOthers = (key, name) => (owner.get(`${key.split('.')[0]} ${plain(name)}`) ?? key) !== key;
for (const [key, p] of [...written].sort(([a], [b]) => a < b ? -1 : 1)) {
  const lines = elsewhere.has(key) ? [`extend ${key}`] : [`actor ${key}`, `  name ${p.name}`, '  kind person', `  family ${p.family}`];
  for (const family of p.families ?? []) lines.push(`  family ${family}`);
  for (const aka of new Set(p.aka)) if (aka !== p.name && !isOthers(key, aka)) lines.push(`  alias ${aka}`);
  for (const term of p.terms.sort((a, b) => start(a) < start(b) ? 1 : -1)) { const l = `  office ${term.office} ${term.range}`; if (!lines.includes(l)) lines.push(l); }
  console.log(lines.join('\n') + '\n');
}
