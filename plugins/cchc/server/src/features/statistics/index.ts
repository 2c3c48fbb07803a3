import type { Feature } from '../../feature';
import { statisticsEndpoint, statisticsGraphql } from './endpoints';

export { statisticsEndpoint } from './endpoints';

/** What the public may know of how many cases there are. */
export const statistics = {
  endpoints: [statisticsEndpoint],
  graphql: statisticsGraphql,
} satisfies Feature;
