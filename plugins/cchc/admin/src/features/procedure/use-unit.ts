import { FRESH, useCchcReviewUnitsQuery } from './api';

/**
 * The unit whose lists are shown: the chosen one, or the only one of an account that works for one.
 * `isKnown` is false while that is not clear yet.
 */
export const useUnit = (chosen?: string) => {
  const { data: units } = useCchcReviewUnitsQuery(undefined, FRESH);
  const only = units?.length === 1 ? units[0]?.code : undefined;
  return { unit: chosen ?? only, isKnown: units !== undefined };
};
