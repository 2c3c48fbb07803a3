import type { StrapiApp } from '@strapi/strapi/admin';

import { DecisionPanel } from './panel';

export { NoticeCard } from './NoticeCard';
export { decisionEn, decisionVi } from './translations';

interface ContentManager {
  addEditViewSidePanel: (panels: (typeof DecisionPanel)[]) => void;
}

/** Meant for `bootstrap`: the Content Manager has to be there. */
export const registerDecisionPanel = (app: Pick<StrapiApp, 'getPlugin'>) => {
  // Strapi leaves the interface of a plugin untyped.
  const { addEditViewSidePanel } = app.getPlugin('content-manager')
    .apis as unknown as ContentManager;
  addEditViewSidePanel([DecisionPanel]);
};
