import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Core } from '@strapi/types';

import { importUnits, recordUnits, UNIT } from '../features/unit';

/** Documents of the units that exist now, by code. */
export const idsByCode = async (strapi: Core.Strapi): Promise<Map<string, string>> => {
  const units: { code: string; documentId: string }[] = await strapi.db
    .query(UNIT)
    .findMany({ select: ['code', 'documentId'], where: { validTo: null } });
  return new Map(units.map(({ code, documentId }) => [code, documentId]));
};

/** What stands under a key of the demo's files. @throws when nothing does */
export const known = (map: ReadonlyMap<string, string>, key: string): string => {
  const found = map.get(key);
  if (found === undefined) throw new Error(`Nội dung mẫu: không có "${key}".`);
  return found;
};

export const loadUnits = async (strapi: Core.Strapi, folder: string) => {
  const outcome = await importUnits(strapi, {
    units: await readFile(join(folder, 'units', 'units.csv'), 'utf8'),
    succession: await readFile(join(folder, 'units', 'succession.csv'), 'utf8'),
    fileNames: { units: 'units.csv', succession: 'succession.csv' },
    onChanged: (unitIds) => recordUnits(strapi, unitIds),
  });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
};
