import type { z } from 'zod';

import { RELATION_TYPES, type SERVICE_LEVELS } from '../../../../../shared/contracts';
import type {
  ProcedureRecord,
  recordFee,
  recordMethod,
  recordPaper,
} from '../../../../../shared/contracts/procedure-record';
import { parseCode } from '../../../../../shared/procedure';

import { channelOf, dayOf, levelOf, serviceLevelOf, abolishedOf } from './choices';
import { LABELS } from './labels';
import {
  asArray,
  countOf,
  isObject,
  isWebAddress,
  lineOf,
  type RawObject,
  type Source,
} from './source';

export type Method = z.infer<typeof recordMethod>;
export type Paper = z.infer<typeof recordPaper>;
export type Fee = z.infer<typeof recordFee>;
export type Parts = Omit<Partial<ProcedureRecord>, 'code' | 'codeSuffix' | 'name' | 'leftover'>;

/** The objects of a list; what else stands in it is kept aside. */
export const rowsOf = (source: Source, key: string, label: string): RawObject[] | undefined => {
  if (!source.has(key)) return undefined;
  return asArray(source.take(key)).flatMap((row) => {
    if (isObject(row)) return [row];
    source.keep(label, row);
    return [];
  });
};

/** The value of one of our choices; words that are none of them are kept aside, never guessed. */
const chosen = <T>(
  { source, key, label }: { source: Source; key: string; label: string },
  choose: (words: string) => T | undefined,
): T | null | undefined => {
  const words = source.line(key, label);
  if (words === null || words === undefined) return words;
  const value = choose(words);
  if (value === undefined) source.keep(label, words);
  return value ?? null;
};

export const levelsOf = (source: Source, key: string): ProcedureRecord['levels'] => {
  const levels = source.names(key)?.flatMap((words) => {
    const level = levelOf(words);
    if (!level) source.keep(LABELS.levels, words);
    return level ?? [];
  });
  return levels && [...new Set(levels)];
};

export const serviceLevelIn = (
  source: Source,
  key: string,
): (typeof SERVICE_LEVELS)[number] | null | undefined =>
  chosen({ source, key, label: LABELS.serviceLevel }, serviceLevelOf);

export const abolishedIn = (source: Source, key: string): boolean | undefined =>
  chosen({ source, key, label: LABELS.abolished }, abolishedOf) ?? undefined;

export const dayIn = (source: Source, key: string): string | null | undefined =>
  chosen({ source, key, label: LABELS.decisionSignedOn }, dayOf);

export const addressIn = (
  source: Source,
  key: string,
  part: 'filingUrl' | 'sourceUrl',
): string | null | undefined =>
  chosen({ source, key, label: LABELS[part] }, (text) => (isWebAddress(text) ? text : undefined));

/** Words to search by; they hold commas, so only a semicolon or a new line parts them. */
export const splitKeywords = (text: string): string[] =>
  text.split(/[;\n]/).flatMap((word) => lineOf(word) ?? []);

export const keywordsIn = (source: Source, key: string): string[] | undefined => {
  const words = source.take(key);
  return typeof words === 'string' ? splitKeywords(words) : source.names(key);
};

export const channelIn = (source: Source, row: RawObject, words: unknown) => {
  const channel = channelOf(lineOf(words) ?? '');
  if (!channel) source.keep(LABELS.methods, Object.values(row));
  return channel;
};

interface SourcePaper {
  name: string | null;
  originals: unknown;
  copies: unknown;
  formName: string | null;
  formUrl?: string | null;
}

/**
 * A paper, remarks with 0/0 copies too. One whose name has no word takes the name of its form;
 * without a form there is nothing to bring, only something for the editor to look at.
 */
export const paperOf = (source: Source, paper: SourcePaper): Paper[] => {
  const { formName, formUrl } = paper;
  const originals = countOf(paper.originals);
  const copies = countOf(paper.copies);
  const name = paper.name ?? formName;
  const counts = `bản chính ${lineOf(paper.originals) ?? 0}, bản sao ${lineOf(paper.copies) ?? 0}`;
  if (originals === undefined || copies === undefined) {
    source.keep(`${LABELS.cases}, số lượng`, `${name ?? 'không tên'}: ${counts}`);
  }
  if (name === null) {
    if (originals || copies) source.keep(`${LABELS.cases}, dòng không có tên giấy tờ`, counts);
    return [];
  }
  return [
    {
      name,
      originals: originals ?? 0,
      copies: copies ?? 0,
      formName,
      ...(formUrl !== undefined && { formUrl }),
    },
  ];
};

export const resultOf = (
  source: Source,
  name: string | null,
  code: string | null,
): { name: string; code: string | null }[] => {
  if (name !== null) return [{ name, code }];
  if (code !== null) source.keep(`${LABELS.results}, dòng không có tên`, code);
  return [];
};

interface SourceRelation {
  code: unknown;
  name: unknown;
  type?: unknown;
}

export const relatedOf = (
  source: Source,
  { code, name, type }: SourceRelation,
): NonNullable<ProcedureRecord['related']> => {
  const known = parseCode(lineOf(code) ?? '')?.code;
  if (!known) {
    source.keep(LABELS.related, [code, name]);
    return [];
  }
  const relation = RELATION_TYPES.find((each) => each === type) ?? 'see-also';
  return [{ type: relation, code: known, name: lineOf(name) ?? '' }];
};
