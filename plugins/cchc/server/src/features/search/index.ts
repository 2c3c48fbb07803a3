import type { Feature } from '../../feature';
import { searchEndpoints } from './endpoints';
import { searchGraphql } from './graphql';

export { levelOf, searchMetaOf } from './meta';

/** One search over the types that features register with `searchable`. */
export const portalSearch = {
  endpoints: [searchEndpoints.search, searchEndpoints.suggest],
  graphql: searchGraphql,
} satisfies Feature;
