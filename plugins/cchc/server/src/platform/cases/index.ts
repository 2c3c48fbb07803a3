export { type Act, actOnCase, mayReopen, reopenDays, type Said } from './act';
export { protectHistory } from './append-only';
export { type CaseStepDone, followCases } from './followers';
export { makeCode } from './code';
export { registerForgetter } from './forget';
export { brokenAt, type CaseEvent, clockOf } from './history';
export { CaseConflict, noSuchCase, unfit } from './problems';
export { CASE, CASE_EVENT, caseCounterSchema, caseEventSchema, caseSchema } from './schema';
export {
  type Actor,
  createCase,
  digestOfCode,
  dueOfCase,
  eventsOf,
  findCase,
  historiesOf,
  type NewCase,
  type Person,
  shownMoment,
  type StoredCase,
  termOfCase,
} from './store';
export { findBrokenHistories } from './verify';
export { allowedActions, type Need, type Transition, transitionFor } from './transitions';
