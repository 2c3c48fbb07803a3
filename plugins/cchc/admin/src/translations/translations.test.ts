import { translations } from './index';

describe('texts of the plugin', () => {
  it('exist in both languages, none of them empty', () => {
    expect(Object.keys(translations.vi).sort()).toEqual(Object.keys(translations.en).sort());
    expect(Object.values(translations).flatMap(Object.values)).not.toContain('');
  });

  it('take the same values in both languages', () => {
    const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    const unlike = Object.entries(translations.vi).filter(
      ([key, text]) => values(text).join() !== values(translations.en[key] ?? '').join(),
    );
    expect(unlike).toEqual([]);
  });
});
