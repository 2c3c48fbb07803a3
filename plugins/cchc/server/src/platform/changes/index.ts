export { lastUnderKey, recordChanges, updateTimes } from './log';
export { createChangesMiddleware } from './middleware';
export {
  type PublicRecord,
  publishedTypes,
  type PublishedType,
  registerPublished,
} from './published';
export { freshness, startSchedule, stopSchedule, tick } from './schedule';
export { CHANGE, changeSchema } from './schema';
