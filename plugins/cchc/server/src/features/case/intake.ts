import type { Core } from '@strapi/types';

import type { IntakeKind } from '../../../../shared/cases/vocabulary';
import type { IntakeAnswer, IntakeBody } from '../../../../shared/contracts';
import { addFiles, type CheckedFile } from '../../platform/attachments';
import {
  createCase,
  dueOfCase,
  eventsOf,
  shownMoment,
  type StoredCase,
} from '../../platform/cases';
import { explain } from '../../platform/deadlines';
import {
  type ErrorCode,
  type FieldError,
  fieldError,
  type Locale,
} from '../../platform/public-read';
import { forgetTexts, keyedDigest, putTexts, textsOf } from '../../platform/vault';
import { today, UNIT, validOn } from '../unit';
import { type About, aboutOf } from './about';
import { checkSolution } from './challenge';
import { isOverBytes, isOverLimit } from './limits';
import { NOTICE_VERSION } from './notice';
import { INTAKE_REQUEST } from './request.schema';

/** The lines that tell how the due date came about; none while nobody has set a term. */
export const explanationOf = async (strapi: Core.Strapi, found: StoredCase): Promise<string[]> => {
  const term = await dueOfCase(strapi, found, await eventsOf(strapi, found.documentId));
  return term ? explain(term.due, term.rule) : [];
};

interface StoredRequest {
  documentId: string;
  bodyDigest: string;
}

export interface Submission {
  kind: IntakeKind;
  body: IntakeBody;
  /** In the incoming folder, checked. */
  files: readonly CheckedFile[];
  /** What the sender calls this attempt; empty for none. */
  idempotencyKey: string;
  locale: Locale;
}

export type Submitted =
  | { answer: IntakeAnswer }
  | { refused: { status: 400 | 422 | 429; fields: FieldError[]; code: ErrorCode } };

const refuse = (
  code: ErrorCode,
  locale: Locale,
  path = '',
  status: 400 | 422 | 429 = 400,
): Submitted => ({
  refused: { status, code, fields: path ? [fieldError(path, code, locale)] : [] },
});

const digestOf = (
  strapi: Core.Strapi,
  { kind, body: { altcha: _solved, ...body }, files }: Submission,
) => {
  const brought = files.map(({ name, digest }) => [name, digest]);
  return keyedDigest(strapi, 'intake-body', JSON.stringify([kind, body, brought]));
};

const RECEIPT = 'receipt';

/** What was answered before to the same, told once more; a refusal when it was not the same. */
const repeated = async (
  strapi: Core.Strapi,
  found: StoredRequest,
  submission: Submission,
): Promise<Submitted> => {
  const { locale, idempotencyKey } = submission;
  if (found.bodyDigest !== digestOf(strapi, submission)) {
    return idempotencyKey
      ? refuse('IDEMPOTENCY_MISMATCH', locale, '', 422)
      : refuse('CHALLENGE_USED', locale, 'altcha');
  }
  const texts = (await textsOf(strapi, [found.documentId], [RECEIPT])).get(found.documentId);
  if (!texts?.[RECEIPT]) return refuse('CHALLENGE_USED', locale, 'altcha');
  return { answer: JSON.parse(texts[RECEIPT]) as IntakeAnswer }; // written below
};

/** What was taken in before under these names. */
export const findRequest = (strapi: Core.Strapi, where: object): Promise<StoredRequest | null> =>
  strapi.db.query(INTAKE_REQUEST).findOne({ where });

const unitOf = (
  strapi: Core.Strapi,
  code: string,
): Promise<{ id: number; code: string; name: string } | null> =>
  strapi.db
    .query(UNIT)
    .findOne({ select: ['id', 'code', 'name'], where: { code, ...validOn(today()) } });

const CITIZEN = { id: null, name: null, roles: ['citizen'] as const };

interface Taken extends Submission {
  nonce: string;
  about: About;
  unit: { id: number; code: string; name: string };
}

/** One commit: the case with all that belongs to it, and that the challenge is used up. */
const takeIn = async (strapi: Core.Strapi, taken: Taken): Promise<IntakeAnswer> => {
  const { kind, body, files, unit, nonce, about, idempotencyKey } = taken;
  const { title, content, person, noticeVersion, subject } = body;
  const at = new Date();
  return strapi.db.transaction(async () => {
    const request: { documentId: string } = await strapi.db.query(INTAKE_REQUEST).create({
      data: {
        nonce,
        idempotencyKey: idempotencyKey || null,
        bodyDigest: digestOf(strapi, taken),
        takenAt: at,
      },
    });
    const { created, code } = await createCase(strapi, {
      ...{ kind, unit, subject, ...about, title, content, person, noticeVersion, at },
      channel: 'web',
      actor: CITIZEN,
    });
    await addFiles(strapi, created.documentId, files);
    const answer: IntakeAnswer = {
      data: {
        number: created.number,
        trackingCode: code,
        receivedAt: shownMoment(created.receivedAt),
        dueOn: created.dueOn,
        dueExplanation: await explanationOf(strapi, created),
        unit: { code: unit.code, name: unit.name },
      },
      meta: {},
    };
    // Only until nobody can have lost the answer on its way any more: see `forgetReceipts`.
    await putTexts(strapi, request.documentId, { [RECEIPT]: JSON.stringify(answer) });
    return answer;
  });
};

/**
 * Takes in what a citizen sends. The same sent again, at once or later, is one case and gets the
 * same answer.
 */
export const submit = async (strapi: Core.Strapi, submission: Submission): Promise<Submitted> => {
  const { kind, body, idempotencyKey, locale } = submission;
  const known = idempotencyKey ? await findRequest(strapi, { idempotencyKey }) : null;
  if (known) return repeated(strapi, known, submission);
  if (body.noticeVersion !== NOTICE_VERSION) {
    return refuse('NOTICE_OUTDATED', locale, 'noticeVersion');
  }
  const unit = await unitOf(strapi, body.unit);
  if (!unit) return refuse('UNIT_NOT_FOUND', locale, 'unit');
  const about = await aboutOf(strapi, body);
  if ('unknown' in about) return refuse('CODE_NOT_FOUND', locale, about.unknown);
  const solved = await checkSolution(strapi, kind, body.altcha);
  if ('refused' in solved) return refuse(solved.refused, locale, 'altcha');
  const { nonce } = solved;
  const used = await findRequest(strapi, { nonce });
  if (used) return repeated(strapi, used, submission);
  if (await isOverLimit(strapi, unit.id, body.person)) {
    return refuse('INTAKE_LIMITED', locale, '', 429);
  }
  if (submission.files.length > 0 && (await isOverBytes(strapi, unit.id))) {
    return refuse('FILES_LIMITED', locale, 'files', 429);
  }
  try {
    return { answer: await takeIn(strapi, { ...submission, nonce, unit, about }) };
  } catch (error) {
    // Two at once: the unique columns let one in, and the other gets what that one got.
    const other =
      (await findRequest(strapi, { nonce })) ??
      (idempotencyKey ? await findRequest(strapi, { idempotencyKey }) : null);
    if (!other) throw error;
    return repeated(strapi, other, submission);
  }
};

const HOUR_MS = 60 * 60 * 1000;
/** Longer than a challenge lives, so that none can be used a second time. */
const KEPT_MS = 24 * HOUR_MS;

/** Forgets who sent what and what was answered, once it cannot come again. */
export const forgetReceipts = async (strapi: Core.Strapi): Promise<void> => {
  const takenAt = { $lt: new Date(Date.now() - KEPT_MS) };
  const old: { id: number; documentId: string }[] = await strapi.db
    .query(INTAKE_REQUEST)
    .findMany({ select: ['id', 'documentId'], where: { takenAt }, limit: 500 });
  for (const { id, documentId } of old) {
    await strapi.db.transaction(async () => {
      await forgetTexts(strapi, documentId);
      await strapi.db.query(INTAKE_REQUEST).delete({ where: { id } });
    });
  }
};
