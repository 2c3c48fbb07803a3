import type { Feature } from '../../feature';
import {
  caseCounterSchema,
  caseEventSchema,
  caseSchema,
  protectHistory,
} from '../../platform/cases';
import { isVaultOpen, startVault, vaultContactSchema, vaultTextSchema } from '../../platform/vault';
import { citizenDoors } from './citizen.doors';
import { startForgetting } from './jobs';
import { noteSchema } from './note.schema';
import { caseActions, caseRoutes } from './panel.routes';
import { requestSchema } from './request.schema';
import { TEMPLATE, templateSchema } from './template.schema';
import { templateWrites } from './template.writes';
import { wayRoutes } from './ways.routes';

export { NOTICE_VERSION } from './notice';

/** Questions and feedback of citizens, from their phone to the office. */
export const cases = {
  contentTypes: {
    case: { schema: caseSchema },
    'case-event': { schema: caseEventSchema },
    'case-note': { schema: noteSchema },
    'case-counter': { schema: caseCounterSchema },
    'intake-request': { schema: requestSchema },
    'answer-template': { schema: templateSchema },
    'vault-text': { schema: vaultTextSchema },
    'vault-contact': { schema: vaultContactSchema },
  },
  writeDoors: citizenDoors,
  adminActions: caseActions,
  adminRoutes: [...wayRoutes, ...caseRoutes],
  writes: { [TEMPLATE]: templateWrites },
  health: { keys: (strapi) => Promise.resolve(isVaultOpen(strapi)) },
  bootstrap: async ({ strapi }) => {
    await startVault(strapi);
    await protectHistory(strapi);
    startForgetting(strapi);
  },
} satisfies Feature;
