import { useAuth } from '@strapi/strapi/admin';

const right = (name: string) => `plugin::cchc.report.${name}`;

export const SEE_REPORTS = { action: right('view'), subject: null };

/** What the account may do with reports, as far as pages have to know before they ask. */
export const useReportRights = () => {
  const permissions = useAuth('cchc', (auth) => auth.permissions);
  const has = (wanted: string) => permissions.some(({ action }) => action === wanted);
  return {
    canSee: has(SEE_REPORTS.action),
    canWrite: has(right('write')),
    canAccept: has(right('accept')),
  };
};
