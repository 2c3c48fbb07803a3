import fc from 'fast-check';

import { demandOf } from './demand';
import { createHeadIndex } from './head-index';
import { readQuestion } from './question';
import { statementFor, type Demand } from './texts';

const keys = (demand: Demand): string[] =>
  'token' in demand
    ? [demand.open ? `${demand.token}*` : demand.token]
    : ('all' in demand ? demand.all : demand.any).flatMap(keys);

it('asks for tokens in the notation of each database', () => {
  expect(statementFor('sqlite', ['b', 'de*']).values).toEqual([
    'papers : "b"',
    'whole : "b"',
    'papers : "de" *',
    'whole : "de" *',
  ]);
  expect(statementFor('postgres', ['b', 'de*']).values).toEqual(["'b'", "'b'", "'de':*", "'de':*"]);
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
