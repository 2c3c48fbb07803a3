import type { Feature } from '../../feature';
import { unitEndpoints } from './endpoints';
import { begunOrEnded } from './clock';
import { unitGraphql } from './graphql';
import { followedUnits } from './mirror';
import { publicRecords, showing } from './read';
import { UNIT, unitSchema } from './schema';
import { SUCCESSION, successionSchema } from './succession.schema';
import { successionWrites, unitWrites } from './writes';

export { importUnits } from './import';
export { recordUnits } from './record';
export { UNIT } from './schema';
export { reportingUnits, unitKeySql } from './reporting';
export { today, validOn } from './rows';
export { type Reach, reachOf } from './reach';
export { type SiteScope, siteScope, type SiteUnit, siteUnit } from './scope';
export { unitCodesUpwards } from './upwards';
export { ancestors, descendants, successions, withPredecessors, withSuccessors } from './tree';

export const unit = {
  contentTypes: {
    unit: { schema: unitSchema },
    'unit-succession': { schema: successionSchema },
  },
  endpoints: [unitEndpoints.list, unitEndpoints.one],
  graphql: unitGraphql,
  published: [
    {
      type: 'unit',
      uid: UNIT,
      load: publicRecords,
      dependents: showing,
      crossed: begunOrEnded,
    },
  ],
  followed: [followedUnits],
  writes: { [UNIT]: unitWrites, [SUCCESSION]: successionWrites },
} satisfies Feature;
