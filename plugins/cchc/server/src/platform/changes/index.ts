export { contentHash } from './hash';
export {
  inTurn,
  lastUnderKey,
  recordCause,
  recordChanges,
  recordTogether,
  updateTimes,
} from './log';
export { watchLanguages } from './languages';
export { watchMedia } from './media';
export { createChangesMiddleware } from './middleware';
export {
  type Follower,
  followLog,
  type PublicRecord,
  publishedTypes,
  type PublishedType,
  registerPublished,
} from './published';
export {
  type Freshness,
  freshness,
  nextJob,
  scheduleOf,
  startSchedule,
  stopSchedule,
  tick,
} from './schedule';
export { remembered } from './remembered';
export { CHANGE, changeSchema } from './schema';
export { ACCESS, isSure, startFollowing, stopFollowing, versionOf } from './versions';
