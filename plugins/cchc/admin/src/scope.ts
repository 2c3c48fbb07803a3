import type { useAuth } from '@strapi/strapi/admin';

type Permissions = Parameters<Parameters<typeof useAuth>[1]>[0]['permissions'];

const READ = 'plugin::content-manager.explorer.read';
const OWN_UNIT = 'plugin::cchc.own-unit';

/** True for accounts that see their own units and those below only. */
export const isScoped = (permissions: Permissions): boolean =>
  permissions
    .filter(({ action, subject }) => action === READ && subject === 'plugin::cchc.unit')
    .every(({ conditions }) => conditions?.includes(OWN_UNIT));
