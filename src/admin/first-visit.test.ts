import { prepareFirstVisit } from './first-visit';

const memory = (kept: Record<string, string> = {}) => {
  const items = new Map(Object.entries(kept));
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
};

describe('prepareFirstVisit', () => {
  it('makes Vietnamese the language of a browser that has chosen none', () => {
    const storage = memory();
    prepareFirstVisit(storage);
    expect(storage.items.get('strapi-admin-language')).toBe('vi');
  });

  it('keeps a language that somebody chose', () => {
    const storage = memory({ 'strapi-admin-language': 'en' });
    prepareFirstVisit(storage);
    expect(storage.items.get('strapi-admin-language')).toBe('en');
  });
});
