import type { Feature } from '../../feature';
import {
  caseFileSchema,
  filesState,
  forgetFiles,
  startFiles,
  stopFiles,
  usedLinkSchema,
} from '../../platform/attachments';
import {
  caseCounterSchema,
  caseEventSchema,
  caseSchema,
  followCases,
  protectHistory,
  registerForgetter,
} from '../../platform/cases';
import { isVaultOpen, startVault, vaultContactSchema, vaultTextSchema } from '../../platform/vault';
import { citizenDoors } from './citizen.doors';
import { dataSubjectRoutes } from './data-subject.routes';
import { startCaseJobs, stopCaseJobs } from './jobs';
import { MAIL_KIND } from './mail.contract';
import { tellByMail } from './mail.events';
import { mailHealth } from './mail.health';
import { mailSender } from './mail.sender';
import { CASE_NOTE, noteSchema } from './note.schema';
import { caseActions, caseRoutes } from './panel.routes';
import { startRecomputing } from './recompute.job';
import { requestSchema } from './request.schema';
import { serveTrackPage } from './track.page';
import { TEMPLATE, templateSchema } from './template.schema';
import { templateWrites } from './template.writes';
import { wayRoutes } from './ways.routes';

export { affectedBy, type Affected } from './breach.read';
export { NOTICE_VERSION } from './notice';

/** Questions and feedback of citizens, from their phone to the office. */
export const cases = {
  contentTypes: {
    case: { schema: caseSchema },
    'case-event': { schema: caseEventSchema },
    'case-note': { schema: noteSchema },
    'case-counter': { schema: caseCounterSchema },
    'case-file': { schema: caseFileSchema },
    'used-link': { schema: usedLinkSchema },
    'intake-request': { schema: requestSchema },
    'answer-template': { schema: templateSchema },
    'vault-text': { schema: vaultTextSchema },
    'vault-contact': { schema: vaultContactSchema },
  },
  writeDoors: citizenDoors,
  adminActions: caseActions,
  adminRoutes: [...wayRoutes, ...caseRoutes, ...dataSubjectRoutes],
  writes: { [TEMPLATE]: templateWrites },
  senders: { [MAIL_KIND]: mailSender },
  health: {
    keys: (strapi) => Promise.resolve(isVaultOpen(strapi)),
    files: filesState,
    mail: mailHealth,
  },
  register: ({ strapi }) => {
    followCases(strapi, tellByMail);
    registerForgetter(strapi, forgetFiles);
    registerForgetter(strapi, async (_strapi, owner) => {
      await strapi.db.query(CASE_NOTE).deleteMany({ where: { owner } });
    });
    serveTrackPage(strapi);
  },
  bootstrap: async ({ strapi }) => {
    await startVault(strapi);
    await protectHistory(strapi);
    await startRecomputing(strapi);
    // Where nothing is taken in, nothing has to be kept.
    if (isVaultOpen(strapi)) await startFiles(strapi);
    startCaseJobs(strapi);
  },
  destroy: async ({ strapi }) => {
    await stopCaseJobs(strapi);
    await stopFiles(strapi);
  },
} satisfies Feature;
