export * from './contract';
export {
  boundsOf,
  joined,
  overlaps,
  periodName,
  periodsOf,
  reportDueOn,
  rulesFor,
  yearBefore,
} from './periods';
export { SEED_PERIOD_RULES } from './seed-rules';
