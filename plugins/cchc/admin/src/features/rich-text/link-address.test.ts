import { completeAddress, isAllowedAddress } from './link-address';

describe('completeAddress', () => {
  it.each([
    ['https://example.gov.vn/a?b=1', 'https://example.gov.vn/a?b=1'],
    [' example.gov.vn/tin ', 'https://example.gov.vn/tin'],
    ['www.example.vn:8080', 'https://www.example.vn:8080'],
    ['mailto:a@example.vn', 'mailto:a@example.vn'],
    ['a.b@example.gov.vn', 'mailto:a.b@example.gov.vn'],
    ['0239 385 1234', 'tel:02393851234'],
    ['+84 (239) 385.1234', 'tel:+842393851234'],
    ['tel:1022', 'tel:1022'],
    ['/tin-tuc', '/tin-tuc'],
    ['#muc-2', '#muc-2'],
  ])('takes %s as %s', (typed, address) => {
    expect(completeAddress(typed)).toBe(address);
  });

  it.each(['', '  ', 'xin chào', 'javascript:alert(1)', 'ftp://a.vn', '//a.vn', 'http://', 'abc'])(
    'refuses %j',
    (typed) => {
      expect(completeAddress(typed)).toBeNull();
    },
  );

  it('gives only addresses that may be stored', () => {
    for (const typed of ['example.vn', 'a@example.vn', '0912345678', '/a', '?q=1']) {
      expect(isAllowedAddress(completeAddress(typed) ?? '')).toBe(true);
    }
  });
});

describe('isAllowedAddress', () => {
  it.each(['tin-tuc/1', '../a', '/a', '#b', 'https://a.vn', 'tel:113', 'MAILTO:a@b.vn'])(
    'lets %s pass',
    (address) => {
      expect(isAllowedAddress(address)).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///c:/a.doc',
    '//a.vn',
    '',
  ])('stops %j', (address) => {
    expect(isAllowedAddress(address)).toBe(false);
  });
});
