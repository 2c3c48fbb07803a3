import { CHOICES, FIELD_TEXTS, TYPE_NAMES } from '../../shared/fields';
import { PANEL_LAYOUTS } from './panel';
import { contentTypes } from './plugin';

const shown = Object.entries(contentTypes).filter(([name]) => name !== 'change');
const enumerations = shown.flatMap(([, { schema }]) =>
  Object.values(schema.attributes).flatMap((attribute) =>
    'enum' in attribute && Array.isArray(attribute.enum) ? [attribute.enum] : [],
  ),
);

describe('texts of the panel', () => {
  it.each(shown)('names every field of %s in both languages', (name, { schema }) => {
    const texts = FIELD_TEXTS[name] ?? {};
    expect(Object.keys(schema.attributes).filter((field) => !texts[field])).toEqual([]);
  });

  it.each(shown)('knows %s by its display name', (name, { schema }) => {
    expect(TYPE_NAMES[name]?.vi).toBe(schema.info.displayName);
  });

  it('names every value of an enumeration, and each stands in one enumeration only', () => {
    const values = enumerations.flat();
    expect(values.filter((value) => !CHOICES[value])).toEqual([]);
    expect(new Set(values).size).toBe(values.length);
  });
});

describe('layouts of the panel', () => {
  it('exist for every type that the Content Manager shows', () => {
    expect(PANEL_LAYOUTS.map(({ uid }) => uid).sort()).toEqual(
      shown.map(([name]) => `plugin::cchc.${name}`).sort(),
    );
  });

  it.each(PANEL_LAYOUTS)('put every field of $uid in the form or hide it', (layout) => {
    const type = shown.find(([name]) => `plugin::cchc.${name}` === layout.uid);
    const placed = layout.edit.flat().map(([field]) => field);
    expect([...placed, ...layout.hidden].sort()).toEqual(
      Object.keys(type?.[1].schema.attributes ?? {}).sort(),
    );
  });

  it.each(PANEL_LAYOUTS)('keep the rows of $uid within twelve twelfths', ({ edit }) => {
    const widths = edit.map((row) => row.reduce((sum, [, size]) => sum + size, 0));
    expect(Math.max(...widths)).toBeLessThanOrEqual(12);
  });
});
