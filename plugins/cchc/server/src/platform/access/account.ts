import type { Core } from '@strapi/types';

import { OWN_UNIT } from './scope';

export interface Account {
  id: number;
}

/** Condition of accounts that are in use. */
export const IN_USE = { isActive: true, blocked: { $ne: true } } as const;

/** A person signed in to the panel, or a token that acts as one. */
const PANEL = new Set(['admin', 'admin-token']);

/** The account of the panel behind this call; none for imports, jobs and the public API. */
export const panelAccount = (strapi: Core.Strapi): Account | undefined => {
  const state = strapi.requestContext.get()?.state as
    { user?: Account; auth?: { strategy?: { name?: string } } } | undefined;
  return PANEL.has(state?.auth?.strategy?.name ?? '') ? state?.user : undefined;
};

interface Permission {
  action: string;
  subject: string | null;
  conditions: string[];
}

/** True when every permission that allows the action is tied to the account's own units. */
export const isScoped = async (
  strapi: Core.Strapi,
  account: Account,
  action: string,
  subject: string | null,
): Promise<boolean> => {
  const all: Permission[] = await strapi.service('admin::permission').findUserPermissions(account);
  return all
    .filter((permission) => permission.subject === subject && permission.action === action)
    .every(({ conditions }) => conditions.includes(OWN_UNIT));
};
