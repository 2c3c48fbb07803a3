import { z } from 'zod';

import { SEARCH_TYPES } from '../../../../shared/contracts';
import { oneOf, type ParsedQuery, type ReadRequest } from '../../platform/public-read';

const filters = { type: oneOf(z.enum(SEARCH_TYPES)) };

export const searchSpec = { filters, unit: true, q: true };
export type SearchRequest = ReadRequest<ParsedQuery<typeof filters>>;

export const suggestSpec = { unit: true, q: true };
export type SuggestRequest = ReadRequest;
