import { z } from 'zod';

import { CHANNELS, DURATION_UNITS, LEVELS, RELATION_TYPES, SERVICE_LEVELS } from './procedure';

const text = z.string().nullable();

/** One fee as a source gives it. `amount` in whole units of the currency. */
export const recordFee = z.object({
  amount: z.number().int().min(0).nullable(),
  currency: z.string().nullable(),
  note: text,
});

export const recordMethod = z.object({
  channel: z.enum(CHANNELS),
  /** As written by the source, e.g. `5`, `1.5`. */
  durationValue: text,
  durationUnit: z.enum(DURATION_UNITS).nullable(),
  /** Used where the source writes words instead of a number. */
  durationText: text.optional(),
  fees: z.array(recordFee),
  text,
});

export const recordPaper = z.object({
  name: z.string().min(1),
  originals: z.number().int().min(0),
  copies: z.number().int().min(0),
  formName: text,
  formUrl: text.optional(),
});

export const recordCase = z.object({ name: text, papers: z.array(recordPaper) });

/**
 * One procedure as an import file gives it, whatever the format. A part that is absent
 * (`undefined`) is not in the file and stays as it is; an empty one is empty in the source.
 * HTML parts may be unsanitised; writing cleans them.
 */
export const procedureRecord = z.object({
  /** Eight characters, `1.001193`; a local suffix is cut off and kept in `codeSuffix`. */
  code: z.string().regex(/^\d\.\d{6}$/),
  codeSuffix: z.string().optional(),
  name: z.string().min(1),
  decisionNumber: text.optional(),
  /** `YYYY-MM-DD`. */
  decisionSignedOn: text.optional(),
  issuingAgency: text.optional(),
  field: text.optional(),
  levels: z.array(z.enum(LEVELS)).optional(),
  formalityType: text.optional(),
  audience: z.array(z.string()).optional(),
  executingAgencies: z.array(z.string()).optional(),
  competentAuthorities: z.array(z.string()).optional(),
  authorizedAgencies: z.array(z.string()).optional(),
  coordinatingAgencies: z.array(z.string()).optional(),
  receivingAddress: text.optional(),
  description: text.optional(),
  keywords: z.array(z.string()).optional(),
  steps: z.array(z.object({ title: z.string(), html: z.string() })).optional(),
  methods: z.array(recordMethod).optional(),
  cases: z.array(recordCase).optional(),
  /** HTML. */
  requirements: text.optional(),
  results: z.array(z.object({ name: z.string(), code: text })).optional(),
  legalBasis: z.array(z.object({ number: text, title: z.string() })).optional(),
  serviceLevel: z.enum(SERVICE_LEVELS).nullable().optional(),
  filingUrl: text.optional(),
  sourceUrl: text.optional(),
  related: z
    .array(z.object({ type: z.enum(RELATION_TYPES), code: z.string(), name: z.string() }))
    .optional(),
  /** The file says that the procedure is abolished. */
  abolished: z.boolean().optional(),
  /** What the file says and no field of ours takes: the editor's to-do, `label: value` a line. */
  leftover: z.array(z.string()).optional(),
});
export type ProcedureRecord = z.infer<typeof procedureRecord>;
