import type { Demand } from '../../platform/rate-limit';

/** How often a phone has to try, about: half a second to two on a cheap one. */
export const TRIES = 1_000;

interface Step {
  /** The least that makes the step apply, of any of these. */
  from: Partial<Demand>;
  /** How many times the usual work. */
  times: number;
}

/**
 * Figures of ten minutes. A village behind one address asks for a few dozen pieces of work on a bad
 * day, and nobody mistypes twenty codes; so nobody is refused here, it only takes longer.
 */
const STEPS: readonly Step[] = [
  { from: { wrongCodes: 20 }, times: 8 },
  { from: { asked: 120, askedByAll: 6_000 }, times: 4 },
  { from: { asked: 40, askedByAll: 2_000, wrongCodesOfAll: 300 }, times: 2 },
];

const isReached = ({ from }: Step, demand: Demand): boolean =>
  Object.entries(from).some(([name, least]) => demand[name as keyof Demand] >= least); // its own keys

/** Between how many tries the work lies: 500 to 2,000 on a quiet day, by steps up to eight times that. */
export const triesFor = (demand: Demand, usual = TRIES): { from: number; to: number } => {
  const times = STEPS.find((step) => isReached(step, demand))?.times ?? 1;
  const tries = Math.max(2, usual) * times;
  return { from: Math.floor(tries / 2), to: tries * 2 };
};
