import type { Feature } from '../../feature';
import { keepAppendOnly } from '../../platform/append-only';
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
  registerForgetter,
} from '../../platform/cases';
import { isVaultOpen, startVault, vaultContactSchema, vaultTextSchema } from '../../platform/vault';
import { citizenDoors } from './citizen.doors';
import { keepCodesOutOfLogs } from './code-in-address';
import { caseCounters } from './counters';
import { dataSubjectRoutes } from './data-subject.routes';
import { startCaseJobs, stopCaseJobs } from './jobs';
import { MAIL_KIND } from './mail.contract';
import { tellByMail } from './mail.events';
import { mailHealth } from './mail.health';
import { mailSender } from './mail.sender';
import { followAnswered, followMaster } from './merged';
import { CASE_NOTE, noteSchema } from './note.schema';
import { caseActions, caseRoutes } from './panel.routes';
import { startRecomputing } from './recompute.job';
import { requestSchema } from './request.schema';
import { demandRestrictedOfficer, quarantineHealth } from './restricted';
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
  counters: caseCounters,
  senders: { [MAIL_KIND]: mailSender },
  health: {
    keys: (strapi) => Promise.resolve(isVaultOpen(strapi)),
    files: filesState,
    mail: mailHealth,
    quarantine: quarantineHealth,
  },
  register: ({ strapi }) => {
    followCases(strapi, demandRestrictedOfficer);
    followCases(strapi, tellByMail);
    followCases(strapi, followMaster);
    followCases(strapi, followAnswered);
    registerForgetter(strapi, forgetFiles);
    registerForgetter(strapi, async (_strapi, owner) => {
      await strapi.db.query(CASE_NOTE).deleteMany({ where: { owner } });
    });
    keepCodesOutOfLogs(strapi);
    serveTrackPage(strapi);
  },
  bootstrap: async ({ strapi }) => {
    await startVault(strapi);
    await keepAppendOnly(strapi, 'cchc_case_events');
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
