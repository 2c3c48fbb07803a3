import type { Core } from '@strapi/types';

const WANTED = [
  { code: 'vi', name: 'Tiếng Việt (vi)', stock: 'Vietnamese (vi)' },
  { code: 'en', name: 'English (en)', stock: 'English (en)' },
];

/** The two languages of the section; a portal's other languages and its default stay as they are. */
export const ensureLocales = async (strapi: Core.Strapi) => {
  const locales = strapi.plugin('i18n').service('locales');
  for (const { code, name, stock } of WANTED) {
    const existing: { id: number; name: string } | null = await locales.findByCode(code);
    if (!existing) await locales.create({ code, name });
    // Editors meet the name on every page; one that somebody chose is left alone.
    else if (existing.name === stock && name !== stock)
      await locales.update({ id: existing.id }, { name });
  }
};
