import type { Core } from '@strapi/types';

import type { CaseEvent } from './history';
import type { StoredCase } from './store';

/** A step that was just written, and is not committed yet. */
export interface CaseStepDone {
  /** The case as the step leaves it. */
  now: StoredCase;
  event: CaseEvent;
  /** What was done before. */
  earlier: readonly CaseEvent[];
}

type Follower = (strapi: Core.Strapi, step: CaseStepDone) => Promise<void>;

const followers = new WeakMap<Core.Strapi, Follower[]>();

/**
 * Runs with every step of a case, in its transaction: what it writes stays or goes with the step.
 * A CaseConflict that it throws refuses the step.
 */
export const followCases = (strapi: Core.Strapi, follower: Follower): void => {
  followers.set(strapi, [...(followers.get(strapi) ?? []), follower]);
};

export const tellFollowers = async (strapi: Core.Strapi, step: CaseStepDone): Promise<void> => {
  for (const follower of followers.get(strapi) ?? []) await follower(strapi, step);
};
