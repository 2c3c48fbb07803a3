import fc from 'fast-check';

import { LEVELS } from '../../../../shared/contracts';
import { createFacets } from './facets';

const cards = fc.array(
  fc.record({
    fieldCode: fc.constantFrom(null, 'G07', 'G10', 'G22', 'G99'),
    levels: fc.subarray([...LEVELS]),
  }),
);
const names = new Map([
  ['G07', 'Hộ tịch'],
  ['G10', 'Chứng thực'],
]);

it('counts fields and levels of those that a list holds, and of no others', () => {
  fc.assert(
    fc.property(cards, fc.func(fc.boolean()), (all, isHeld) => {
      const among = all.flatMap((_, at) => (isHeld(at) ? [at] : []));
      const held = among.flatMap((at) => all[at] ?? []);
      const facets = createFacets(all, names);

      const fields = facets.fields(among);
      for (const { code, name, count } of fields) {
        expect(count).toBe(held.filter(({ fieldCode }) => fieldCode === code).length);
        expect(name).toBe(names.get(code) ?? code);
      }
      const withField = held.filter(({ fieldCode }) => fieldCode !== null);
      expect(fields.reduce((sum, { count }) => sum + count, 0)).toBe(withField.length);
      expect(facets.levels(among)).toEqual(
        LEVELS.map((level) => ({
          level,
          count: held.filter(({ levels }) => levels.includes(level)).length,
        })).filter(({ count }) => count > 0),
      );
    }),
  );
});

it('names the largest field first, and of equal ones that with the first code', () => {
  const all = ['G22', 'G10', 'G22', 'G07'].map((fieldCode) => ({ fieldCode, levels: [] }));
  const order = createFacets(all, names)
    .fields([0, 1, 2, 3])
    .map(({ code }) => code);
  expect(order).toEqual(['G22', 'G07', 'G10']);
});
