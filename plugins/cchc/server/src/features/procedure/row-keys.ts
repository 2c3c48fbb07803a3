import { createHash } from 'node:crypto';

import type { ProcedureRecord } from '../../../../shared/contracts/procedure-record';

import {
  type Case,
  CASE,
  type Fee,
  FEE,
  LEGAL_BASIS,
  type LegalBasis,
  type Method,
  METHOD,
  type Paper,
  PAPER,
  type Result,
  RESULT,
  type Step,
  STEP,
} from './row-identity';
import { contentOf, matchRows, type RowIdentity } from './row-match';

type Keyed<T> = T & { key: string };

export type KeyedMethod = Keyed<Omit<Method, 'fees'>> & { fees: Keyed<Fee>[] };
export type KeyedCase = Keyed<Omit<Case, 'papers'>> & { papers: Keyed<Paper>[] };

/** The parts of a record whose rows have keys; a part that is absent stays absent. */
export interface KeyedParts {
  steps?: Keyed<Step>[];
  methods?: KeyedMethod[];
  cases?: KeyedCase[];
  results?: Keyed<Result>[];
  legalBasis?: Keyed<LegalBasis>[];
}
export type RowParts = Pick<ProcedureRecord, keyof KeyedParts>;

const KEY_LENGTH = 10;

/** Ten letters and digits that follow from the words; `attempt` gives the next when one is taken. */
const hashKey = (words: readonly string[], attempt: number): string => {
  const hash = createHash('sha256').update(JSON.stringify([...words, attempt]));
  return BigInt(`0x${hash.digest('hex')}`)
    .toString(36)
    .slice(-KEY_LENGTH)
    .padStart(KEY_LENGTH, '0');
};

interface Place {
  /** Code of the procedure, name of the part, and the key of the row around it. */
  path: readonly string[];
  /** Keys of the procedure that a new row may not get; those given are added. */
  taken: Set<string>;
}

interface Rows<T, S = Keyed<T>> {
  rows: readonly T[];
  stored?: readonly S[] | undefined;
}

interface KeyedRow<T, S> {
  row: T;
  key: string;
  /** The stored row that this one continues. */
  before: S | undefined;
}

const keyRows = <T, S extends Keyed<T>>(
  { path, taken }: Place,
  identity: RowIdentity<T>,
  { rows, stored = [] }: Rows<T, S>,
): KeyedRow<T, S>[] => {
  // a key that stands twice, or none, names no row
  const known = stored.filter(
    ({ key }, at) => key !== '' && stored.findIndex((other) => other.key === key) === at,
  );
  const match = matchRows<T>(known, rows, identity);
  return rows.map((row, at) => {
    const index = match[at];
    const before = index === undefined ? undefined : known[index];
    if (before) return { row, key: before.key, before };
    const words = [...path, contentOf(row)];
    let attempt = 0;
    let key = hashKey(words, attempt);
    while (taken.has(key)) key = hashKey(words, (attempt += 1));
    taken.add(key);
    return { row, key, before: undefined };
  });
};

const keysIn = (parts: KeyedParts): Set<string> => {
  const inner = [
    ...(parts.methods ?? []).flatMap(({ fees }) => fees),
    ...(parts.cases ?? []).flatMap(({ papers }) => papers),
  ];
  return new Set([...Object.values(parts).flat(), ...inner].map(({ key }: { key: string }) => key));
};

/**
 * Gives every row of the parts its key, unique within the procedure: the key of the stored row
 * that it continues (the same content, else the same code, number or channel, else the most
 * similar text), or a new one of ten letters and digits. Parts that are absent keep their stored
 * keys to themselves.
 */
export const withRowKeys = (code: string, parts: RowParts, stored: KeyedParts): KeyedParts => {
  const taken = keysIn(stored);
  const at = (...path: string[]): Place => ({ path: [code, ...path], taken });
  /** Rows that have no rows inside them. */
  const simple = <T>(place: Place, identity: RowIdentity<T>, rows: Rows<T>): Keyed<T>[] =>
    keyRows(place, identity, rows).map(({ row, key }) => ({ ...row, key }));
  const { steps, methods, cases, results, legalBasis } = parts;
  return {
    ...(steps && { steps: simple(at('steps'), STEP, { rows: steps, stored: stored.steps }) }),
    ...(methods && {
      methods: keyRows(at('methods'), METHOD, { rows: methods, stored: stored.methods }).map(
        ({ row, key, before }) => ({
          ...row,
          key,
          fees: simple(at('fees', key), FEE, { rows: row.fees, stored: before?.fees }),
        }),
      ),
    }),
    ...(cases && {
      cases: keyRows(at('cases'), CASE, { rows: cases, stored: stored.cases }).map(
        ({ row, key, before }) => ({
          ...row,
          key,
          papers: simple(at('papers', key), PAPER, { rows: row.papers, stored: before?.papers }),
        }),
      ),
    }),
    ...(results && {
      results: simple(at('results'), RESULT, { rows: results, stored: stored.results }),
    }),
    ...(legalBasis && {
      legalBasis: simple(at('legalBasis'), LEGAL_BASIS, {
        rows: legalBasis,
        stored: stored.legalBasis,
      }),
    }),
  };
};
