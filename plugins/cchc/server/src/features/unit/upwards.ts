import type { Core } from '@strapi/types';

import { linkTable, rows } from '../../platform/sql';
import { plainUnitByCode } from './rows';
import { UNIT } from './schema';

/** Far more than any administration has; a cycle that slipped in ends here. */
const DEEPEST = 20;

/**
 * Codes of the unit that a code means and of all above it, itself first; none where no unit ever
 * had it.
 */
export const unitCodesUpwards = async (strapi: Core.Strapi, code: string): Promise<string[]> => {
  const unit = await plainUnitByCode(strapi, code);
  if (!unit) return [];
  const { name, own, other } = linkTable(strapi, UNIT, 'parent');
  const found = await rows<{ code: string }>(
    strapi,
    `with recursive up(id, depth) as (
       select id, 0 from cchc_units where id = ?
       union all
       select l.${other}, up.depth + 1 from ${name} l join up on l.${own} = up.id
       where up.depth < ${DEEPEST}
     ) select u.code from up join cchc_units u on u.id = up.id order by up.depth`,
    [unit.id],
  );
  return found.map((row) => row.code);
};
