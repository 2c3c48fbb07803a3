import { z } from 'zod';

import {
  type CHANNELS,
  type DURATION_UNITS,
  LEGAL_PARTS,
  type LegalPart,
  type LEVELS,
  type ProcedureEditionParts,
  type RELATION_TYPES,
  type SERVICE_LEVELS,
} from '../../../../shared/contracts';
import { durationText, feeText } from '../../../../shared/procedure';
import { contentHash } from '../../platform/changes';

type Level = (typeof LEVELS)[number];
type ServiceLevel = (typeof SERVICE_LEVELS)[number];
type Method = ProcedureEditionParts['methods'][number];

interface StoredFee {
  key: string;
  amount: string | number | null;
  currency: string | null;
  note: string | null;
}

interface StoredMethod {
  key: string;
  channel: (typeof CHANNELS)[number];
  durationValue: string | null;
  durationUnit: (typeof DURATION_UNITS)[number] | null;
  durationText: string | null;
  fees: StoredFee[];
  text: string | null;
}

interface StoredPaper {
  key: string;
  name: string | null;
  originals: number | null;
  copies: number | null;
  formName: string | null;
  formUrl: string | null;
  formFile?: { name: string; url: string } | null;
}

export interface RelatedRow {
  type: (typeof RELATION_TYPES)[number];
  code: string;
  name: string | null;
}

/**
 * A procedure's row with its component rows, as the database gives it or as an import is about to
 * write it: there a value of a row may be missing instead of null.
 */
export interface StoredProcedure {
  id: number;
  documentId: string;
  code: string;
  name: string;
  field: { code: string; name: string } | null;
  issuingAgency: string | null;
  formalityType: string | null;
  atMinistry: boolean | null;
  atProvince: boolean | null;
  atCommune: boolean | null;
  atOther: boolean | null;
  audience: string | null;
  executingAgencies: string | null;
  competentAuthorities: string | null;
  authorizedAgencies: string | null;
  coordinatingAgencies: string | null;
  receivingAddress: string | null;
  description: string | null;
  keywords: string | null;
  steps: { key: string; title: string | null; html: string | null }[];
  methods: StoredMethod[];
  cases: { key: string; name: string | null; papers: StoredPaper[] }[];
  requirements: string | null;
  results: { key: string; name: string | null; code: string | null }[];
  legalBasis: { key: string; number: string | null; title: string | null }[];
  serviceLevel: StoredServiceLevel | null;
  filingUrl: string | null;
  related: RelatedRow[];
  lifecycle: 'in-force' | 'abolished' | 'replaced';
  successorCode: string | null;
  decisionNumber: string | null;
  decisionSignedOn: string | null;
  updateType: 'major' | 'minor' | null;
  changeNote: string | null;
  effectiveFrom: string | null;
}

export type StoredServiceLevel = `service-${ServiceLevel}`;

/** What the Document Service has to load of a procedure for `partsOf`. */
export const PARTS_POPULATE = [
  'field',
  'steps',
  'methods.fees',
  'cases.papers.formFile',
  'results',
  'legalBasis',
  'related',
];

const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const publicServiceLevel = (stored: StoredServiceLevel | null): ServiceLevel | null =>
  // The stored names are the public ones behind a prefix, see the schema.
  stored === null ? null : (stored.slice('service-'.length) as ServiceLevel);

const levelsOf = (row: StoredProcedure): Level[] => [
  ...(row.atMinistry ? (['ministry'] as const) : []),
  ...(row.atProvince ? (['province'] as const) : []),
  ...(row.atCommune ? (['commune'] as const) : []),
  ...(row.atOther ? (['other'] as const) : []),
];

const feeOf = ({ key, amount, currency, note }: StoredFee): Method['fees'][number] => {
  const fee = {
    amount: amount === null ? null : Number(amount),
    currency: currency ?? null,
    note: note ?? null,
  };
  return { key, ...fee, text: feeText(fee) };
};

const methodOf = (row: StoredMethod): Method => {
  const text = durationText(row);
  const value = Number(row.durationValue ?? NaN);
  return {
    key: row.key,
    channel: row.channel,
    duration: text === null ? null : { value: value || null, unit: row.durationUnit, text },
    fees: row.fees.map(feeOf),
    text: row.text ?? '',
  };
};

const paperOf = (row: StoredPaper): ProcedureEditionParts['cases'][number]['papers'][number] => {
  const { originals, copies, formFile } = row;
  const name = row.formName ?? formFile?.name ?? (row.formUrl ? 'Mẫu đơn, tờ khai' : null);
  return {
    key: row.key,
    name: row.name ?? '',
    originals: originals ?? 0,
    copies: copies ?? 0,
    form: name === null ? null : { name, url: formFile?.url ?? row.formUrl ?? null },
    isRemark: !originals && !copies,
  };
};

/** The parts that an edition fixes, from a row loaded with `PARTS_POPULATE`. */
export const partsOf = (row: StoredProcedure): ProcedureEditionParts => ({
  name: row.name,
  field: row.field && { code: row.field.code, name: row.field.name },
  issuingAgency: row.issuingAgency,
  formalityType: row.formalityType,
  levels: levelsOf(row),
  audience: linesOf(row.audience),
  executingAgencies: linesOf(row.executingAgencies),
  competentAuthorities: linesOf(row.competentAuthorities),
  authorizedAgencies: linesOf(row.authorizedAgencies),
  coordinatingAgencies: linesOf(row.coordinatingAgencies),
  receivingAddress: row.receivingAddress,
  description: row.description,
  keywords: linesOf(row.keywords),
  steps: row.steps.map(({ key, title, html }) => ({ key, title: title ?? '', html: html ?? '' })),
  methods: row.methods.map(methodOf),
  cases: row.cases.map(({ key, name, papers }) => ({
    key,
    name: name ?? null,
    papers: papers.map(paperOf),
  })),
  requirements: row.requirements,
  results: row.results.map(({ key, name, code }) => ({
    key,
    name: name ?? '',
    code: code ?? null,
  })),
  legalBasis: row.legalBasis.map(({ key, number, title }) => ({
    key,
    number: number ?? null,
    title: title ?? '',
  })),
  serviceLevel: publicServiceLevel(row.serviceLevel),
  filingUrl: row.filingUrl,
});

/** What a method costs, without the keys of its fees: those say nothing to anybody. */
export const feeContents = ({ fees }: Method) => fees.map(({ key: _key, ...content }) => content);

/**
 * The same for two editions that say the same; a field's new name makes no new edition, nor do the
 * keys of fees, which older editions lack.
 */
export const partsHash = ({ field, ...parts }: ProcedureEditionParts) => {
  const methods = parts.methods.map((method) => ({ ...method, fees: feeContents(method) }));
  return contentHash([{ ...parts, methods }, field?.code ?? null]);
};

const PRESENT: Record<LegalPart, (parts: ProcedureEditionParts) => boolean> = {
  name: ({ name }) => name !== '',
  steps: ({ steps }) => steps.some(({ title, html }) => title !== '' || html !== ''),
  methods: ({ methods }) => methods.length > 0,
  papers: ({ cases }) => cases.some(({ papers }) => papers.length > 0),
  duration: ({ methods }) => methods.some(({ duration }) => duration !== null),
  audience: ({ audience }) => audience.length > 0,
  executingAgencies: ({ executingAgencies }) => executingAgencies.length > 0,
};

/** Legal parts that the law requires and this procedure lacks, in the order of the law. */
export const missingParts = (parts: ProcedureEditionParts): LegalPart[] =>
  LEGAL_PARTS.filter((part) => !PRESENT[part](parts));

const HOURS = { hour: 1, day: 24, 'working-day': 34, month: 720 };

/** Text of the shortest published time; one without a unit only where nothing better is there. */
export const shortestDuration = ({ methods }: ProcedureEditionParts): string | null => {
  const durations = methods.flatMap(({ duration }) => duration ?? []);
  const measured = durations.flatMap(({ value, unit, text }) =>
    value !== null && unit !== null ? [{ hours: value * HOURS[unit], text }] : [],
  );
  const [shortest] = measured.sort((a, b) => a.hours - b.hours);
  return shortest?.text ?? durations[0]?.text ?? null;
};

/** Texts of all different fees; null when the source names none. */
export const feeSummary = ({ methods }: ProcedureEditionParts): string | null => {
  const texts = methods.flatMap(({ fees }) => fees.map(({ text }) => text)).filter(Boolean);
  return [...new Set(texts)].join('; ') || null;
};

export const relatedRows = z.array(
  z.object({
    type: z.enum(['includes', 'replaces', 'prerequisite', 'see-also']),
    code: z.string(),
    name: z.string().nullable(),
  }),
);
