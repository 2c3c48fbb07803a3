import { historyUrl, procedureListUrl, procedureUrl } from './procedure-api';

const search = { q: '', field: '', level: '', serviceLevel: '', page: 1 };
const query = { ...search, unit: '18586', locale: 'vi', pageSize: 10 };
const parametersOf = (url: string) => Object.fromEntries(new URL(url).searchParams);

describe('procedureListUrl', () => {
  it('asks in the dialect of the API', () => {
    const url = procedureListUrl('https://portal.example/api/cchc', {
      ...query,
      q: 'lam lai giay khai sinh',
      field: 'ho-tich',
      level: 'commune',
      serviceLevel: 'full',
      page: 2,
    });
    expect(url).toMatch(/^https:\/\/portal\.example\/api\/cchc\/procedures\?/);
    expect(parametersOf(url)).toEqual({
      unit: '18586',
      q: 'lam lai giay khai sinh',
      'filters[field]': 'ho-tich',
      'filters[level]': 'commune',
      'filters[serviceLevel]': 'full',
      'pagination[page]': '2',
      'pagination[pageSize]': '10',
      locale: 'vi',
    });
  });

  it('leaves out what is empty', () => {
    expect(Object.keys(parametersOf(procedureListUrl('https://portal.example', query)))).toEqual([
      'unit',
      'pagination[page]',
      'pagination[pageSize]',
      'locale',
    ]);
  });
});

describe('procedureUrl', () => {
  it('escapes the code and names an edition only when one is wanted', () => {
    const wanted = { code: '1/2', unit: '18586', locale: 'vi', edition: '' };
    expect(procedureUrl('/api/cchc', wanted)).toBe(
      '/api/cchc/procedures/1%2F2?unit=18586&locale=vi',
    );
    expect(procedureUrl('/api/cchc', { ...wanted, edition: '2' })).toContain('edition=2');
  });
});

describe('historyUrl', () => {
  it('asks for the editions of the code', () => {
    expect(historyUrl('/api/cchc', { code: '1.001193', locale: 'en' })).toBe(
      '/api/cchc/procedures/1.001193/history?locale=en',
    );
  });
});
