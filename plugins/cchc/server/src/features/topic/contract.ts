import { z } from 'zod';

import { oneOf, type ParsedQuery, type ReadRequest } from '../../platform/public-read';

export const topicSlug = z.string().regex(/^[\w.~-]{1,120}$/);

const filters = { parent: oneOf(topicSlug) };

export const topicListSpec = { filters, sort: ['position'] as const, q: true };
export type TopicListRequest = ReadRequest<ParsedQuery<typeof filters, 'position'>>;
