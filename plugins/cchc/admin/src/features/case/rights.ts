import { useAuth } from '@strapi/strapi/admin';

const right = (name: string) => `plugin::cchc.cases.${name}`;

export const SEE_CASES = { action: right('read'), subject: null };
export const SUPERVISE_CASES = { action: right('supervise'), subject: null };
export const RECEIVE_CASES = { action: right('receive'), subject: null };

/** What the account may do with cases, as far as pages have to know before they ask. */
export const useCaseRights = () => {
  const permissions = useAuth('cchc', (auth) => auth.permissions);
  const has = (wanted: string) => permissions.some(({ action }) => action === wanted);
  return {
    canSee: has(SEE_CASES.action),
    canReceive: has(RECEIVE_CASES.action),
    canSupervise: has(SUPERVISE_CASES.action),
    canAssign: has(right('assign')),
    canPublish: has(right('publish')),
    canPassOn: ['receive', 'assign', 'handle'].some((name) => has(right(name))),
    canSeeRestricted: has(right('restricted')),
  };
};
