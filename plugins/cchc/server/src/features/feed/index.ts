import type { Feature } from '../../feature';
import { feedEndpoints } from './endpoints';

/** Faces of the news for feed readers and search engines. */
export const feed = { endpoints: feedEndpoints } satisfies Feature;
