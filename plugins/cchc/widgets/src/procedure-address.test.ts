import * as fc from 'fast-check';

import {
  listMark,
  NO_SEARCH,
  openFromHash,
  openHash,
  pageAddress,
  searchFromHash,
  searchHash,
  viewToShow,
  withHash,
} from './procedure-address';

const anyText = fc.string({ unit: 'grapheme', maxLength: 30 });
const anySearch = fc.record({
  q: anyText,
  field: anyText,
  level: fc.constantFrom('', 'commune', 'province'),
  serviceLevel: fc.constantFrom('', 'full'),
  page: fc.integer({ min: 1, max: 500 }),
});

describe('searchHash', () => {
  it('is read back as the same search, whatever was typed', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const { hash } = new URL(withHash('https://xa.example/thu-tuc', searchHash(search)));
        expect(searchFromHash(hash) ?? NO_SEARCH).toEqual(search);
      }),
    );
  });

  it('leaves the address bare for the whole list', () => {
    expect(searchHash(NO_SEARCH)).toBe('');
  });

  it('names only what narrows the list down', () => {
    expect(searchHash({ ...NO_SEARCH, q: 'khai sinh', page: 2 })).toBe(
      '#cchc-procedures=khai+sinh&page=2',
    );
  });
});

describe('searchFromHash', () => {
  it.each(['0', '-1', '1.5', 'x', ''])('takes the first page for page=%s', (page) => {
    expect(searchFromHash(`#cchc-procedures=a&page=${page}`)?.page).toBe(1);
  });

  it.each(['', '#', '#noi-dung', '#cchc-news=a', '#cchc-procedure=1.001193'])(
    'finds no search in %p',
    (hash) => {
      expect(searchFromHash(hash)).toBeNull();
    },
  );
});

describe('openHash', () => {
  it('is read back with case and edition', () => {
    const open = { code: '1.001193', caseKey: 'trường hợp&2', edition: '3' };
    expect(openFromHash(openHash(open))).toEqual(open);
    expect(openHash({ ...open, caseKey: '', edition: '' })).toBe('#cchc-procedure=1.001193');
  });

  it.each([
    '#cchc-procedure=',
    '#cchc-procedure=..',
    '#cchc-procedure=a%2Fb',
    '#cchc-procedures=a',
  ])('opens nothing for %p', (hash) => {
    expect(openFromHash(hash)).toBeNull();
  });

  it('cuts a question that is longer than the portal takes', () => {
    expect(searchFromHash(`#cchc-procedures=${'a'.repeat(5000)}`)?.q).toHaveLength(200);
  });

  it('takes the current edition for what is no number', () => {
    expect(openFromHash('#cchc-procedure=1.001193&edition=0')?.edition).toBe('');
    expect(openFromHash('#cchc-procedure=1.001193&edition=a')?.edition).toBe('');
  });
});

describe('viewToShow', () => {
  const search = { ...NO_SEARCH, q: 'kết hôn' };

  it('opens the procedure that the fragment names', () => {
    expect(viewToShow('#cchc-procedure=1.001193', null)).toEqual({
      open: { code: '1.001193', caseKey: '', edition: '' },
    });
  });

  it('shows the whole list when the fragment is gone', () => {
    expect(viewToShow('', null)).toEqual({ search: NO_SEARCH });
  });

  it('changes nothing when the reader jumps within the site', () => {
    expect(viewToShow('#noi-dung', null)).toBeNull();
    expect(viewToShow('#noi-dung', 'state of another script')).toBeNull();
  });

  it('shows the list again that stood under a fragment of the site', () => {
    expect(viewToShow('#noi-dung', listMark(search))).toEqual({ search });
  });
});

describe('withHash', () => {
  it('replaces the fragment and keeps the rest of the address', () => {
    expect(withHash('https://xa.example/a?b=1#c', '#d')).toBe('https://xa.example/a?b=1#d');
    expect(withHash('https://xa.example/a?b=1#c', '')).toBe('https://xa.example/a?b=1');
  });
});

describe('pageAddress', () => {
  it('puts the code at the end, or where the site wants it', () => {
    expect(pageAddress('/thu-tuc/', '1.001193')).toBe('/thu-tuc/1.001193');
    expect(pageAddress('/thu-tuc/{code}?unit=1', '1.001193')).toBe('/thu-tuc/1.001193?unit=1');
  });
});
