import type { ProcedureRecord } from '../../../../../shared/contracts';
import type { StoredProcedure } from '../parts';
import { type KeyedParts, withRowKeys } from '../row-keys';

/** The stored rows as a record would give them. */
const keyedParts = (stored: StoredProcedure): KeyedParts => ({
  steps: stored.steps.map(({ key, title, html }) => ({
    key,
    title: title ?? '',
    html: html ?? '',
  })),
  methods: stored.methods.map(({ fees, ...method }) => ({
    ...method,
    fees: fees.map((fee) => ({
      ...fee,
      amount: fee.amount === null ? null : Number(fee.amount),
    })),
  })),
  cases: stored.cases.map(({ key, name, papers }) => ({
    key,
    name,
    papers: papers.map((paper) => ({
      key: paper.key,
      name: paper.name ?? '',
      originals: paper.originals ?? 0,
      copies: paper.copies ?? 0,
      formName: paper.formName,
      formUrl: paper.formUrl,
    })),
  })),
  results: stored.results.map(({ key, name, code }) => ({ key, name: name ?? '', code })),
  legalBasis: stored.legalBasis.map(({ key, number, title }) => ({
    key,
    number,
    title: title ?? '',
  })),
});

/** The record with a key on every row: that of the stored row which it continues, or a new one. */
export const withKeys = (record: ProcedureRecord, stored?: StoredProcedure): ProcedureRecord => ({
  ...record,
  ...withRowKeys(record.code, record, stored ? keyedParts(stored) : {}),
});
