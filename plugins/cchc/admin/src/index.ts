import type { StrapiApp } from '@strapi/strapi/admin';

import { registerCases } from './features/case';
import { registerDecisionPanel } from './features/decision';
import { registerFields, watchAccount } from './features/fields';
import { registerHome } from './features/home';
import { registerProcedurePanel, registerProcedures } from './features/procedure';
import { registerProcedureImport } from './features/procedure-import';
import { registerReports } from './features/report';
import { registerRichText } from './features/rich-text';
import { registerSites } from './features/site';
import { registerSynonyms } from './features/synonym';
import { PLUGIN_ID } from './plugin-id';
import { translations } from './translations';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    registerHome(app);
    registerProcedures(app);
    registerProcedureImport(app);
    registerSynonyms(app);
    registerSites(app);
    registerCases(app);
    registerReports(app);
    registerRichText(app);
    watchAccount(app);
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook' | 'getPlugin'>) {
    registerFields(app);
    registerProcedurePanel(app);
    registerDecisionPanel(app);
  },
  registerTrads: ({ locales }: { locales: string[] }) =>
    Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: locale === 'vi' || locale === 'en' ? translations[locale] : {},
      })),
    ),
};
