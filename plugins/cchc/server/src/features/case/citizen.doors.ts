import { type z } from 'zod';

import type { CaseAction } from '../../../../shared/cases/vocabulary';
import {
  challengeAnswer,
  challengeQuery,
  feedbackBody,
  intakeAnswer,
  type IntakeBody,
  questionBody,
  rateBody,
  reopenBody,
  replyBody,
  trackAnswer,
  trackBody,
} from '../../../../shared/contracts';
import { actOnCase, CaseConflict, type Said } from '../../platform/cases';
import { refusal, type Locale } from '../../platform/public-read';
import { writeDoor, type WriteDoor, type WriteRequest } from '../../platform/public-write';
import { noteChallenge } from '../../platform/rate-limit';
import { isVaultOpen } from '../../platform/vault';
import { makeChallenge } from './challenge';
import { submit } from './intake';
import { NOTICE, NOTICE_VERSION } from './notice';
import { withPhone } from './phone';
import { caseOfCode, trackedCase } from './track';

const closed = ({ locale }: WriteRequest) =>
  refusal({
    status: 503,
    name: 'ServiceUnavailableError',
    code: 'INTAKE_CLOSED',
    locale,
    fields: [],
  });

const NAMES: Record<number, string> = {
  400: 'ValidationError',
  404: 'NotFoundError',
  409: 'ConflictError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
};

const challengeDoor = writeDoor({
  action: 'challenge.find',
  method: 'GET',
  path: '/challenge',
  summary: 'Work to be done before something is sent, and the notice on personal data',
  body: challengeQuery,
  answer: challengeAnswer,
  refusals: { 503: 'This portal takes nothing in' },
  write: async (request) => {
    const { strapi, body, locale } = request;
    if (!isVaultOpen(strapi)) return closed(request);
    const demand = await noteChallenge(strapi, request.sender);
    const challenge = await makeChallenge(strapi, body.purpose, demand);
    const meta = { notice: { version: NOTICE_VERSION, text: NOTICE[locale] } };
    return { status: 200, body: { ...challenge, data: challenge, meta } };
  },
});

const intakeDoor = <B extends IntakeBody>(
  kind: 'question' | 'feedback',
  path: '/questions' | '/feedback',
  body: z.ZodType<B>,
) =>
  writeDoor<B, unknown>({
    action: `${kind}-intake.create`,
    path,
    summary: kind === 'question' ? 'A question to a unit' : 'Feedback to a unit',
    body,
    answer: intakeAnswer,
    success: 201,
    takesFiles: true,
    refusals: {
      422: 'The Idempotency-Key was used for something else',
      503: 'This portal takes nothing in, or no files',
    },
    write: async (request) => {
      const { strapi, locale, body, files, idempotencyKey } = request;
      if (!isVaultOpen(strapi)) return closed(request);
      const done = await submit(strapi, { kind, body, files, idempotencyKey, locale });
      if ('answer' in done) return { status: 201, body: done.answer };
      const { status, code, fields } = done.refused;
      const name = NAMES[status] ?? 'ValidationError';
      return withPhone(strapi, body.unit, refusal({ status, name, code, locale, fields }), locale);
    },
  });

/** The same for a code that never was, one that is no code, and one that is mistyped. */
const unknownCode = ({ locale }: WriteRequest) =>
  refusal({ status: 404, name: 'NotFoundError', code: 'CASE_NOT_FOUND', locale, fields: [] });

/** Nothing of who did what in the office. */
const conflict = (locale: Locale) =>
  refusal({ status: 409, name: 'ConflictError', code: 'WRONG_STATE', locale, fields: [] });

const CITIZEN = { id: null, name: null, roles: ['citizen'] } as const;

interface WithCode {
  trackingCode: string;
}

/** A door that the code opens; `act` is what its holder does with the case. */
const codeDoor = <B extends WithCode>(
  verb: 'track' | 'reply' | 'withdraw' | 'rate' | 'reopen',
  summary: string,
  body: z.ZodType<B>,
  act?: (body: B) => { action: CaseAction; said: Said },
): WriteDoor =>
  writeDoor<B, unknown>({
    action: `case-${verb}.create`,
    path: `/cases/${verb}`,
    summary,
    body,
    answer: trackAnswer,
    isGuarded: true,
    headers: { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' },
    refusals: { 404: 'No case has this code', 409: 'The case stands otherwise now' },
    write: async (request) => {
      const { strapi, locale } = request;
      const found = isVaultOpen(strapi)
        ? await caseOfCode(strapi, request.body.trackingCode)
        : null;
      if (!found) return unknownCode(request);
      const wanted = act?.(request.body);
      try {
        const now = wanted
          ? await actOnCase(strapi, found.documentId, { ...wanted, actor: CITIZEN })
          : found;
        return { status: 200, body: await trackedCase(strapi, now, locale) };
      } catch (error) {
        if (error instanceof CaseConflict) return conflict(locale);
        throw error;
      }
    },
  });

export const citizenDoors: readonly WriteDoor[] = [
  challengeDoor,
  intakeDoor('question', '/questions', questionBody),
  intakeDoor('feedback', '/feedback', feedbackBody),
  codeDoor('track', 'How a case stands, for who has its code', trackBody),
  codeDoor('reply', 'What the office asked for', replyBody, ({ content }) => ({
    action: 'reply',
    said: { note: content },
  })),
  codeDoor('withdraw', 'The citizen takes it back', trackBody, () => ({
    action: 'withdraw',
    said: {},
  })),
  codeDoor('rate', 'How satisfied the citizen is', rateBody, ({ rating }) => ({
    action: 'rate',
    said: { rating },
  })),
  codeDoor('reopen', 'The answer does not settle it', reopenBody, ({ reason }) => ({
    action: 'reopen',
    said: { note: reason },
  })),
];
