import { CHOICES, COMPONENT_TEXTS, FIELD_TEXTS, TYPE_NAMES } from '../../shared/fields';
import type { DeclaredSchema } from './feature';
import { PANEL_LAYOUTS } from './panel';
import { components, contentTypes } from './plugin';

const isShown = ({ pluginOptions = {} }: DeclaredSchema) => {
  const options = pluginOptions as { 'content-manager'?: { visible?: boolean } };
  return options['content-manager']?.visible !== false;
};
const shown: [string, { schema: DeclaredSchema }][] = Object.entries(contentTypes).filter(
  ([, { schema }]) => isShown(schema),
);
const rows = Object.entries(components).map(
  ([name, component]) => [`cchc.${name}`, component] as const,
);

/** Attributes of everything that has a form. */
const forms = new Map<string, DeclaredSchema['attributes']>([
  ...shown.map(([name, { schema }]) => [`plugin::cchc.${name}`, schema.attributes] as const),
  ...rows.map(([uid, { attributes }]) => [uid, attributes] as const),
]);
/** Two types may offer the same choice of the same values. */
const enumerations = new Set(
  [...forms.values()].flatMap((attributes) =>
    Object.values(attributes).flatMap((attribute) =>
      'enum' in attribute && Array.isArray(attribute.enum) ? [attribute.enum.join()] : [],
    ),
  ),
);

describe('texts of the panel', () => {
  it.each(shown)('names every field of %s in both languages', (name, { schema }) => {
    const texts = FIELD_TEXTS[name] ?? {};
    expect(Object.keys(schema.attributes).filter((field) => !texts[field])).toEqual([]);
  });

  it.each(rows)('names every field of the rows %s', (uid, { attributes }) => {
    const texts = COMPONENT_TEXTS[uid] ?? {};
    expect(Object.keys(attributes).filter((field) => !texts[field])).toEqual([]);
  });

  it.each(shown)('knows %s by its display name', (name, { schema }) => {
    expect(TYPE_NAMES[name]?.vi).toBe(schema.info.displayName);
  });

  it('names every value of an enumeration, and each stands in one enumeration only', () => {
    const values = [...enumerations].flatMap((values) => values.split(','));
    expect(values.filter((value) => !CHOICES[value])).toEqual([]);
    expect(new Set(values).size).toBe(values.length);
  });
});

describe('layouts of the panel', () => {
  it('exist for every type and every row that the Content Manager shows', () => {
    expect(PANEL_LAYOUTS.map(({ uid }) => uid).sort()).toEqual([...forms.keys()].sort());
  });

  it.each(PANEL_LAYOUTS)('put every field of $uid in the form or hide it', (layout) => {
    const placed = layout.edit.flat().map(([field]) => field);
    expect([...placed, ...layout.hidden].sort()).toEqual(
      Object.keys(forms.get(layout.uid) ?? {}).sort(),
    );
  });

  it.each(PANEL_LAYOUTS)('keep the rows of $uid within twelve twelfths', ({ edit }) => {
    const widths = edit.map((row) => row.reduce((sum, [, size]) => sum + size, 0));
    expect(Math.max(...widths)).toBeLessThanOrEqual(12);
  });
});
