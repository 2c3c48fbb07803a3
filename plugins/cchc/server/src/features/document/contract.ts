import { z } from 'zod';

import { DOCUMENT_KINDS, DOCUMENT_STATES } from '../../../../shared/contracts';
import { oneOf, type ParsedQuery, type ReadRequest } from '../../platform/public-read';

/** What a slug can be; PostgreSQL does not even take a null byte in a question. */
export const documentSlug = z.string().regex(/^[\w.~-]{1,120}$/);

const filters = {
  kind: oneOf(z.enum(DOCUMENT_KINDS)),
  /** Its name; case and accents do not matter. */
  agency: oneOf(z.string().min(1).max(255)),
  /** Of issue. */
  year: oneOf(z.string().regex(/^\d{4}$/)),
  state: oneOf(z.enum(DOCUMENT_STATES)),
};

export const documentListSpec = {
  filters,
  sort: ['issuedOn'] as const,
  defaultSort: 'issuedOn:desc' as const,
  unit: true,
  q: true,
};
export const documentSpec = { unit: true };

export type DocumentListRequest = ReadRequest<ParsedQuery<typeof filters, 'issuedOn'>>;
export type DocumentQuery = DocumentListRequest['query'];
export type DocumentRequest = ReadRequest;
