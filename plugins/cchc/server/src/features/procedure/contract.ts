import { z } from 'zod';

import { LEVELS, LIFECYCLES, SERVICE_LEVELS } from '../../../../shared/contracts';
import {
  momentSpan,
  oneOf,
  type ParsedQuery,
  range,
  type ReadRequest,
} from '../../platform/public-read';

const slug = z.string().regex(/^[\w.~-]{1,120}$/);

const filters = {
  field: oneOf(slug),
  level: oneOf(z.enum(LEVELS)),
  audience: oneOf(slug),
  serviceLevel: oneOf(z.enum(SERVICE_LEVELS)),
  lifecycle: oneOf(z.enum(LIFECYCLES)),
  /** Its slug, or its number as printed. */
  decision: oneOf(z.string().min(1).max(100)),
  updatedAt: range(momentSpan),
};

export const procedureListSpec = {
  filters,
  sort: ['relevance', 'name', 'code', 'updatedAt'] as const,
  unit: true,
  q: true,
};
export type ProcedureListRequest = ReadRequest<
  ParsedQuery<typeof filters, (typeof procedureListSpec.sort)[number]>
>;
export type ProcedureListQuery = ProcedureListRequest['query'];

export const procedureSpec = { unit: true, asOf: true, edition: true };
export type ProcedureRequest = ReadRequest;
