import type { Feature } from '../../feature';
import { UNIT } from '../unit';
import { documentCounters } from './counters';
import { documentEndpoints } from './endpoints';
import { documentGraphql } from './graphql';
import { followedDocuments } from './mirror';
import { ofUnits, publicRecords, withFiles } from './read';
import { naming } from './replacing';
import { DOCUMENT, documentSchema } from './schema';
import { searchHits, searchText } from './search';
import { documentWrites } from './writes';

export { DOCUMENT } from './schema';

export const document = {
  contentTypes: { document: { schema: documentSchema } },
  endpoints: [documentEndpoints.list, documentEndpoints.one],
  graphql: documentGraphql,
  published: [
    {
      type: 'document',
      keepsAddresses: true,
      uid: DOCUMENT,
      load: publicRecords,
      search: searchText,
      dependents: {
        [UNIT]: ofUnits,
        'plugin::upload.file': withFiles,
        [DOCUMENT]: naming,
      },
      schedule: { from: 'beginsAt', until: 'endsAt' },
    },
  ],
  counters: documentCounters,
  searchable: [{ type: 'document', lang: () => 'vi', hits: searchHits }],
  followed: [followedDocuments],
  writes: { [DOCUMENT]: documentWrites },
} satisfies Feature;
