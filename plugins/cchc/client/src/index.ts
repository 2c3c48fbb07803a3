export type {
  BundleHead,
  BundleLine,
  ChangeItem,
  ChangesMeta,
  Cursor,
  DecisionDetail,
  DecisionItem,
  DocumentDetail,
  DocumentItem,
  FeedbackDetail,
  FeedbackItem,
  FieldItem,
  FollowedType,
  HotlineItem,
  NewsDetail,
  NewsItem,
  ProcedureDetail,
  ProcedureItem,
  QuestionDetail,
  QuestionItem,
  TopicItem,
  UnitDetail,
  UnitItem,
} from '../../shared/contracts';
export {
  type Answer,
  type ChangesQuery,
  type Client,
  type ClientOptions,
  createClient,
} from './client';
export { CchcError } from './errors';
export {
  mirror,
  type MirrorOptions,
  type MirrorState,
  type MirrorStore,
  readBundle,
  type Synced,
} from './mirror';
export type { Filters, ListQuery } from './query';
