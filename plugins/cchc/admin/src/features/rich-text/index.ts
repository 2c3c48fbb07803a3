import type { StrapiApp } from '@strapi/strapi/admin';
import { Paragraph } from '@strapi/icons';
import { richTextEn } from './translations';

export { richTextEn, richTextVi } from './translations';

/** Registers the custom field `plugin::cchc.rich-text`; its value is an HTML string. */
export function registerRichText(app: StrapiApp): void {
  app.customFields.register({
    name: 'rich-text',
    pluginId: 'cchc',
    type: 'text',
    intlLabel: { id: 'cchc.rich-text.label', defaultMessage: richTextEn['rich-text.label'] },
    intlDescription: {
      id: 'cchc.rich-text.description',
      defaultMessage: richTextEn['rich-text.description'],
    },
    icon: Paragraph,
    components: { Input: async () => ({ default: (await import('./Input')).Input }) },
    options: {},
  });
}
