import type { Core } from '@strapi/types';

import { type Freshness, freshness } from '../changes';

interface WithState {
  state: Record<string, unknown>;
}

/**
 * Says on which content types the answer of this request depends, by public name, and notes how
 * fresh they are. Call it before reading: what changes in between must not pass for already seen.
 */
export const declareTypes = async (
  strapi: Core.Strapi,
  ctx: WithState,
  types: readonly string[],
  dated = true,
): Promise<void> => {
  const fresh = await freshness(strapi, types);
  ctx.state.cchcFreshness = dated ? fresh : { ...fresh, lastModified: undefined };
};

/** What was noted; undefined for answers that are nobody's public content. */
export const declaredFreshness = (ctx: WithState): Freshness | undefined =>
  ctx.state.cchcFreshness as Freshness | undefined;
