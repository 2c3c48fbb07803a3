import type { Core } from '@strapi/types';

import { FOLLOWED_TYPES, type FollowedType } from '../../../../shared/contracts';
import type { Site } from '../../platform/changes';
import { SITE } from './schema';

/** A registered site as it is stored. */
export interface StoredSite {
  id: number;
  documentId: string;
  key: string;
  name: string | null;
  unit: { id: number; code: string; name: string; label: string | null } | null;
  hosts: string[] | null;
  modules: FollowedType[] | null;
  isActive: boolean;
  disabledAt: string | Date | null;
  secretHash: string | null;
  secretHint: string | null;
  seenAt: string | Date | null;
}

const populate = { unit: { select: ['id', 'code', 'name', 'label'] } };

export const findSite = (strapi: Core.Strapi, where: object): Promise<StoredSite | null> =>
  strapi.db.query(SITE).findOne({ where, populate });

export const findSites = (
  strapi: Core.Strapi,
  where: object,
  page: { limit?: number; offset?: number } = {},
): Promise<StoredSite[]> =>
  strapi.db
    .query(SITE)
    .findMany({ where, populate, orderBy: [{ key: 'asc' }, { id: 'asc' }], ...page });

/** The types that it shows; all, where nothing is said of it. */
export const modulesOf = ({ modules }: Pick<StoredSite, 'modules'>): FollowedType[] =>
  FOLLOWED_TYPES.filter((type) => modules?.includes(type) ?? true);

/** The site as one that asks. Receipts are about the Vietnamese texts. */
export const askingOf = (strapi: Core.Strapi, { unit }: Pick<StoredSite, 'unit'>): Site => ({
  strapi,
  unit: unit?.code,
  locale: 'vi',
});
