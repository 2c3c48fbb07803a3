import { z } from 'zod';

import { oneOf, type ParsedQuery, type ReadRequest } from '../../platform/public-read';

/** What a slug can be; PostgreSQL does not even take a null byte in a question. */
export const decisionSlug = z.string().regex(/^[\w.~-]{1,120}$/);

const filters = {
  /** Of signing. */
  year: oneOf(z.string().regex(/^\d{4}$/)),
  /** Its name, or the name as a slug. */
  agency: oneOf(z.string().min(1).max(255)),
};

export const decisionListSpec = {
  filters,
  sort: ['signedOn'] as const,
  defaultSort: 'signedOn:desc' as const,
  unit: true,
  q: true,
};
export const decisionSpec = { unit: true };

export type DecisionListRequest = ReadRequest<ParsedQuery<typeof filters, 'signedOn'>>;
export type DecisionRequest = ReadRequest;
