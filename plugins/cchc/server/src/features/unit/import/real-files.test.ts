import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { unitKey } from './identity';
import { parseTable, type Table } from './parse';
import { ON, planned } from './samples.fixture';

// Public lists of the real units; they lie outside the repository.
const folder = path.resolve(__dirname, '../../../../../../../..', 'shared/data/units');
const present = existsSync(folder);
const title = present ? 'the real files' : 'the real files (skipped: no ../shared/data/units)';

(present ? describe : describe.skip)(title, () => {
  const read = (name: string): Table => {
    const parsed = parseTable(readFileSync(path.join(folder, name), 'utf8'), name);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 5)));
    return parsed.value;
  };

  it('give 34 provinces, 3,321 communes, 10,604 pairs and no problem', () => {
    const units = read('units_new_2level_20260430.csv');
    const succession = read('map_old_new_20250701.csv');
    const { units: wanted, successions, notes } = planned({ units, succession });
    const count = (level: string, open: boolean): number =>
      wanted.filter((unit) => {
        return unitKey(unit).startsWith(`${level}:`) && (unit.validTo === null) === open;
      }).length;

    expect([count('province', true), count('commune', true)]).toEqual([34, 3321]);
    expect([count('province', false), count('district', false)]).toEqual([36, 696]);
    expect(count('commune', false)).toBe(10047);
    const ofProvinces = successions.filter((pair) => pair.predecessor.startsWith('province:'));
    expect(successions.length - ofProvinces.length).toBe(10604);
    expect(successions.filter(({ share }) => share === 'full').length).toBe(9592 + 35);
    // Five island districts, two codes on which the files differ, one commune led astray.
    expect(notes).toHaveLength(8);
    const begun = wanted.filter(({ kind, validFrom }) => kind === 'province' && validFrom === ON);
    expect(begun).toHaveLength(7);
  });
});
