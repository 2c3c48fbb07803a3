import { z } from 'zod';

import { UNIT_KINDS } from '../../../../shared/contracts';
import { oneOf, type ParsedQuery, type ReadRequest } from '../../platform/public-read';

export const unitCode = z.string().regex(/^[\w.-]{1,40}$/);

const filters = {
  kind: oneOf(z.enum(UNIT_KINDS)),
  parent: oneOf(unitCode),
  active: oneOf(z.enum(['true', 'false']).transform((text) => text === 'true')),
};

export const unitListSpec = {
  filters,
  sort: ['name', 'code'] as const,
  asOf: true,
  q: true,
};
export const unitSpec = { asOf: true };

export type UnitListRequest = ReadRequest<ParsedQuery<typeof filters, 'name' | 'code'>>;
export type UnitRequest = ReadRequest;
