import type { Feature } from '../feature';
import { answers } from './answer';
import { cases } from './case';
import { deadline } from './deadline';
import { decision } from './decision';
import { document } from './document';
import { feed } from './feed';
import { field } from './field';
import { follow } from './follow';
import { hotline } from './hotline';
import { news } from './news';
import { procedure } from './procedure';
import { report } from './report';
import { retention } from './retention';
import { portalSearch } from './search';
import { site, webhook } from './site';
import { statistics } from './statistics';
import { synonym } from './synonym';
import { topic } from './topic';
import { unit } from './unit';

/** Order matters for start-up only: topics are planted before anything may refer to them. */
export const features: readonly Feature[] = [
  unit,
  topic,
  news,
  hotline,
  field,
  procedure,
  decision,
  document,
  synonym,
  answers,
  deadline,
  portalSearch,
  feed,
  follow,
  site,
  webhook,
  cases,
  retention,
  statistics,
  report,
];
