import type { Core } from '@strapi/types';

import { ACCESS, type Freshness, freshness, readAsKnown, scheduleOf, versionOf } from '../changes';

interface WithState {
  state: Record<string, unknown>;
}

export interface Declared extends Freshness {
  types: readonly string[];
  /** Of those types, before they were read. */
  version: number;
}

/**
 * Says on which content types the answer of this request depends, by public name, and notes how
 * fresh they are. Call it before reading: what changes in between must not pass for already seen.
 */
export const declareTypes = async (
  strapi: Core.Strapi,
  ctx: WithState,
  shown: readonly string[],
): Promise<void> => {
  // Who may read is a part of every answer.
  const types = [...shown, ...shown.map(scheduleOf), ACCESS];
  const version = versionOf(strapi, types);
  readAsKnown(strapi, ctx);
  const fresh = await freshness(strapi, shown);
  const declared: Declared = { ...fresh, types, version };
  ctx.state.cchcFreshness = declared;
};

/** What was noted; undefined for answers that are nobody's public content. */
export const declaredFreshness = (ctx: WithState): Declared | undefined =>
  ctx.state.cchcFreshness as Declared | undefined;

/** Says that this answer is made anew for each who asks, though it is public. */
export const keepNothing = (ctx: WithState): void => {
  ctx.state.cchcKeepNothing = true;
};

export const keepsNothing = (ctx: WithState): boolean => ctx.state.cchcKeepNothing === true;
