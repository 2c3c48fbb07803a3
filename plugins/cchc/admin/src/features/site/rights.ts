import { useAuth } from '@strapi/strapi/admin';

export const SEE_SITES = { action: 'plugin::cchc.sites.read', subject: null };
const MANAGE_SITES = 'plugin::cchc.sites.manage';
const SET_WEBHOOKS = 'plugin::cchc.sites.webhook';

/** What the account may do with sites. */
export const useSiteRights = () => {
  const permissions = useAuth('cchc', (auth) => auth.permissions);
  const has = (wanted: string) => permissions.some(({ action }) => action === wanted);
  return {
    canSee: has(SEE_SITES.action),
    canManage: has(MANAGE_SITES),
    canSetWebhooks: has(SET_WEBHOOKS),
  };
};
