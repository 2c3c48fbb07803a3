import { allowedPageSize, newsItemUrl, newsListUrl } from './api';

const query = { unit: '18586', topic: '', page: 1, pageSize: 5, locale: 'vi' };

const parametersOf = (url: string) => Object.fromEntries(new URL(url).searchParams);

describe('newsListUrl', () => {
  it('asks for one page of a unit in the dialect of the API', () => {
    const url = newsListUrl('https://portal.example/api/cchc', { ...query, topic: 'mot-cua' });
    expect(url).toMatch(/^https:\/\/portal\.example\/api\/cchc\/news\?/);
    expect(parametersOf(url)).toEqual({
      unit: '18586',
      'filters[topic]': 'mot-cua',
      'pagination[page]': '1',
      'pagination[pageSize]': '5',
      locale: 'vi',
    });
  });

  it('leaves out an empty unit and topic, which the API would refuse', () => {
    const parameters = parametersOf(newsListUrl('https://portal.example', { ...query, unit: '' }));
    expect(parameters).not.toHaveProperty('unit');
    expect(parameters).not.toHaveProperty('filters[topic]');
  });

  it('bears a base address that ends in slashes', () => {
    expect(newsListUrl('/api/cchc//', query)).toMatch(/^\/api\/cchc\/news\?/);
  });

  it('keeps what a site writes into an attribute inside its parameter', () => {
    const url = newsListUrl('https://portal.example', { ...query, unit: '1&status=draft' });
    expect(parametersOf(url)).toMatchObject({ unit: '1&status=draft' });
    expect(parametersOf(url)).not.toHaveProperty('status');
  });
});

describe('newsItemUrl', () => {
  it('escapes the slug', () => {
    const url = newsItemUrl('/api/cchc', { slug: 'a/b?c', unit: '18586', locale: 'en' });
    expect(url).toBe('/api/cchc/news/a%2Fb%3Fc?unit=18586&locale=en');
  });
});

describe('allowedPageSize', () => {
  it.each([
    [1, 1],
    [20, 20],
    [21, 20],
    [0, 5],
    [-3, 5],
    [2.5, 5],
    [NaN, 5],
  ])('turns %p into %p', (wanted, allowed) => {
    expect(allowedPageSize(wanted, 5)).toBe(allowed);
  });
});
