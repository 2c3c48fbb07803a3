import fc from 'fast-check';

import { demandOf } from './demand';
import { createHeadIndex } from './head-index';
import { readQuestion } from './question';
import { writeDemand } from './texts';

it('is written in the notation of each database', () => {
  const demand = {
    all: [
      { any: [{ token: 'a' }, { all: [{ token: 'b' }, { token: 'c' }] }] },
      { token: 'de', open: true },
    ],
  };
  expect(writeDemand(demand, 'sqlite')).toBe('(("a" OR ("b" AND "c")) AND "de" *)');
  expect(writeDemand(demand, 'postgres')).toBe("(('a' | ('b' & 'c')) & 'de':*)");
});

it('holds nothing that a database could take for a sign of its own, whatever was typed', () => {
  const index = createHeadIndex();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (q) => {
      const question = readQuestion(index, q);
      if (question.parts.length === 0) return;
      const { words, inRow } = demandOf(question);
      for (const demand of inRow ? [words, inRow] : [words]) {
        expect(writeDemand(demand, 'sqlite')).toMatch(/^[a-z0-9_"() *ANDOR]+$/);
        expect(writeDemand(demand, 'sqlite')).not.toContain('()');
      }
    }),
  );
});
