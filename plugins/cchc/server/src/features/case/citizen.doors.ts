import type { z } from 'zod';

import {
  challengeAnswer,
  challengeQuery,
  feedbackBody,
  intakeAnswer,
  type IntakeBody,
  questionBody,
} from '../../../../shared/contracts';
import {
  type ErrorCode,
  type FieldError,
  fieldError,
  type Locale,
  refusal,
} from '../../platform/public-read';
import { writeDoor, type WriteDoor, type WriteRequest } from '../../platform/public-write';
import { noteChallenge } from '../../platform/rate-limit';
import { isVaultOpen } from '../../platform/vault';
import { checkSolution, makeChallenge } from './challenge';
import { codeDoors } from './code.doors';
import { submit } from './intake';
import { NOTICE, NOTICE_VERSION } from './notice';
import { withPhone } from './phone';

const closed = ({ locale }: Pick<WriteRequest, 'locale'>) =>
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

const refusedWith = (status: number, code: ErrorCode, fields: FieldError[], locale: Locale) =>
  refusal({ status, name: NAMES[status] ?? 'ValidationError', code, locale, fields });

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
      503: 'This portal takes nothing in, or no files, or its database is away, slow or full',
      507: 'There is no room for files now',
    },
    write: async (request) => {
      const { strapi, locale, body, files, idempotencyKey } = request;
      if (!isVaultOpen(strapi)) return closed(request);
      const done = await submit(strapi, { kind, body, files, idempotencyKey, locale });
      if ('answer' in done) return { status: 201, body: done.answer };
      const { status, code, fields } = done.refused;
      return refusedWith(status, code, fields, locale);
    },
    // Before a byte of a file is written: the work is cheap to check, and dear to do.
    prove: async (request) => {
      const { strapi, body, locale } = request;
      if (!isVaultOpen(strapi)) return closed(request);
      const checked = await checkSolution(strapi, kind, body.altcha);
      if (!('refused' in checked)) return undefined;
      const fields = [fieldError('altcha', checked.refused, locale)];
      return refusedWith(400, checked.refused, fields, locale);
    },
    advise: ({ strapi, body, locale }, refused) =>
      withPhone(strapi, Object(body).unit, refused, locale),
  });

export const citizenDoors: readonly WriteDoor[] = [
  challengeDoor,
  intakeDoor('question', '/questions', questionBody),
  intakeDoor('feedback', '/feedback', feedbackBody),
  ...codeDoors,
];
