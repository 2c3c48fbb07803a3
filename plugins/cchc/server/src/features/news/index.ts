import type { Feature } from '../../feature';
import { TOPIC } from '../topic';
import { UNIT } from '../unit';
import { newsCounters } from './counters';
import { newsEndpoints } from './endpoints';
import { newsGraphql } from './graphql';
import { followedNews } from './mirror';
import { serveNewsPages } from './page';
import { publicRecords, showing } from './read';
import { NEWS, newsSchema } from './schema';
import { searchHits, searchText } from './search';
import { newsWrites } from './writes';

export { newsEndpoints } from './endpoints';
export { findPage as findNews } from './read';
export { NEWS } from './schema';

export const news = {
  contentTypes: { 'news-item': { schema: newsSchema } },
  endpoints: [newsEndpoints.list, newsEndpoints.one],
  graphql: newsGraphql,
  published: [
    {
      type: 'news',
      keepsAddresses: true,
      uid: NEWS,
      load: publicRecords,
      search: searchText,
      dependents: {
        [UNIT]: showing('unit'),
        [TOPIC]: showing('topics'),
        'plugin::upload.file': showing('cover'),
      },
      schedule: { from: 'publishAt', until: 'validUntil' },
    },
  ],
  followed: [followedNews],
  counters: newsCounters,
  searchable: [{ type: 'news', hits: searchHits }],
  writes: { [NEWS]: newsWrites },
  register: ({ strapi }) => {
    strapi.customFields.register({
      name: 'rich-text',
      plugin: 'cchc',
      type: 'text',
      inputSize: { default: 12, isResizable: true },
    });
    serveNewsPages(strapi);
  },
} satisfies Feature;
