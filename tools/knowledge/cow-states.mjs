// The states of the Correlates of War project as actors of this knowledge base: alpha-3 code by COW code and day.
import { readFileSync } from 'node:fs';

// Codes that passed from a former state to another, or that two states share over time: [first day, actor], the last one that had begun counts.
const shared = {
  345: [['', 'SRB'], ['1918-12-01', 'YUG'], ['2003-02-05', 'SRB']],
  365: [['', 'RUS'], ['1922-12-30', 'SUN'], ['1991-12-26', 'RUS']],
  260: [['', 'DEU']],
  730: [['', 'KOR']],
  678: [['', 'YEM']],
};

/** Reads the codes out of the knowledge base's states. */
export function cowStates(file) {
  const codes = {};
  for (const record of readFileSync(file, 'utf8').split(/\n\s*\n/)) {
    const id = /^actor (\S+)$/m.exec(record)?.[1];
    const code = /^  code cow (\d+)$/m.exec(record)?.[1];
    if (id && code && !shared[code]) codes[code] = id;
  }
  return (code, day) => shared[code]?.findLast(([from]) => from <= day)[1] ?? codes[code];
}

/** The day on which a state's code goes over to another actor, for memberships that last beyond it. */
export const handovers = code => (shared[code] ?? []).slice(1).map(([day]) => day);
