import { buildAccount, buildNews, buildUnit, type Document } from './build';
import { type Panel, signIn } from './panel';
import type { Portal } from './strapi';

/** A province, two communes, an office below the first, and a commune of another province. */
const UNITS = [
  ['province', { name: 'Tỉnh Một', kind: 'province' }],
  ['own', { name: 'Xã Nhà', parent: 'province' }],
  ['office', { name: 'Phòng Nhà', kind: 'office', parent: 'own' }],
  ['neighbour', { name: 'Xã Bên', parent: 'province' }],
  ['elsewhere', { name: 'Xã Xa' }],
] as const;

export type UnitName = (typeof UNITS)[number][0];

const buildUnits = async ({ strapi }: Portal): Promise<Record<UnitName, Document>> => {
  const built: Partial<Record<UnitName, Document>> = {};
  for (const [name, fields] of UNITS) {
    const parent = 'parent' in fields ? built[fields.parent]?.documentId : undefined;
    built[name] = await buildUnit(strapi, { ...fields, parent });
  }
  // Every name of the list has been built by now.
  return built as Record<UnitName, Document>;
};

export interface Section {
  units: Record<UnitName, Document>;
  /** A published item of each unit, titled `Tin của <unit>`. */
  news: Record<UnitName, Document>;
  /** Signs in a new account with this role that works for these units. */
  as: (role: string, ...units: UnitName[]) => Promise<Panel>;
}

/** Units that lie above, below and beside `own`, each with an item, and accounts on demand. */
export const buildSection = async (portal: Portal): Promise<Section> => {
  const units = await buildUnits(portal);
  const news: Partial<Record<UnitName, Document>> = {};
  for (const [name] of UNITS) {
    const unit = units[name].documentId;
    news[name] = await buildNews(portal.strapi, { title: `Tin của ${name}`, unit });
  }
  return {
    units,
    news: news as Section['news'],
    as: async (role, ...names) => {
      const account = { role: `cchc-${role}`, units: names.map((name) => units[name]) };
      return signIn(portal, await buildAccount(portal.strapi, account));
    },
  };
};
