import fc from 'fast-check';

import { demandOf } from './demand';
import { createHeadIndex } from './head-index';
import { readQuestion } from './question';
import { type Demand, notationsOf } from './texts';

const keys = (demand: Demand): string[] =>
  'token' in demand
    ? [demand.open ? `${demand.token}*` : demand.token]
    : ('all' in demand ? demand.all : demand.any).flatMap(keys);

it('asks for tokens in the notation of each database', () => {
  expect(notationsOf('sqlite', ['b', 'de*'])).toEqual(['"b"', '"de" *']);
  expect(notationsOf('postgres', ['b', 'de*'])).toEqual(["'b'", "'de':*"]);
});

it('holds nothing that a database could take for a sign of its own, whatever was typed', () => {
  const index = createHeadIndex();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (q) => {
      const question = readQuestion(index, q);
      if (question.parts.length === 0) return;
      const { words, inRow } = demandOf(question);
      const asked = [words, ...(inRow ? [inRow] : [])].flatMap(keys);
      for (const key of asked) expect(key).toMatch(/^[a-z0-9_]+\*?$/);
    }),
  );
});
