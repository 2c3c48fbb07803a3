import { useAuth } from '@strapi/strapi/admin';

export const IMPORT = 'plugin::cchc.procedures.import';

export const useCanImport = (): boolean =>
  useAuth('cchc', ({ permissions }) => permissions.some(({ action }) => action === IMPORT));
