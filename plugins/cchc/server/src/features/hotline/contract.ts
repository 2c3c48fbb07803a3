import { z } from 'zod';

import { HOTLINE_SUBJECTS } from '../../../../shared/contracts';
import { oneOf, type ParsedQuery, type ReadRequest } from '../../platform/public-read';

const filters = { subject: oneOf(z.enum(HOTLINE_SUBJECTS)) };

export const hotlineListSpec = { filters, sort: ['position'] as const, unit: true, q: true };
export type HotlineListRequest = ReadRequest<ParsedQuery<typeof filters, 'position'>>;
