import { z } from 'zod';

import { CASE_KINDS, CASE_STATES, INTAKE_KINDS } from '../cases/vocabulary';
import { cleanText } from '../text';
import { day, moment, unitName } from './common';

/** Code points: a letter with its mark is one, an emoji too. */
const lengthOf = (text: string) => [...text].length;

/** What a citizen writes is plain text: cleaned before it is measured, never shown as HTML. */
const text = (least: number, most: number) =>
  z
    .string('FIELD_REQUIRED')
    .max(most * 4, 'FIELD_TOO_LONG')
    .transform((sent) => cleanText(sent).trim())
    .refine((clean) => lengthOf(clean) > 0, { error: 'FIELD_REQUIRED', abort: true })
    .refine((clean) => lengthOf(clean) >= least, 'FIELD_TOO_SHORT')
    .refine((clean) => lengthOf(clean) <= most, 'FIELD_TOO_LONG');

/** One that may be left out, or sent empty as forms do. */
const optional = (most: number) =>
  z
    .string()
    .max(most * 4, 'FIELD_TOO_LONG')
    .transform((sent) => cleanText(sent).trim() || undefined)
    .refine((clean) => clean === undefined || lengthOf(clean) <= most, 'FIELD_TOO_LONG')
    .optional();

const PHONE = /^(?=(?:\D*\d){8})\+?[\d\s().-]{8,20}$/;
const EMAIL = /^[^\s@<>,;]{1,64}@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+$/;

/**
 * What Nghị định 92/2017/NĐ-CP asks of who gives feedback by electronic means: name, address, and
 * one way to be reached. Nothing more may be collected.
 */
export const intakePerson = z
  .strictObject({
    fullName: text(2, 100),
    address: text(2, 300),
    phone: optional(30).refine((sent) => sent === undefined || PHONE.test(sent), 'INVALID_PHONE'),
    email: optional(254).refine((sent) => sent === undefined || EMAIL.test(sent), 'INVALID_EMAIL'),
    postalAddress: optional(300),
  })
  .refine(({ phone, email, postalAddress }) => phone ?? email ?? postalAddress, {
    error: 'CONTACT_REQUIRED',
    path: ['phone'],
  });

const code = z.string('FIELD_REQUIRED').trim().min(1, 'FIELD_REQUIRED').max(64);

const common = {
  /** Code of the unit that shall answer. */
  unit: code,
  /** Codes of what it is about, where the citizen chose them. */
  field: optional(64),
  procedure: optional(64),
  title: text(3, 200),
  content: text(10, 5_000),
  person: intakePerson,
  /** Of the notice on personal data that the citizen was shown. */
  noticeVersion: z.string('FIELD_REQUIRED').min(1, 'FIELD_REQUIRED').max(40),
  /** The solved challenge, as ALTCHA's widget and library write it. */
  altcha: z.string('FIELD_REQUIRED').min(1, 'FIELD_REQUIRED').max(4_000),
  /** A field that no person sees; who fills it in is a machine. */
  website: z.literal('').optional(),
};

export const FEEDBACK_SUBJECTS = ['procedure', 'regulation', 'conduct'] as const;

export const questionBody = z.strictObject(common);
export const feedbackBody = z.strictObject({
  ...common,
  subject: z.enum(FEEDBACK_SUBJECTS, 'FIELD_REQUIRED'),
});
export type IntakeBody = z.infer<typeof questionBody> & Partial<z.infer<typeof feedbackBody>>;

export const intakeAnswer = z.object({
  data: z.object({
    number: z.string(),
    /** Shown this once; nobody can tell it again. */
    trackingCode: z.string(),
    receivedAt: moment,
    dueOn: day.nullable(),
    /** How the day was computed: the rule, and each day that does not count. */
    dueExplanation: z.array(z.string()),
    unit: unitName,
  }),
  meta: z.object({}),
});
export type IntakeAnswer = z.infer<typeof intakeAnswer>;

export const challengeQuery = z.strictObject({
  purpose: z.enum(INTAKE_KINDS).default('feedback'),
  locale: z.enum(['vi', 'en']).optional(),
});

const challenge = z.object({
  parameters: z.object({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    cost: z.number().int(),
    keyLength: z.number().int(),
    keyPrefix: z.string(),
    keySignature: z.string().optional(),
    expiresAt: z.number().int(),
    data: z.record(z.string(), z.string()),
  }),
  signature: z.string(),
});

/** The challenge stands in the envelope, and beside it, where ALTCHA's own widget looks for it. */
export const challengeAnswer = challenge.extend({
  data: challenge,
  meta: z.object({
    /** What a citizen is told of her personal data before she sends them. */
    notice: z.object({ version: z.string(), text: z.string() }),
  }),
});

const trackingCode = z.string('FIELD_REQUIRED').min(1, 'FIELD_REQUIRED').max(64);
export const trackBody = z.strictObject({ trackingCode });
export const replyBody = z.strictObject({ trackingCode, content: text(2, 5_000) });
export type ReplyBody = z.infer<typeof replyBody>;
/** Of the answer, by its place in the case. */
export const fileBody = z.strictObject({
  trackingCode,
  position: z.number('FIELD_REQUIRED').int().min(1),
});
/** Good for one download within five minutes; begins at the root of the portal. */
export const fileLinkAnswer = z.object({ data: z.object({ url: z.string() }), meta: z.object({}) });

export const reopenBody = z.strictObject({ trackingCode, reason: text(10, 2_000) });
export const rateBody = z.strictObject({
  trackingCode,
  rating: z.number('FIELD_REQUIRED').int().min(1).max(5),
});

export const CITIZEN_ACTIONS = ['reply', 'withdraw', 'rate', 'reopen'] as const;

/** What the holder of the code sees: nothing of who she is. */
export const trackAnswer = z.object({
  data: z.object({
    number: z.string(),
    kind: z.enum(CASE_KINDS),
    state: z.enum(CASE_STATES),
    label: z.string(),
    unit: unitName,
    receivedAt: moment,
    dueOn: day.nullable(),
    dueExplanation: z.array(z.string()),
    history: z.array(
      z.object({
        at: moment,
        label: z.string(),
        note: z.string().nullable(),
        /** What people have written stays in their language, whatever is asked for. */
        noteLang: z.enum(['vi', 'en']).nullable(),
      }),
    ),
    answer: z
      .object({
        text: z.string(),
        answeredAt: moment,
        files: z.array(
          z.object({
            position: z.number().int(),
            name: z.string(),
            mime: z.string(),
            /** Bytes. */
            size: z.number().int(),
          }),
        ),
      })
      .nullable(),
    allowed: z.array(z.enum(CITIZEN_ACTIONS)),
  }),
  meta: z.object({}),
});
export type TrackAnswer = z.infer<typeof trackAnswer>;
