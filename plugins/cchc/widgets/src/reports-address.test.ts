import { reportAddresses, reportHash } from './reports-address';
import { reportListUrl, reportUrl } from './reports-api';

const { none, searchHash, listMark, viewToShow } = reportAddresses;
const search = { ...none, kind: 'quarter', year: '2026', page: 2 };

describe('the address of a page with reports', () => {
  it('says what the list is narrowed down to, and is read again', () => {
    expect(searchHash(none)).toBe('');
    expect(searchHash(search)).toBe('#cchc-reports=quarter&year=2026&page=2');
    expect(viewToShow(searchHash(search), null)).toEqual({ search });
    expect(viewToShow('#cchc-reports=&year=20x6', null)).toEqual({ search: none });
  });

  it('opens a report, but nothing that leads elsewhere', () => {
    expect(viewToShow(reportHash('bao-cao-quy-i-2026'), null)).toEqual({
      open: { slug: 'bao-cao-quy-i-2026' },
    });
    expect(viewToShow('#cchc-report=../x', null)).toBeNull();
  });

  it('leaves fragments of the site alone, unless the list was shown there', () => {
    expect(viewToShow('#noi-dung', null)).toBeNull();
    expect(viewToShow('#noi-dung', listMark(search))).toEqual({ search });
    expect(viewToShow('', null)).toEqual({ search: none });
  });
});

it('asks for what is chosen, and for nothing that is not', () => {
  const source = { unit: '18586', locale: 'vi' };
  expect(reportListUrl('/api/cchc', { ...source, ...none, year: '2026', pageSize: 10 })).toBe(
    '/api/cchc/reports?unit=18586&filters%5Byear%5D=2026&pagination%5Bpage%5D=1&pagination%5BpageSize%5D=10&locale=vi',
  );
  expect(reportUrl('/api/cchc', 'a b', source)).toBe(
    '/api/cchc/reports/a%20b?unit=18586&locale=vi',
  );
});
