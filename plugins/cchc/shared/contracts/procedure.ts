import { z } from 'zod';

import { day, moment, siteMeta, unitName } from './common';

/** Levels of administration that carry a procedure out. There is no district any more. */
export const LEVELS = ['ministry', 'province', 'commune', 'other'] as const;
export const CHANNELS = ['in-person', 'online', 'postal'] as const;
export const DURATION_UNITS = ['hour', 'day', 'working-day', 'month'] as const;
/** Toàn trình, một phần, chỉ cung cấp thông tin. */
export const SERVICE_LEVELS = ['full', 'partial', 'information'] as const;
export const LIFECYCLES = ['in-force', 'abolished', 'replaced'] as const;
export const RELATION_TYPES = ['includes', 'replaces', 'prerequisite', 'see-also'] as const;
export const UPDATE_TYPES = ['major', 'minor'] as const;

/**
 * The parts without which a procedure is not complete (NĐ 63/2010/NĐ-CP Điều 8 khoản 2; domain.md
 * §2.1): name, steps, methods, papers, duration, audience, executing agencies.
 */
export const LEGAL_PARTS = [
  'name',
  'steps',
  'methods',
  'papers',
  'duration',
  'audience',
  'executingAgencies',
] as const;
export type LegalPart = (typeof LEGAL_PARTS)[number];

/** Stable within its procedure: it survives publishing and importing again. */
const rowKey = z.string();

const duration = z.object({
  /** As published; a number without a unit is no length of time, only what the source says. */
  value: z.number().nullable(),
  unit: z.enum(DURATION_UNITS).nullable(),
  text: z.string(),
});

export const procedureFee = z.object({
  key: rowKey,
  amount: z.number().int().nullable(),
  /** ISO 4217. */
  currency: z.string().nullable(),
  note: z.string().nullable(),
  /** What to show: an amount of 0 with a note is shown by its note, never as free. */
  text: z.string(),
});

export const procedureStep = z.object({ key: rowKey, title: z.string(), html: z.string() });

export const procedureMethod = z.object({
  key: rowKey,
  channel: z.enum(CHANNELS),
  duration: duration.nullable(),
  fees: z.array(procedureFee),
  text: z.string(),
});

export const procedurePaper = z.object({
  key: rowKey,
  name: z.string(),
  originals: z.number().int(),
  copies: z.number().int(),
  form: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
  /** A remark among the papers, not something to bring. */
  isRemark: z.boolean(),
});

export const procedureCase = z.object({
  key: rowKey,
  name: z.string().nullable(),
  papers: z.array(procedurePaper),
});

export const procedureResult = z.object({
  key: rowKey,
  name: z.string(),
  code: z.string().nullable(),
});

export const legalBasisRow = z.object({
  key: rowKey,
  number: z.string().nullable(),
  title: z.string(),
});

const fieldName = z.object({ code: z.string(), name: z.string() });

/** The parts that an edition fixes for good. */
export const procedureEditionParts = z.object({
  name: z.string(),
  field: fieldName.nullable(),
  issuingAgency: z.string().nullable(),
  formalityType: z.string().nullable(),
  levels: z.array(z.enum(LEVELS)),
  audience: z.array(z.string()),
  executingAgencies: z.array(z.string()),
  competentAuthorities: z.array(z.string()),
  authorizedAgencies: z.array(z.string()),
  coordinatingAgencies: z.array(z.string()),
  receivingAddress: z.string().nullable(),
  description: z.string().nullable(),
  keywords: z.array(z.string()),
  steps: z.array(procedureStep),
  methods: z.array(procedureMethod),
  cases: z.array(procedureCase),
  requirements: z.string().nullable(),
  results: z.array(procedureResult),
  legalBasis: z.array(legalBasisRow),
  serviceLevel: z.enum(SERVICE_LEVELS).nullable(),
  filingUrl: z.string().nullable(),
});
export type ProcedureEditionParts = z.infer<typeof procedureEditionParts>;

export const relatedProcedure = z.object({
  type: z.enum(RELATION_TYPES),
  code: z.string(),
  name: z.string(),
});

/** What a unit says about carrying out a procedure at its own counter. */
export const procedureLocal = z.object({
  unit: unitName,
  /** False where the unit says that it does not carry the procedure out. */
  applies: z.boolean(),
  place: z.string().nullable(),
  counter: z.string().nullable(),
  phone: z.string().nullable(),
  hours: z.string().nullable(),
  feeNote: z.string().nullable(),
  feeResolution: z.string().nullable(),
  filingUrl: z.string().nullable(),
  serviceLevel: z.enum(SERVICE_LEVELS).nullable(),
  reviewedOn: day.nullable(),
  /** False while the unit has not yet looked at the newest edition. */
  upToDate: z.boolean(),
});
export type ProcedureLocal = z.infer<typeof procedureLocal>;

export const decisionName = z.object({ number: z.string(), signedOn: day.nullable() });

const reference = z.object({ code: z.string(), slug: z.string(), name: z.string() });

export const completeness = z.object({
  complete: z.boolean(),
  missing: z.array(z.enum(LEGAL_PARTS)),
});

export const editionSummary = z.object({
  number: z.number().int(),
  updateType: z.enum(UPDATE_TYPES),
  changeNote: z.string().nullable(),
  publishedAt: moment,
  effectiveFrom: day,
  effectiveTo: day.nullable(),
  decision: decisionName.nullable(),
});
export type EditionSummary = z.infer<typeof editionSummary>;

export const procedureDetail = procedureEditionParts.extend({
  code: z.string(),
  slug: z.string(),
  lifecycle: z.enum(LIFECYCLES),
  /** For people: why the procedure is no longer in force. */
  notice: z.string().nullable(),
  successor: reference.nullable(),
  edition: z.number().int(),
  /** The edition that is shown; `updateType: "major"` carries a note for citizens. */
  editionInfo: editionSummary,
  decision: decisionName.nullable(),
  related: z.array(relatedProcedure),
  completeness,
  local: procedureLocal.nullable(),
  /** For `place`, `feeNote`, `serviceLevel`, … : who says it. */
  sources: z.record(z.string(), z.enum(['central', 'local'])),
  /** The national portal's page, where its address is known. */
  sourceUrl: z.string().nullable(),
  updatedAt: moment,
});
export type ProcedureDetail = z.infer<typeof procedureDetail>;

export const procedureItem = z.object({
  code: z.string(),
  slug: z.string(),
  name: z.string(),
  field: fieldName.nullable(),
  levels: z.array(z.enum(LEVELS)),
  lifecycle: z.enum(LIFECYCLES),
  edition: z.number().int(),
  serviceLevel: z.enum(SERVICE_LEVELS).nullable(),
  /** The shortest time that the source publishes, as text; null when it publishes none. */
  duration: z.string().nullable(),
  fee: z.string().nullable(),
  updatedAt: moment,
});
export type ProcedureItem = z.infer<typeof procedureItem>;

/** One of several procedures that a search cannot tell apart; the reader chooses. */
export const clarifyChoice = z.object({ code: z.string(), slug: z.string(), name: z.string() });

/** Counts by value over everything that was found, for narrowing down. */
export const procedureFacets = z.object({
  fields: z.array(z.object({ code: z.string(), name: z.string(), count: z.number().int() })),
  levels: z.array(z.object({ level: z.enum(LEVELS), count: z.number().int() })),
});

const phoneLine = z.object({
  label: z.string(),
  phone: z.string().nullable(),
  unit: unitName,
});

/** What the answer to a search carries besides its hits. */
export const searchMeta = z.object({
  clarify: z.array(clarifyChoice).optional(),
  /** The question is none for this office: who is to be asked, in plain words. */
  outOfScope: z.object({ message: z.string() }).optional(),
  /** Nothing was found: where to look or whom to call. */
  nearest: z.object({ fields: z.array(fieldName), hotlines: z.array(phoneLine) }).optional(),
});
export type SearchMeta = z.infer<typeof searchMeta>;

export const procedureListMeta = siteMeta.extend({
  ...searchMeta.shape,
  facets: procedureFacets.optional(),
});

export const fieldItem = z.object({
  code: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** Procedures in force in this field, on the site that asked. */
  procedures: z.number().int(),
  updatedAt: moment,
});
export type FieldItem = z.infer<typeof fieldItem>;
