import { useAuth } from '@strapi/strapi/admin';

const LOCAL = 'plugin::cchc.procedure-local';
const CONTENT = 'plugin::content-manager.explorer';

/** What the account may do with overlays, as far as the page has to know before it asks. */
export const useReviewRights = () => {
  const permissions = useAuth('cchc', (auth) => auth.permissions);
  const may = (action: string, subject: string | null = null) =>
    permissions.some((one) => one.action === action && (subject ?? one.subject) === one.subject);
  return {
    canSee: may('plugin::cchc.procedures.read'),
    canConfirm: may('plugin::cchc.procedures.confirm'),
    canEdit: may(`${CONTENT}.update`, LOCAL),
    canCreate: may(`${CONTENT}.create`, LOCAL),
  };
};
