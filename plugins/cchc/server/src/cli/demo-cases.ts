import type { Core } from '@strapi/types';
import { z } from 'zod';

import { feedbackBody, intakePerson } from '../../../shared/contracts';
import { INTAKE_KINDS } from '../../../shared/cases/vocabulary';
import { QUESTION } from '../features/answer';
import { NOTICE_VERSION } from '../features/case';
import { actOnCase, type Act, CASE, createCase } from '../platform/cases';
import { chunks } from '../platform/chunks';
import { isVaultOpen } from '../platform/vault';

const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

export const questionFile = z.array(
  z.object({
    unit: z.string(),
    procedure: z.string(),
    answeredDaysAgo: z.number(),
    title: z.string(),
    content: z.string(),
    answer: z.string(),
  }),
);

const STEPS = ['receive', 'accept', 'assign', 'propose', 'approve'] as const;

export const caseFile = z.array(
  z.object({
    kind: z.enum(INTAKE_KINDS),
    unit: z.string(),
    subject: feedbackBody.shape.subject.optional(),
    procedure: z.string().optional(),
    receivedDaysAgo: z.number(),
    title: z.string(),
    content: z.string(),
    person: intakePerson,
    /** The last of its steps; those before are done in order. */
    upTo: z.enum(STEPS),
    answer: z.string().optional(),
  }),
);
type DemoCase = z.infer<typeof caseFile>[number];

interface Place {
  id: number;
  code: string;
  documentId: string;
}
type PlaceOf = (code: string) => Promise<Place>;

/** Questions with answers that the public reads, once. */
export const loadQuestions = async (
  strapi: Core.Strapi,
  questions: z.infer<typeof questionFile>,
  placeOf: PlaceOf,
) => {
  if ((await strapi.db.query(QUESTION).count()) > 0) return;
  for (const { unit, procedure, answeredDaysAgo, ...words } of questions) {
    const { documentId } = await placeOf(unit);
    const answeredAt = daysAgo(answeredDaysAgo);
    const data: Record<string, unknown> = {
      ...words,
      ...{ unit: documentId, procedureCode: procedure, answeredAt },
    };
    await strapi.documents(QUESTION).create({ data, status: 'published' });
  }
};

/** In whose names the steps are done: an officer answers, a leader assigns and approves. */
export interface Staff {
  officer: { id: number; name: string };
  leader: { id: number; name: string };
}

const stepOf = (step: (typeof STEPS)[number], { answer }: DemoCase, staff: Staff): Act => {
  const officer = { ...staff.officer, roles: ['receiver', 'handler'] as const };
  const leader = { ...staff.leader, roles: ['assigner', 'approver'] as const };
  if (step === 'assign') return { action: step, actor: leader, said: { assignee: officer.id } };
  if (step === 'propose')
    return { action: step, actor: officer, said: { answer, result: 'resolved' } };
  return { action: step, actor: step === 'approve' ? leader : officer, said: {} };
};

const loadCase = async (strapi: Core.Strapi, one: DemoCase, placeOf: PlaceOf, staff: Staff) => {
  const { kind, subject, procedure, title, content, person } = one;
  const { created } = await createCase(strapi, {
    ...{ kind, subject, procedure, title, content, person },
    unit: await placeOf(one.unit),
    channel: 'web',
    noticeVersion: NOTICE_VERSION,
    actor: { id: null, name: null, roles: ['citizen'] },
    at: daysAgo(one.receivedDaysAgo),
  });
  const steps = STEPS.slice(1, STEPS.indexOf(one.upTo) + 1);
  // Who takes a question answers it: nobody has to assign it.
  for (const step of steps.filter((name) => kind === 'feedback' || name !== 'assign')) {
    await actOnCase(strapi, created.documentId, stepOf(step, one, staff));
  }
};

/** Cases in different states, once; none where the portal has no keys for them. */
export const loadCases = async (
  strapi: Core.Strapi,
  cases: readonly DemoCase[],
  placeOf: PlaceOf,
  staff: Staff,
) => {
  if (!isVaultOpen(strapi) || (await strapi.db.query(CASE).count()) > 0) return;
  // Hundreds a commit: whoever tries the inbox out with tens of thousands does not wait for a disk.
  for (const some of chunks(cases)) {
    await strapi.db.transaction(async () => {
      for (const one of some) await loadCase(strapi, one, placeOf, staff);
    });
  }
};
