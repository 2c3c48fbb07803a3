import { z } from 'zod';

import {
  CASE_ACTIONS,
  CASE_KINDS,
  CHANNEL_WORDS,
  DATA_REQUESTS,
  DOOR_ACTIONS,
  REFUSAL_WORDS,
  RESULT_WORDS,
} from '../../../../shared/cases/vocabulary';
import { FEEDBACK_SUBJECTS, feedbackBody, intakePerson } from '../../../../shared/contracts';
import { CASE_NUMBER, CASE_PILES } from '../../../../shared/contracts/case-panel';
import { cleanText } from '../../../../shared/text';

const keys = <K extends string>(words: Record<K, unknown>) =>
  z.enum(Object.keys(words) as [K, ...K[]]); // of a table that is not empty

const written = (most: number) =>
  z
    .string()
    .max(most * 4)
    .transform((text) => cleanText(text).trim())
    .refine((text) => text.length <= most, `Tối đa ${most} ký tự.`);

const inbox = {
  pile: z.enum(CASE_PILES).default('open'),
  kind: z.enum(CASE_KINDS).optional(),
  unit: z.string().min(1).max(64).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
};

/** In an address stands a number at most: whom a phone number belongs to is no matter of logs. */
export const inboxQuery = z.strictObject({
  ...inbox,
  q: z
    .string()
    .trim()
    .regex(CASE_NUMBER, 'Số điện thoại và e-mail chỉ được gửi trong thân yêu cầu.')
    .optional(),
});
export const inboxBody = z.strictObject({ ...inbox, q: z.string().trim().max(254).optional() });

export const letterBody = z.strictObject({
  number: written(40).refine((text) => text.length > 0, 'Hãy ghi số phiếu chuyển.'),
  on: z.iso.date('Hãy ghi ngày của phiếu chuyển.'),
});

export const actBody = z.strictObject({
  action: z.enum(CASE_ACTIONS).exclude(DOOR_ACTIONS),
  /** The version of the case that the officer looks at. */
  version: z.number().int().min(1),
  note: written(5_000).optional(),
  reason: keys(REFUSAL_WORDS).optional(),
  agency: written(200).optional(),
  /** Code of the unit of this portal that it is passed on to, in the place of an agency. */
  unit: z.string().min(1).max(64).optional(),
  subject: z.enum(FEEDBACK_SUBJECTS).optional(),
  assignee: z.number().int().min(1).optional(),
  answer: written(20_000).optional(),
  result: keys(RESULT_WORDS).optional(),
  master: z.string().trim().toUpperCase().max(40).optional(),
  /** Places of the files of the draft that stay with it; those of the form come on top. */
  keptFiles: z.array(z.number().int().min(1)).max(5).optional(),
});

export const reasonBody = z.strictObject({
  reason: written(300).refine((text) => text.length >= 5, 'Hãy ghi rõ lý do.'),
});

export const noteBody = z.strictObject({
  text: written(5_000).refine((text) => text.length > 0, 'Hãy ghi nội dung.'),
});

export const assignBody = z.strictObject({
  cases: z
    .array(z.strictObject({ documentId: z.string().max(40), version: z.number().int().min(1) }))
    .min(1)
    .max(100),
  assignee: z.number().int().min(1),
});

export const nationalBody = z.strictObject({ nationalCode: written(40) });

const { shape } = feedbackBody;

const onBehalf = z.strictObject({
  kind: z.enum(CASE_KINDS),
  channel: keys(CHANNEL_WORDS).exclude(['web']),
  unit: shape.unit,
  subject: z.enum([...FEEDBACK_SUBJECTS, ...DATA_REQUESTS]).optional(),
  field: shape.field,
  procedure: shape.procedure,
  title: shape.title,
  content: shape.content,
  person: shape.person,
  /** When it reached the office, if that was not just now. */
  receivedAt: z.iso
    .datetime({ offset: true })
    .refine((at) => Date.parse(at) <= Date.now(), 'Thời điểm nhận không thể ở tương lai.')
    .optional(),
});
/** What an officer enters for a citizen; the same parts as the citizen's own form. */
export const onBehalfBody = onBehalf.refine(
  ({ kind, subject }) =>
    kind === 'data-subject'
      ? DATA_REQUESTS.some((one) => one === subject)
      : FEEDBACK_SUBJECTS.some((one) => one === subject) || subject === undefined,
  { error: 'Hãy chọn nội dung yêu cầu.', path: ['subject'] },
);

/** How the officer made sure who stands before her. */
const identity = written(300).refine((text) => text.length >= 5, 'Hãy ghi cách đã xác minh.');

export const codeBody = z.strictObject({ note: identity, version: z.number().int().min(1) });
export const copyBody = codeBody;
export const eraseBody = codeBody;
export const correctBody = z.strictObject({ person: intakePerson });

export type OnBehalf = z.infer<typeof onBehalfBody>;
