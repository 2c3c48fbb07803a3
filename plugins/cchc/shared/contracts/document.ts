import { z } from 'zod';

import { day, moment, origin, publicFile, unitName } from './common';
import { LIFECYCLES, UPDATE_TYPES } from './procedure';

export const DOCUMENT_KINDS = [
  'law',
  'decree',
  'circular',
  'resolution',
  'decision',
  'directive',
  'plan',
  'official-letter',
  'notice',
  'report-paper',
  'guide',
  'other-paper',
] as const;
export const DOCUMENT_STATES = ['valid', 'partly-valid', 'expired', 'not-yet-valid'] as const;

export const documentName = z.object({ slug: z.string(), number: z.string(), title: z.string() });

export const documentItem = z.object({
  documentId: z.string(),
  slug: z.string(),
  /** Số, ký hiệu. */
  number: z.string(),
  /** Trích yếu. */
  title: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  agency: z.string(),
  issuedOn: day.nullable(),
  effectiveFrom: day.nullable(),
  effectiveTo: day.nullable(),
  state: z.enum(DOCUMENT_STATES),
  unit: unitName,
  origin,
  updatedAt: moment,
});
export type DocumentItem = z.infer<typeof documentItem>;

export const documentDetail = documentItem.extend({
  abstract: z.string().nullable(),
  replaces: z.array(documentName),
  replacedBy: z.array(documentName),
  files: z.array(publicFile),
});
export type DocumentDetail = z.infer<typeof documentDetail>;

export const DECISION_ACTIONS = ['new', 'amended', 'replaced', 'abolished'] as const;

export const decisionItem = z.object({
  slug: z.string(),
  number: z.string(),
  signedOn: day.nullable(),
  effectiveOn: day,
  agency: z.string(),
  title: z.string(),
  counts: z.object({
    new: z.number().int(),
    amended: z.number().int(),
    replaced: z.number().int(),
    abolished: z.number().int(),
  }),
  updatedAt: moment,
});
export type DecisionItem = z.infer<typeof decisionItem>;

const lineProcedure = z.object({
  code: z.string(),
  slug: z.string(),
  name: z.string(),
  lifecycle: z.enum(LIFECYCLES),
});

export const decisionDetail = decisionItem.extend({
  file: publicFile.nullable(),
  lines: z.array(
    z.object({
      action: z.enum(DECISION_ACTIONS),
      procedure: lineProcedure,
      successor: lineProcedure.nullable(),
      updateType: z.enum(UPDATE_TYPES),
      changeNote: z.string().nullable(),
    }),
  ),
});
export type DecisionDetail = z.infer<typeof decisionDetail>;
