import { CHOICES, type Language, TYPE_NAMES } from '../../../shared/fields';
import { caseEn, caseVi } from '../features/case/translations';
import { decisionEn, decisionVi } from '../features/decision/translations';
import { procedureEn, procedureVi } from '../features/procedure/translations';
import { importEn, importVi } from '../features/procedure-import/translations';
import { reportEn, reportVi } from '../features/report/translations';
import { richTextEn, richTextVi } from '../features/rich-text/translations';
import { siteEn, siteVi } from '../features/site/translations';
import { webhookEn, webhookVi } from '../features/site/webhook-translations';
import { synonymEn, synonymVi } from '../features/synonym/translations';
import { PLUGIN_ID } from '../plugin-id';
import en from './en.json';
import vi from './vi.json';

type Texts = Record<string, string>;

const OWN: Record<Language, Texts> = {
  vi: {
    ...vi,
    ...richTextVi,
    ...procedureVi,
    ...importVi,
    ...decisionVi,
    ...synonymVi,
    ...siteVi,
    ...webhookVi,
    ...caseVi,
    ...reportVi,
  },
  en: {
    ...en,
    ...richTextEn,
    ...procedureEn,
    ...importEn,
    ...decisionEn,
    ...synonymEn,
    ...siteEn,
    ...webhookEn,
    ...caseEn,
    ...reportEn,
  },
};

const withPrefix = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

/** Strapi looks the names of types and of choices up by the bare text or value. */
const bareTexts = (language: Language): Texts => ({
  ...Object.fromEntries(Object.values(TYPE_NAMES).map((name) => [name.vi, name[language]])),
  ...Object.fromEntries(Object.entries(CHOICES).map(([value, name]) => [value, name[language]])),
});

/** All texts that the plugin adds to the panel; Strapi falls back to English for other languages. */
export const translations: Record<Language, Texts> = {
  vi: { ...bareTexts('vi'), ...withPrefix(OWN.vi) },
  en: { ...bareTexts('en'), ...withPrefix(OWN.en) },
};
