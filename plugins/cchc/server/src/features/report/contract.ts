import { z } from 'zod';

import { REPORT_KINDS } from '../../../../shared/contracts';
import { oneOf, type ParsedQuery, type ReadRequest } from '../../platform/public-read';

/** What a slug can be; PostgreSQL does not even take a null byte in a question. */
export const reportSlug = z.string().regex(/^[\w.~-]{1,120}$/);

const filters = {
  kind: oneOf(z.enum(REPORT_KINDS)),
  /** The reporting year. */
  year: oneOf(z.string().regex(/^\d{4}$/)),
};

export const reportListSpec = {
  filters,
  sort: ['period'] as const,
  defaultSort: 'period:desc' as const,
  unit: true,
  q: true,
};
export const reportSpec = { unit: true };

export type ReportListRequest = ReadRequest<ParsedQuery<typeof filters, 'period'>>;
export type ReportRequest = ReadRequest;
