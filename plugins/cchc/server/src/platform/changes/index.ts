export { addressWith, type Followed, followedTypes, registerFollowed, type Site } from './followed';
export { COMPACTED, compactedUpTo, compactLog } from './compact';
export { contentHash } from './hash';
export { lastUnderKey, updateTimes, wasAddressOfAnother } from './last-rows';
export { inTurn, recordCause, recordChanges, recordTogether } from './log';
export { watchLanguages } from './languages';
export { watchMedia } from './media';
export { createChangesMiddleware } from './middleware';
export {
  type Follower,
  followLog,
  type LoggedChange,
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
export { newestFor, readAsKnown, remembered } from './remembered';
export {
  type ChangedKey,
  changedKeys,
  hashesOf,
  keysOfUnits,
  type LoggedRow,
  newestRow,
  newestRowOf,
  rowsByNumber,
  rowsUnder,
  type Source,
} from './rows';
export { CHANGE, changeSchema } from './schema';
export { ACCESS, isSure, startFollowing, stopFollowing, versionOf } from './versions';
