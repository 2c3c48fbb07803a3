import { INTAKE_KINDS } from '../../shared/cases/vocabulary';
import { answerAddresses, answerHash } from './questions-address';

const SEARCH = {
  q: 'khai sinh & hộ khẩu',
  field: 'ho-tich',
  procedure: '1.001193',
  state: '',
  page: 3,
};

describe.each(INTAKE_KINDS)('the address of the list of %ss', (kind) => {
  const { none, searchHash, listMark, viewToShow } = answerAddresses[kind];

  it('holds a search, and gives it back', () => {
    expect(viewToShow(searchHash(SEARCH), null)).toEqual({ search: SEARCH });
  });

  it('is empty for the whole list', () => {
    expect(searchHash(none)).toBe('');
    expect(viewToShow('', null)).toEqual({ search: none });
  });

  it('opens an answer', () => {
    expect(viewToShow(answerHash(kind, 'PA-2026-000123'), null)).toEqual({
      open: { key: 'PA-2026-000123' },
    });
  });

  it('leaves an address of something else on the page alone', () => {
    expect(viewToShow('#lien-he', null)).toBeNull();
    const other = kind === 'question' ? 'feedback' : 'question';
    expect(viewToShow(answerHash(other, 'lam-lai'), null)).toBeNull();
  });

  it('comes back to the search that history keeps, whatever else a script wrote there', () => {
    expect(viewToShow('', listMark(SEARCH))).toEqual({ search: SEARCH });
    for (const state of [7, 'x', { cchcQuestions: 1, cchcFeedbackAnswers: 1 }]) {
      expect(viewToShow('', state)).toEqual({ search: none });
    }
  });

  it('takes no key that could be something else than a key', () => {
    for (const key of ['', '../x', 'a b', '<b>']) {
      expect(viewToShow(answerHash(kind, key), null) ?? {}).not.toHaveProperty('open');
    }
  });
});
