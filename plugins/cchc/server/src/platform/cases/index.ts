export { actOnCase } from './act';
export { type CaseStepDone, followCases } from './followers';
export { makeCode } from './code';
export { registerForgetter } from './forget';
export { casesAfter, type Leg, legsBefore, type Share, sharesOf } from './custody';
export { type Act, isPurged, mayReopen, type Said } from './guards';
export { brokenAt, type CaseEvent, clockOf } from './history';
export { cameName } from './pass-on';
export { CaseConflict, noSuchCase, notYours, unfit } from './problems';
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
export { findSignals } from './signals';
export { findBrokenHistories } from './verify';
export { offeredActions, reopenDays } from './settings';
export { takeTurn } from './turn';
export { allowedActions, type Need, type Transition, transitionFor } from './transitions';
