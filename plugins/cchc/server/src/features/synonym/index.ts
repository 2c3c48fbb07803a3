import type { Feature } from '../../feature';
import { registerPhrases } from '../../platform/search';
import { missRoutes } from './miss.routes';
import { MISS, missSchema } from './miss.schema';
import { phrases, watchSynonyms } from './phrases';
import { SYNONYM, synonymSchema } from './schema';
import { seedSynonyms } from './seed/plant';
import { synonymWrites } from './writes';

export { missesWritten, noteMiss, synonymFromMiss } from './misses';
export { MISS, SYNONYM };

export const synonym = {
  contentTypes: {
    synonym: { schema: synonymSchema },
    'search-miss': { schema: missSchema },
  },
  adminRoutes: missRoutes,
  writes: { [SYNONYM]: synonymWrites },
  register: ({ strapi }) => {
    registerPhrases(strapi, phrases);
    watchSynonyms(strapi);
  },
  bootstrap: ({ strapi }) => seedSynonyms(strapi),
} satisfies Feature;
