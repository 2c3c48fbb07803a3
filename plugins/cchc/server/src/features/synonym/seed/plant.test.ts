import { parseCode } from '../../../../../shared/procedure';
import { wordsKey } from '../../../platform/search';
import { SYNONYM_SEED } from './plant';

const seed = SYNONYM_SEED;

it('names several hundred things in the words of the people', () => {
  expect(seed.length).toBeGreaterThan(500);
});

it('has no phrase twice for the same purpose', () => {
  const keys = seed.map(({ phrase, kind }) => `${kind} ${wordsKey(phrase)}`);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

it('names procedures by whole codes', () => {
  const wrong = seed.filter(
    ({ kind, codes }) =>
      kind === 'procedures' && !codes.split('\n').every((code) => parseCode(code)?.code === code),
  );
  expect(wrong).toEqual([]);
});

it('has words in every phrase, and a meaning wherever one is needed', () => {
  expect(seed.filter(({ phrase }) => wordsKey(phrase) === '' || phrase.length > 200)).toEqual([]);
  expect(seed.filter(({ kind, meaning }) => (kind === 'procedures') !== (meaning === ''))).toEqual(
    [],
  );
});
