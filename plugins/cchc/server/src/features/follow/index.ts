import type { Feature } from '../../feature';
import { followEndpoints } from './endpoints';

export { type Copy, copyFor, type Step } from './copy';
export { placeOf } from './page';
export { titlesOf } from './titles';

/** Copies of the portal's content at other places: what changed, and all at once. */
export const follow = {
  endpoints: [followEndpoints.changes, followEndpoints.bundle],
} satisfies Feature;
