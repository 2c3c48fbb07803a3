import { areAgencies, mergeAgencies, splitAgencies } from './agencies';
import { LABELS } from './labels';
import type { Source } from './source';

type Part = 'competentAuthorities' | 'authorizedAgencies' | 'coordinatingAgencies';

/** Agencies of one key, a list or a text; undefined when the key is absent. */
export const agenciesIn = (source: Source, key: string, part: Part): string[] | undefined => {
  if (Array.isArray(source.take(key))) return source.names(key);
  const text = source.text(key, LABELS[part]);
  if (text === undefined || text === null) return text === null ? [] : undefined;
  if (areAgencies(text)) return splitAgencies(text);
  source.keep(LABELS[part], text);
  return [];
};

/** The page's text and the list export's list as one. */
export const executingAgencies = (source: Source): string[] | undefined => {
  const list = source.names('co_quan_thuc_hien_ds');
  const text = source.text('co_quan_thuc_hien', LABELS.executingAgencies);
  if (list === undefined && text === undefined) return undefined;
  const isList = typeof text !== 'string' || areAgencies(text);
  if (!isList) source.keep(LABELS.executingAgencies, text);
  return mergeAgencies(list ?? [], isList ? (text ?? null) : null);
};
