import type { Feature } from '../../feature';
import { UNIT } from '../unit';
import { hotlineEndpoints } from './endpoints';
import { hotlineGraphql } from './graphql';
import { followedHotlines } from './mirror';
import { ofUnits, publicRecords } from './read';
import { HOTLINE, hotlineSchema } from './schema';
import { hotlineWrites } from './writes';

export { findPage as findHotlines, SUBJECT_LABELS } from './read';
export { HOTLINE } from './schema';

export const hotline = {
  contentTypes: { hotline: { schema: hotlineSchema } },
  endpoints: [hotlineEndpoints.list],
  graphql: hotlineGraphql,
  published: [
    { type: 'hotline', uid: HOTLINE, load: publicRecords, dependents: { [UNIT]: ofUnits } },
  ],
  followed: [followedHotlines],
  writes: { [HOTLINE]: hotlineWrites },
} satisfies Feature;
