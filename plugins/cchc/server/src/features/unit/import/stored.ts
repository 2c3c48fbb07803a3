import type { Core } from '@strapi/types';
import { z } from 'zod';

import { linkTable, rows } from '../../../platform/sql';
import { UNIT } from '../schema';
import { SUCCESSION } from '../succession.schema';
import { UNIT_KINDS } from './identity';
import type { Stored } from './plan';

const text = z.string().nullable();

const unitRows = z.array(
  z.object({
    id: z.number(),
    code: z.string(),
    name: z.string(),
    kind: z.enum(UNIT_KINDS),
    label: text,
    searchKey: text,
    validFrom: text,
    validTo: text,
    decree: text,
  }),
);

const successionRows = z.array(z.object({ id: z.number(), share: z.enum(['full', 'partial']) }));

/** Every link of a relation, own id → other id. */
const links = async (strapi: Core.Strapi, uid: string, attribute: string) => {
  const { name, own, other } = linkTable(strapi, uid, attribute);
  const sql = `select ${own} as own, ${other} as other from ${name}`;
  const found = await rows<{ own: number; other: number }>(strapi, sql, []);
  return new Map(found.map((link) => [link.own, link.other]));
};

/**
 * All units and pairs of the database. Reads plain rows and links: populating 14,000 parents would
 * take Strapi longer than the import.
 */
export const readStored = async (strapi: Core.Strapi): Promise<Stored> => {
  const select = Object.keys(unitRows.element.shape);
  const units = unitRows.parse(
    await strapi.db.query(UNIT).findMany({ select, orderBy: { id: 'asc' } }),
  );
  const parents = await links(strapi, UNIT, 'parent');
  const pairs = successionRows.parse(
    await strapi.db.query(SUCCESSION).findMany({ select: ['id', 'share'] }),
  );
  const predecessors = await links(strapi, SUCCESSION, 'predecessor');
  const successors = await links(strapi, SUCCESSION, 'successor');
  return {
    units: units.map((unit) => ({ ...unit, parentId: parents.get(unit.id) ?? null })),
    successions: pairs.flatMap(({ id, share }) => {
      const predecessorId = predecessors.get(id);
      const successorId = successors.get(id);
      if (predecessorId === undefined || successorId === undefined) return [];
      return [{ id, share, predecessorId, successorId }];
    }),
  };
};
