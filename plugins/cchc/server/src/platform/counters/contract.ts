import type { Core } from '@strapi/types';

import type { UnitItem } from '../../../../shared/contracts';
import type { SqlValue } from '../sql';

/** A unit whose records count. */
export interface CountedUnit {
  /** Of its row. */
  id: number;
  code: string;
  name: string;
  kind: UnitItem['kind'];
  /** Tells it from other units that had its code: the code, with the day from which it existed. */
  key: string;
}

/** Whose records of which time are counted. */
export interface CountScope {
  strapi: Core.Strapi;
  /** Whose report it is. */
  unit: CountedUnit;
  /** All whose records count with it, itself first. */
  units: readonly CountedUnit[];
  /** Something counts that happened from the first moment on and before the second. */
  from: Date;
  before: Date;
  /** The same as days of Viet Nam, both included. */
  firstDay: string;
  lastDay: string;
  /** Last year's, to compare with: what can be known of the present alone is not known of it. */
  isComparison: boolean;
}

/** A part of a statement with the values of its question marks. */
export interface Select {
  sql: string;
  values: readonly SqlValue[];
}

export type Labels = ReadonlyMap<string, string>;

/** What a counter is split by. */
export interface CounterColumn {
  title: string;
  /** Texts by key, in the order of the rows; a key that is not among them comes last, as it is. */
  labels: (scope: CountScope) => Labels | Promise<Labels>;
}

/**
 * Something that reports count. Numbers and the records behind them come from one question, so they
 * cannot disagree.
 */
export interface Counter {
  /** `news.published`: never reused for another meaning. */
  name: string;
  title: string;
  /** What is counted, in a sentence for readers of the report. */
  definition: string;
  /** `bài`, `vụ việc`. */
  measure: string;
  columns: readonly CounterColumn[];
  /** False where units share what is counted: a report over several units keeps the numbers apart. */
  adds?: false;
  /** Type of the records. */
  uid: string;
  /** Where the panel shows one; without it in the Content Manager, null for nowhere. */
  pathOf?: (document: string) => string | null;
  /**
   * One row for each record and combination of keys, with the columns `record` (what is counted
   * once), `document` (its documentId, null where it is gone), `title`, `moment`, `amount` (1, or
   * what is added up: participants) and `k0`, `k1` … (keys of the columns, texts). Null where
   * nothing is known of that time, which is not 0.
   */
  select: (scope: CountScope) => Select | null | Promise<Select | null>;
}

/** One record behind a number. */
export interface CountedRecord {
  /** Null where it has been deleted since. */
  documentId: string | null;
  uid: string;
  title: string;
  /** When it happened (ISO 8601, +07:00). */
  moment: string | null;
  amount: number;
  /** Address inside the panel. */
  path: string | null;
}
