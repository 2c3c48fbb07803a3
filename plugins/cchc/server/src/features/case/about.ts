import type { Core } from '@strapi/types';

import { catalogue } from '../procedure';

export interface About {
  field?: string | undefined;
  procedure?: string | undefined;
  /** Of the procedure, as it is published now. */
  edition?: number | undefined;
}

/**
 * What a case is about, by codes that the catalogue knows: whatever else is typed there would stand
 * unsealed, in exports and in public numbers. A procedure says which field it belongs to.
 */
export const aboutOf = async (
  strapi: Core.Strapi,
  { field, procedure }: Pick<About, 'field' | 'procedure'>,
): Promise<About | { unknown: 'field' | 'procedure' }> => {
  const { byCode, names } = await catalogue(strapi);
  if (field !== undefined && !names.has(field)) return { unknown: 'field' };
  if (procedure === undefined) return { field };
  const card = byCode.get(procedure);
  if (!card) return { unknown: 'procedure' };
  return { field: field ?? card.fieldCode ?? undefined, procedure, edition: card.edition };
};
