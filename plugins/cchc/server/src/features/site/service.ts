import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import type { SiteSecret } from '../../../../shared/contracts/site-panel';
import type { Actor } from '../../platform/audit';
import { UNIT } from '../unit';
import type { SiteBody, SiteChange } from './contract';
import { makeKey } from './key';
import { demandSite } from './read';
import { SITE } from './schema';
import { findSite } from './sites';
import { noteOnSite } from './trail';
import { webhookService } from './webhook.service';

const invalid = (path: string, code: string, message: string) =>
  new errors.ValidationError(message, { code, fields: [{ path, code, message }] });

/** @throws 400 for a code that no unit has */
const unitId = async (strapi: Core.Strapi, code: string | null): Promise<number | null> => {
  if (code === null) return null;
  const unit: { id: number } | null = await strapi.db
    .query(UNIT)
    .findOne({ select: ['id'], where: { code } });
  if (!unit) throw invalid('unit', 'UNIT_NOT_FOUND', 'Không có đơn vị nào mang mã này.');
  return unit.id;
};

const update = (strapi: Core.Strapi, id: number, data: object) =>
  strapi.db.query(SITE).update({ where: { id }, data });

/**
 * What administrators do with sites; each of it is noted. A key is given out once, and never again.
 */
export const siteService = {
  /** @throws 400 for a short name that another site has */
  register: async (
    strapi: Core.Strapi,
    { unit, ...fields }: SiteBody,
    actor: Actor,
  ): Promise<SiteSecret> =>
    strapi.db.transaction(async () => {
      if (await findSite(strapi, { key: fields.key })) {
        throw invalid('key', 'KEY_TAKEN', 'Tên ngắn này đã có trang khác dùng.');
      }
      const { secret, stored } = makeKey();
      const row: { documentId: string } = await strapi.db.query(SITE).create({
        data: { ...fields, ...stored, unit: await unitId(strapi, unit), isActive: true },
      });
      const { documentId } = row;
      await noteOnSite(strapi, actor, documentId, 'registered', stored.secretHint);
      return { documentId, secret };
    }),

  change: async (
    strapi: Core.Strapi,
    documentId: string,
    { unit, ...fields }: SiteChange,
    actor: Actor,
  ): Promise<void> =>
    strapi.db.transaction(async () => {
      const { id } = await demandSite(strapi, documentId);
      await update(strapi, id, { ...fields, unit: await unitId(strapi, unit) });
      await noteOnSite(strapi, actor, documentId, 'changed');
    }),

  /** A new key, from now on the only one; also for a site whose key was revoked. */
  renew: async (strapi: Core.Strapi, documentId: string, actor: Actor): Promise<SiteSecret> =>
    strapi.db.transaction(async () => {
      const { id, isActive } = await demandSite(strapi, documentId);
      const { secret, stored } = makeKey();
      await update(strapi, id, { ...stored, isActive: true, disabledAt: null });
      if (!isActive) await webhookService.wake(strapi, documentId);
      await noteOnSite(strapi, actor, documentId, 'renewed', stored.secretHint);
      return { documentId, secret };
    }),

  /** From now on nobody speaks for the site, and it is told nothing. */
  revoke: async (strapi: Core.Strapi, documentId: string, actor: Actor): Promise<void> =>
    strapi.db.transaction(async () => {
      const { id } = await demandSite(strapi, documentId);
      const disabledAt = new Date();
      const noKey = { secretHash: null, secretHint: null };
      await update(strapi, id, { ...noKey, isActive: false, disabledAt });
      await webhookService.rest(strapi, documentId);
      await noteOnSite(strapi, actor, documentId, 'revoked');
    }),

  /** Its receipts and its webhook go with it; what was noted of it stays. */
  remove: async (strapi: Core.Strapi, documentId: string, actor: Actor): Promise<void> =>
    strapi.db.transaction(async () => {
      const { id } = await demandSite(strapi, documentId);
      // Its row is held first: who is just speaking for it has ended, or finds it gone.
      await update(strapi, id, { isActive: false });
      await noteOnSite(strapi, actor, documentId, 'removed');
      await strapi.db.query(SITE).delete({ where: { id } });
    }),
};
