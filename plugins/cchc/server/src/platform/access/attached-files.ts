import type { Core } from '@strapi/types';

import { chunks } from '../chunks';
import { placeholders, rows } from '../sql';

const FILE = 'plugin::upload.file';

/** What a field holds: rows of one component, or of the several of a dynamic zone. */
type Holding = string | readonly string[];

const componentsIn = (strapi: Core.Strapi, uid: string): [field: string, Holding][] => {
  // Strapi's type knows only uids that its generated types list.
  const { attributes } = strapi.getModel(uid as Parameters<Core.Strapi['getModel']>[0]);
  return Object.entries(attributes).flatMap(([name, attribute]): [string, Holding][] => {
    if (attribute.type === 'component') return [[name, attribute.component]];
    return attribute.type === 'dynamiczone' ? [[name, attribute.components]] : [];
  });
};

/** Loads an entry's row with the numbers of all components in it, however deep. */
const withComponents = (strapi: Core.Strapi, uid: string): object => {
  const load = (holding: Holding) =>
    typeof holding === 'string'
      ? withComponents(strapi, holding)
      : { on: Object.fromEntries(holding.map((one) => [one, withComponents(strapi, one)])) };
  const fields = componentsIn(strapi, uid).map(([name, holding]) => [name, load(holding)]);
  return { select: ['id'], populate: Object.fromEntries(fields) as object };
};

interface Row {
  id: number;
  /** Only of rows in dynamic zones. */
  __component?: string;
  [field: string]: unknown;
}

/** A row of the entry's own type or of a component in it. */
interface Owner {
  uid: string;
  id: number;
  /** The field of the form that holds the component. */
  field?: string;
}

const owners = (strapi: Core.Strapi, uid: string, row: Row, field?: string): Owner[] => [
  { uid, id: row.id, ...(field && { field }) },
  ...componentsIn(strapi, uid).flatMap(([name, holding]) => {
    const inside = [row[name] ?? []].flat() as Row[];
    return inside.flatMap((one) => {
      const kind = typeof holding === 'string' ? holding : one.__component;
      return kind ? owners(strapi, kind, one, field ?? name) : [];
    });
  }),
];

interface MorphTable {
  name: string;
  joinColumn: { name: string };
  morphColumn: { idColumn: { name: string }; typeColumn: { name: string } };
}

interface Link {
  file: number;
  uid: string;
  id: number;
  field: string;
}

/** The table of links, and its columns as SQL gives them their names here. */
const linkTable = (strapi: Core.Strapi) => {
  // Strapi's type has no word of the tables behind a relation.
  const related: unknown = strapi.db.metadata.get(FILE).attributes.related;
  const { joinTable } = related as { joinTable: MorphTable };
  const { idColumn, typeColumn } = joinTable.morphColumn;
  const columns = { file: joinTable.joinColumn.name, uid: typeColumn.name, id: idColumn.name };
  const { file, uid, id } = columns;
  const select = `select ${file} as file, ${uid} as uid, ${id} as id, field from ${joinTable.name}`;
  return { ...columns, select };
};

/**
 * Reads the table of links itself: a field for one file shows only the first of several, and the
 * next one once the first is gone.
 */
const linksOf = async (strapi: Core.Strapi, holders: readonly Owner[]): Promise<Link[]> => {
  const { select, uid, id } = linkTable(strapi);
  const ids = [...new Set(holders.map((holder) => holder.id))];
  const uids = [...new Set(holders.map((holder) => holder.uid))];
  return rows<Link>(
    strapi,
    `${select} where ${uid} in (${placeholders(uids)}) and ${id} in (${placeholders(ids)})`,
    [...uids, ...ids],
  );
};

/** What these files are on: rows of entries, and of components in them, by their type. */
export const holdersOf = async (
  strapi: Core.Strapi,
  fileIds: readonly number[],
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const { select, file } = linkTable(strapi);
  const holders = new Map<string, number[]>();
  for (const some of chunks(fileIds)) {
    const sql = `${select} where ${file} in (${placeholders(some)})`;
    for (const { uid, id } of await rows<Link>(strapi, sql, some)) {
      holders.set(uid, [...(holders.get(uid) ?? []), id]);
    }
  }
  return holders;
};

/**
 * The files on an entry, in all its languages and states and in the components in it, each with the
 * field of the form that it is in.
 */
export const attachedFiles = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<ReadonlyMap<number, string>> => {
  const found: Row[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, ...withComponents(strapi, uid) });
  const holders = found.flatMap((row) => owners(strapi, uid, row));
  if (holders.length === 0) return new Map();
  const byKey = new Map(holders.map((holder) => [`${holder.uid} ${holder.id}`, holder]));
  const links = await linksOf(strapi, holders);
  return new Map(
    links.flatMap((link) => {
      const holder = byKey.get(`${link.uid} ${link.id}`);
      return holder ? [[link.file, holder.field ?? link.field]] : [];
    }),
  );
};
