import { cleanLine, cleanText, codeSlug, fold } from '../../../../shared/text';
import { CHANNELS } from '../../../../shared/contracts';
import { CHANNEL_WORDS, parseCode } from '../../../../shared/procedure';
import { sanitizeBody } from '../../platform/rich-text/sanitize';
import type { Data } from '../../platform/writes';
import { createKeyer } from './keys';

type Row = Record<string, unknown>;

const LINE_FIELDS = ['name', 'issuingAgency', 'formalityType', 'decisionNumber'];
const TEXT_FIELDS = [
  ...['audience', 'executingAgencies', 'competentAuthorities', 'authorizedAgencies'],
  ...['coordinatingAgencies', 'receivingAddress', 'description', 'keywords', 'changeNote'],
];
export const URL_FIELDS = ['filingUrl', 'sourceUrl'];

const clean =
  (how: (text: string) => string) =>
  (row: Row, names: readonly string[]): Row =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = row[name];
        return typeof value === 'string' ? [[name, how(value) || null]] : [];
      }),
    );

const lines = clean(cleanLine);
const texts = clean((text) => cleanText(text).trim());
const html = clean(sanitizeBody);

const listOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);

const channelLabel = (channel: unknown) => {
  const known = CHANNELS.find((one) => one === channel);
  return known ? CHANNEL_WORDS[known].vi : null;
};

/** A name of "--" is how sources say that a case has none. */
const caseName = (row: Row): Row =>
  typeof row.name === 'string' && /^[\s\-–—.*]*$/.test(row.name) ? { name: null } : {};

const cleanedRows = (data: Data, code: string): Data => {
  const key = createKeyer(code);
  const part = (name: string, change: (row: Row) => Row): Data =>
    name in data
      ? { [name]: key(name, listOf(data[name])).map((row) => ({ ...row, ...change(row) })) }
      : {};
  return {
    ...part('steps', (row) => ({ ...lines(row, ['title']), ...html(row, ['html']) })),
    ...part('methods', (row) => ({
      label: channelLabel(row.channel),
      ...lines(row, ['durationValue', 'durationText']),
      ...texts(row, ['text']),
      fees: key('fees', listOf(row.fees)).map((fee) => ({ ...fee, ...texts(fee, ['note']) })),
    })),
    ...part('cases', (row) => ({
      ...texts(row, ['name']),
      ...caseName(row),
      papers: key('papers', listOf(row.papers)).map((paper) => ({
        ...paper,
        ...texts(paper, ['name', 'formName', 'formUrl']),
      })),
    })),
    ...part('results', (row) => texts(row, ['name', 'code'])),
    ...part('legalBasis', (row) => texts(row, ['number', 'title'])),
    ...part('related', (row) => ({
      ...texts(row, ['name']),
      code: parseCode(typeof row.code === 'string' ? row.code : '')?.code ?? row.code,
    })),
  };
};

/** A leading "thủ tục" says nothing; a quarter of all names have one. */
const searchKeyOf = (name: string): string => fold(name).replace(/^thu tuc\s+/, '');

/** What follows from code and name. */
export const named = (code: string, name: string): Data => ({
  slug: codeSlug(code, name),
  searchKey: searchKeyOf(name),
});

/** The fields that were sent, cleaned; rows get the keys that they lack. */
export const cleanedProcedure = (data: Data, code: string): Data => ({
  ...data,
  ...lines(data, LINE_FIELDS),
  ...texts(data, [...TEXT_FIELDS, ...URL_FIELDS]),
  ...html(data, ['requirements']),
  ...cleanedRows(data, code),
});
