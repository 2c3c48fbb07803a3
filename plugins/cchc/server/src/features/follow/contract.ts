import { FOLLOWED_TYPES } from '../../../../shared/contracts';
import type { ReadRequest } from '../../platform/public-read';

/** Rows of one answer at most. */
export const MOST_ROWS = 1000;

/** A bundle without `since` is everything, with it what has changed. */
export const followSpec = { unit: true, since: true, limit: MOST_ROWS, types: FOLLOWED_TYPES };

export type FollowRequest = ReadRequest;
