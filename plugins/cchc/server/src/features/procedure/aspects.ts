import type { ProcedureEditionParts } from '../../../../shared/contracts';
import type { ComparedPart } from '../../../../shared/contracts/procedure-review';
import { CHANNEL_WORDS, LEVEL_WORDS, SERVICE_LEVEL_WORDS } from '../../../../shared/procedure';
import { htmlToText } from './import/html-text';
import { feeContents } from './parts';

type Parts = ProcedureEditionParts;

/** One row of a part; `text` is what a clerk reads, `value` all that it says. */
export interface AspectRow {
  key: string;
  text: string;
  value: string;
}

/** One part of an edition in the form in which it is compared. */
export interface Aspect {
  part: ComparedPart;
  text: string;
  value: string;
  /** Null for a part that is one text. */
  rows: AspectRow[] | null;
}

const line = (part: ComparedPart, text: string | null, value = text ?? ''): Aspect => ({
  part,
  text: text ?? '',
  value,
  rows: null,
});

const rowsOf = (part: ComparedPart, rows: AspectRow[]): Aspect => ({
  part,
  text: rows.map(({ text }) => text).join('\n'),
  value: JSON.stringify(rows.map(({ key, value }) => [key, value])),
  rows,
});

/** Values of a list are their own keys; a value that comes twice gets a number. */
const list = (part: ComparedPart, values: readonly string[]): Aspect => {
  const seen = new Map<string, number>();
  return rowsOf(
    part,
    values.map((text) => {
      const n = seen.get(text) ?? 0;
      seen.set(text, n + 1);
      return { key: n === 0 ? text : `${text}\n${n}`, text, value: text };
    }),
  );
};

/** Two lines of a row, or the one that is not empty. */
const lines = (...texts: (string | null)[]) => texts.filter(Boolean).join('\n');

const row = (key: string, text: string, content: unknown): AspectRow => ({
  key,
  text,
  value: JSON.stringify([text, content]),
});

const channelOf = ({ channel }: Parts['methods'][number]) => CHANNEL_WORDS[channel].vi;

const methodAspects = ({ methods }: Parts): Aspect[] => [
  rowsOf(
    'methods',
    methods.map((one) => row(one.key, lines(channelOf(one), one.text), null)),
  ),
  rowsOf(
    'duration',
    methods.flatMap((one) =>
      one.duration ? [row(one.key, `${channelOf(one)}: ${one.duration.text}`, one.duration)] : [],
    ),
  ),
  rowsOf(
    'fees',
    methods.flatMap((one) => {
      const texts = one.fees.map(({ text }) => text).filter(Boolean);
      return one.fees.length > 0
        ? [row(one.key, `${channelOf(one)}: ${texts.join('; ')}`, feeContents(one))]
        : [];
    }),
  ),
];

type Case = Parts['cases'][number];

const paperText = ({ name, originals, copies, form, isRemark }: Case['papers'][number]) =>
  lines(
    name,
    isRemark ? null : `Bản chính: ${originals}, bản sao: ${copies}`,
    form && `Mẫu: ${form.name}`,
  );

const caseRows = ({ key, name, papers }: Case): AspectRow[] => [
  row(key, name ?? 'Giấy tờ phải nộp', name),
  ...papers.map((paper) => row(paper.key, paperText(paper), { ...paper, key: null })),
];

/** All parts of an edition, each as text and, where it has rows, row by row. */
export const aspectsOf = (parts: Parts): Aspect[] => [
  line('name', parts.name),
  line('field', parts.field?.name ?? null, parts.field?.code ?? ''),
  line('issuingAgency', parts.issuingAgency),
  line('formalityType', parts.formalityType),
  list(
    'levels',
    parts.levels.map((level) => LEVEL_WORDS[level].vi),
  ),
  list('audience', parts.audience),
  list('executingAgencies', parts.executingAgencies),
  list('competentAuthorities', parts.competentAuthorities),
  list('authorizedAgencies', parts.authorizedAgencies),
  list('coordinatingAgencies', parts.coordinatingAgencies),
  line('receivingAddress', parts.receivingAddress),
  line('description', parts.description),
  list('keywords', parts.keywords),
  rowsOf(
    'steps',
    parts.steps.map(({ key, title, html }) =>
      row(key, lines(title, htmlToText(html)), { title, html }),
    ),
  ),
  ...methodAspects(parts),
  rowsOf('papers', parts.cases.flatMap(caseRows)),
  line('requirements', htmlToText(parts.requirements ?? ''), parts.requirements ?? ''),
  rowsOf(
    'results',
    parts.results.map(({ key, name, code }) =>
      row(key, code ? `${name} (${code})` : name, { name, code }),
    ),
  ),
  rowsOf(
    'legalBasis',
    parts.legalBasis.map(({ key, number, title }) =>
      row(key, lines(number, title), { number, title }),
    ),
  ),
  line('serviceLevel', parts.serviceLevel && SERVICE_LEVEL_WORDS[parts.serviceLevel].vi),
  line('filingUrl', parts.filingUrl),
];
