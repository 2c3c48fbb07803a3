import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/types';

import { chunks } from './chunks';

type Row = Record<string, unknown>;

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  on?: { field: string };
}

interface Attribute {
  type: string;
  target?: string;
  joinTable?: JoinTable;
}

/** An id as Strapi gives documents: 24 small letters and digits, a letter first. */
export const newDocumentId = (): string =>
  `c${BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString(36)
    .padStart(25, '0')
    .slice(-23)}`;

const metadataOf = (strapi: Core.Strapi, uid: string) =>
  // Strapi's type knows only uids that its generated types list.
  strapi.db.metadata.get(uid) as unknown as { attributes: Record<string, Attribute> };

const isComponent = ({ target, joinTable }: Attribute) =>
  joinTable?.on !== undefined && target !== undefined;

const insert = async (strapi: Core.Strapi, uid: string, rows: readonly Row[]) => {
  const ids: number[] = [];
  for (const data of chunks(rows)) {
    const result = await strapi.db.query(uid).createMany({ data });
    ids.push(...result.ids.map(Number));
  }
  return ids;
};

const link = async (strapi: Core.Strapi, table: string, rows: readonly Row[]) => {
  for (const some of chunks(rows)) {
    await strapi.db.transaction(({ trx }) => trx(table).insert(some));
  }
};

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);

/** The rows of one attribute for all owners, with the rows inside them. */
const insertRows = async (
  strapi: Core.Strapi,
  name: string,
  { target = '', joinTable }: Attribute,
  owners: readonly { id: number; row: Row }[],
) => {
  const rows = owners.flatMap(({ id, row }) =>
    rowsOf(row[name]).map((one, index) => ({ owner: id, order: index + 1, row: one })),
  );
  if (rows.length === 0 || !joinTable) return;
  const ids = await insertMany(
    strapi,
    target,
    rows.map(({ row }) => row),
  );
  await link(
    strapi,
    joinTable.name,
    rows.map(({ owner, order }, index) => ({
      [joinTable.joinColumn.name]: owner,
      [joinTable.inverseJoinColumn.name]: ids[index],
      component_type: target,
      field: name,
      order,
    })),
  );
};

const linkRelation = async (
  strapi: Core.Strapi,
  name: string,
  joinTable: JoinTable,
  owners: readonly { id: number; row: Row }[],
) => {
  const rows = owners.flatMap(({ id, row }) =>
    typeof row[name] === 'number'
      ? [{ [joinTable.joinColumn.name]: id, [joinTable.inverseJoinColumn.name]: row[name] }]
      : [],
  );
  if (rows.length > 0) await link(strapi, joinTable.name, rows);
};

/**
 * Inserts many rows of a type with their component rows, a few statements for all of them; to-one
 * relations are named by row id. It goes past the Document Service, which takes fifty statements
 * for each: the caller has cleaned the rows, and tells the change log (`recordChanges`).
 * @returns row ids, in the order of `rows`
 */
export const insertMany = async (
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Row[],
): Promise<number[]> => {
  const attributes = Object.entries(metadataOf(strapi, uid).attributes);
  const plain = (row: Row): Row =>
    Object.fromEntries(
      attributes.flatMap(([name, { type }]) =>
        type !== 'relation' && name !== 'id' && row[name] !== undefined ? [[name, row[name]]] : [],
      ),
    );
  const ids = await insert(strapi, uid, rows.map(plain));
  const owners = rows.map((row, index) => ({ id: ids[index] ?? 0, row }));
  for (const [name, attribute] of attributes) {
    if (isComponent(attribute)) await insertRows(strapi, name, attribute, owners);
    else if (attribute.joinTable) await linkRelation(strapi, name, attribute.joinTable, owners);
  }
  return ids;
};

/** Row ids of everything that hangs on these rows, themselves included, by type. */
const idsBelow = (strapi: Core.Strapi, uid: string, rows: readonly Row[]): [string, number[]][] =>
  rows.length === 0
    ? []
    : [
        ...Object.entries(metadataOf(strapi, uid).attributes).flatMap(([name, attribute]) =>
          isComponent(attribute)
            ? idsBelow(
                strapi,
                attribute.target ?? '',
                rows.flatMap((row) => rowsOf(row[name])),
              )
            : [],
        ),
        [uid, rows.map(({ id }) => Number(id))],
      ];

/**
 * Deletes rows of a type with their component rows, which have to be loaded. Past the Document
 * Service, as `insertMany`; links go with their rows, files that hang on rows do not.
 */
export const deleteMany = async (strapi: Core.Strapi, uid: string, rows: readonly Row[]) => {
  for (const [type, ids] of idsBelow(strapi, uid, rows)) {
    for (const some of chunks(ids)) {
      await strapi.db.query(type).deleteMany({ where: { id: { $in: some } } });
    }
  }
};
