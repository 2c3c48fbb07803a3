import { itemAddress, LIST_MARK, slugFromHash, slugToShow } from './address';

describe('slugFromHash', () => {
  it('reads back what itemAddress wrote', () => {
    const address = itemAddress('https://xa.example/tin?a=1#tren', 'ngay-hoi-mot-cua-2');
    expect(address).toBe('https://xa.example/tin?a=1#cchc-news=ngay-hoi-mot-cua-2');
    expect(slugFromHash(new URL(address).hash)).toBe('ngay-hoi-mot-cua-2');
  });

  it.each([
    '',
    '#',
    '#noi-dung',
    '#cchc-news=',
    '#cchc-news=..',
    '#cchc-news=a/b',
    '#cchc-news=a%2Fb',
  ])('takes no slug from %p', (hash) => {
    expect(slugFromHash(hash)).toBeNull();
  });
});

describe('slugToShow', () => {
  it('opens the item that the fragment names', () => {
    expect(slugToShow('#cchc-news=a', null, null)).toBe('a');
  });

  it('goes back to the list when the fragment is gone', () => {
    expect(slugToShow('', null, 'a')).toBeNull();
  });

  it('goes back to the list on an entry that showed it under a fragment of the site', () => {
    expect(slugToShow('#tin-tuc', LIST_MARK, 'a')).toBeNull();
  });

  it('leaves the item open when the reader jumps within the site', () => {
    expect(slugToShow('#noi-dung', null, 'a')).toBe('a');
    expect(slugToShow('#noi-dung', 'state of another script', 'a')).toBe('a');
  });
});
