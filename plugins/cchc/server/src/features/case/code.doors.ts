import type { z } from 'zod';

import {
  fileBody,
  fileLinkAnswer,
  rateBody,
  reopenBody,
  type ReplyBody,
  replyBody,
  trackAnswer,
  trackBody,
} from '../../../../shared/contracts';
import {
  type Act,
  actOnCase,
  allowedActions,
  CaseConflict,
  type StoredCase,
} from '../../platform/cases';
import { type ErrorCode, type Locale, refusal } from '../../platform/public-read';
import { writeDoor, type WriteDoor, type WriteRequest } from '../../platform/public-write';
import { isVaultOpen } from '../../platform/vault';
import { attemptedBefore, attemptOf, noteAttempt } from './attempt';
import { linkToAnswerFile } from './answer-files';
import { findRequest } from './intake';
import { withPhone } from './phone';
import { caseOfCode, trackedCase } from './track';

type Asked<B> = Pick<WriteRequest<B>, 'strapi' | 'body' | 'locale'>;

/** The same for a code that never was, one that is no code, and one that is mistyped. */
const unknownCode = ({ locale }: Pick<WriteRequest, 'locale'>) =>
  refusal({ status: 404, name: 'NotFoundError', code: 'CASE_NOT_FOUND', locale, fields: [] });

/** Nothing of who did what in the office. */
const conflict = (locale: Locale, code: ErrorCode = 'WRONG_STATE') =>
  refusal({ status: 409, name: 'ConflictError', code, locale, fields: [] });

const mismatch = (locale: Locale) =>
  refusal({
    status: 422,
    name: 'UnprocessableEntityError',
    code: 'IDEMPOTENCY_MISMATCH',
    locale,
    fields: [],
  });

const CITIZEN = { id: null, name: null, roles: ['citizen'] } as const;

interface WithCode {
  trackingCode: string;
}

const caseOf = async ({ strapi, body }: Asked<WithCode>) =>
  isVaultOpen(strapi) ? caseOfCode(strapi, body.trackingCode) : null;

/** What all doors have that the code opens. */
const OPENED = {
  isGuarded: true,
  headers: { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' },
  refusals: {
    404: 'No case has this code',
    409: 'The case stands otherwise now',
    422: 'The Idempotency-Key was used for something else',
  },
} as const;

type Acting<B> = (request: WriteRequest<B>) => Pick<Act, 'action' | 'said'>;

/** What its holder does with a case, or nothing; and how the case stands then. */
const actingOn =
  <B extends WithCode>(act?: Acting<B>) =>
  async (request: WriteRequest<B>) => {
    const { strapi, locale } = request;
    const found = await caseOf(request);
    if (!found) return unknownCode(request);
    const standing = async (now: StoredCase) => ({
      status: 200,
      body: await trackedCase(strapi, now, locale),
    });
    const wanted = act?.(request);
    if (!wanted) return standing(found);
    const attempt = attemptOf(strapi, wanted.action, request);
    const toldBefore = async () => {
      const before = await attemptedBefore(strapi, attempt);
      if (before === 'other') return mismatch(locale);
      const now = before && (await caseOf(request));
      return now ? standing(now) : undefined;
    };
    const repeated = await toldBefore();
    if (repeated) return repeated;
    try {
      const now = await strapi.db.transaction(async () => {
        if (attempt) await noteAttempt(strapi, attempt);
        return actOnCase(strapi, found.documentId, { ...wanted, actor: CITIZEN });
      });
      return await standing(now);
    } catch (error) {
      // Two at once: the other one was in time.
      const done = await toldBefore();
      if (done) return done;
      if (error instanceof CaseConflict) return conflict(locale);
      throw error;
    }
  };

const codeDoor = <B extends WithCode>(
  verb: 'track' | 'withdraw' | 'rate' | 'reopen',
  summary: string,
  body: z.ZodType<B>,
  act?: Acting<B>,
): WriteDoor =>
  writeDoor<B, unknown>({
    ...OPENED,
    action: `case-${verb}.create`,
    path: `/cases/${verb}`,
    summary,
    body,
    answer: trackAnswer,
    write: actingOn(act),
  });

const replyDoor = writeDoor<ReplyBody, unknown>({
  ...OPENED,
  action: 'case-reply.create',
  path: '/cases/reply',
  summary: 'What the office asked for',
  body: replyBody,
  answer: trackAnswer,
  takesFiles: true,
  refusals: {
    ...OPENED.refusals,
    503: 'No files are taken',
    507: 'There is no room for files now',
  },
  // Who has no code of a case that waits for something has nothing written to the disk.
  prove: async (request) => {
    const found = await caseOf(request);
    if (!found) return unknownCode(request);
    // Sent once more it may be done already; whether it is the same is seen with the files.
    const { strapi, idempotencyKey } = request;
    if (idempotencyKey && (await findRequest(strapi, { idempotencyKey }))) return undefined;
    const open = allowedActions(found.caseKind, found.stage, ['citizen']);
    return open.some(({ action }) => action === 'reply') ? undefined : conflict(request.locale);
  },
  advise: async ({ strapi, locale, body }, refused) => {
    const { trackingCode } = Object(body);
    const found =
      typeof trackingCode === 'string'
        ? await caseOf({ strapi, locale, body: { trackingCode } })
        : null;
    return withPhone(strapi, found?.unit?.code, refused, locale);
  },
  write: actingOn(({ body: { content }, files }) => ({
    action: 'reply',
    said: { note: content, files },
  })),
});

/** The address stands in logs, but is used up once the file has been fetched. */
const fileDoor = writeDoor<z.infer<typeof fileBody>, unknown>({
  ...OPENED,
  action: 'case-file-link.create',
  path: '/cases/file',
  summary: 'Where a file of the answer can be had, once and within five minutes',
  body: fileBody,
  answer: fileLinkAnswer,
  write: async (request) => {
    const { strapi, locale, body } = request;
    const found = await caseOf(request);
    if (!found) return unknownCode(request);
    const url = await linkToAnswerFile(strapi, found, body.position);
    return url
      ? { status: 200, body: { data: { url }, meta: {} } }
      : conflict(locale, 'FILE_UNAVAILABLE');
  },
});

export const codeDoors: readonly WriteDoor[] = [
  codeDoor('track', 'How a case stands, for who has its code', trackBody),
  replyDoor,
  codeDoor('withdraw', 'The citizen takes it back', trackBody, () => ({
    action: 'withdraw',
    said: {},
  })),
  codeDoor('rate', 'How satisfied the citizen is', rateBody, ({ body: { rating } }) => ({
    action: 'rate',
    said: { rating },
  })),
  codeDoor('reopen', 'The answer does not settle it', reopenBody, ({ body: { reason } }) => ({
    action: 'reopen',
    said: { note: reason },
  })),
  fileDoor,
];
