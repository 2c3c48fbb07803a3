import type { Core } from '@strapi/types';

const WANTED = [
  { code: 'vi', name: 'Tiếng Việt (vi)' },
  { code: 'en', name: 'English (en)' },
];

/** The two languages of the section; a portal's other languages and its default stay as they are. */
export const ensureLocales = async (strapi: Core.Strapi) => {
  const locales = strapi.plugin('i18n').service('locales');
  for (const locale of WANTED) {
    if (!(await locales.findByCode(locale.code))) await locales.create(locale);
  }
};
