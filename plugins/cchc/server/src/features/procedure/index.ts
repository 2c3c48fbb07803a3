import type { Feature } from '../../feature';
import { FIELD } from '../field';
import { UNIT } from '../unit';
import { procedureCounters } from './counters';
import { editionRoutes } from './edition.routes';
import { EDITION, editionSchema } from './edition.schema';
import { procedureEndpoints } from './endpoints';
import { procedureGraphql } from './graphql';
import { stopImport } from './import/job';
import { importActions, importRoutes } from './import/routes';
import { localsOfProcedures, localsOfUnits, publicLocals } from './local';
import { labelLocals } from './local.label';
import { labelMethods } from './method.label';
import { localRoutes } from './local.routes';
import { LOCAL, localSchema } from './local.schema';
import { localWrites } from './local.writes';
import { followedProcedures } from './mirror';
import { serveProcedurePages } from './page';
import { publicRecords } from './read';
import { procedureComponents } from './rows.components';
import { PROCEDURE, procedureSchema } from './schema';
import { searchHits, searchText } from './search';
import { inFields, showing } from './showing';
import { procedureWrites } from './writes';

export {
  loadProcedures,
  lockProcedures,
  type OfficeProcedure,
  type PublicName,
  publicNames,
  publishProblems,
  type Ruling,
} from './batch';
export { catalogue } from './catalogue';
export { carriedOutBy } from './counters';
export { compareEditions } from './compare';
export { publishTogether, type Ruled } from './publish-together';
export { createKeyer } from './keys';
export { levelOfKind } from './where';
export { importProcedures, importRecords } from './import/apply';
export type { ImportResult } from './import/outcome';
export { PROCEDURE } from './schema';

export const procedure = {
  components: procedureComponents,
  contentTypes: {
    procedure: { schema: procedureSchema },
    'procedure-edition': { schema: editionSchema },
    'procedure-local': { schema: localSchema },
  },
  endpoints: [
    procedureEndpoints.linked,
    procedureEndpoints.list,
    procedureEndpoints.one,
    procedureEndpoints.history,
    procedureEndpoints.fields,
  ],
  adminRoutes: [...localRoutes, ...editionRoutes, ...importRoutes],
  adminActions: importActions,
  graphql: procedureGraphql,
  published: [
    {
      type: 'procedure',
      keepsAddresses: true,
      uid: PROCEDURE,
      load: publicRecords,
      search: searchText,
      dependents: { [FIELD]: inFields, [PROCEDURE]: showing },
    },
    {
      type: 'procedure-local',
      uid: LOCAL,
      load: publicLocals,
      dependents: { [UNIT]: localsOfUnits, [PROCEDURE]: localsOfProcedures },
    },
  ],
  counters: procedureCounters,
  followed: [followedProcedures],
  searchable: [{ type: 'procedure', lang: () => 'vi', hits: searchHits }],
  writes: { [PROCEDURE]: procedureWrites, [LOCAL]: localWrites },
  bootstrap: async ({ strapi }) => {
    await labelLocals(strapi);
    await labelMethods(strapi);
  },
  register: ({ strapi }) => serveProcedurePages(strapi),
  destroy: ({ strapi }) => stopImport(strapi),
} satisfies Feature;

export { EDITION, LOCAL };
