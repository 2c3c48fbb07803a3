import type { Feature } from '../../feature';
import { followEndpoints } from './endpoints';

/** Copies of the portal's content at other places: what changed, and all at once. */
export const follow = {
  endpoints: [followEndpoints.changes, followEndpoints.bundle],
} satisfies Feature;
