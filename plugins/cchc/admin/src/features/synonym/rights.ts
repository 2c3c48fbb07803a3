import { useAuth } from '@strapi/strapi/admin';

/** Who may write a synonym may work off what was not found. */
export const WRITE_SYNONYMS = {
  action: 'plugin::content-manager.explorer.create',
  subject: 'plugin::cchc.synonym',
};

export const useMayWriteSynonyms = (): boolean =>
  useAuth('cchc', ({ permissions }) =>
    permissions.some(
      ({ action, subject }) =>
        action === WRITE_SYNONYMS.action && subject === WRITE_SYNONYMS.subject,
    ),
  );
