import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import type { Actor } from '../../platform/audit';
import { giveUpQueue, removeQueue, replay } from '../../platform/outbox';
import { demandReachable, targetOf, type Unfit, UnfitTarget } from '../../platform/outgoing';
import { SITE } from './schema';
import { noteOnSite } from './trail';
import { queueOf, tellTest, tellWhereWeAre } from './webhook.events';
import { WEBHOOK } from './webhook.schema';
import { firstSecret, nextSecret } from './webhook.secrets';

const UNFIT: Record<Unfit, string> = {
  INVALID_URL: 'Địa chỉ chưa đúng. Hãy ghi đầy đủ, ví dụ https://xa.example/cchc.',
  NOT_HTTPS: 'Địa chỉ phải bắt đầu bằng https://.',
  PORT_NOT_ALLOWED: 'Chỉ dùng được cổng 443, 80 hoặc 8443.',
  CREDENTIALS_IN_URL: 'Địa chỉ không được chứa tên đăng nhập hay mật khẩu.',
  PRIVATE_ADDRESS: 'Địa chỉ này nằm trong mạng nội bộ, cổng không gửi tin vào đó.',
  HOST_NOT_FOUND: 'Không tìm thấy máy chủ có tên này.',
};

interface Row {
  id: number;
  documentId: string;
  secrets: string;
  isActive: boolean;
}

/** @throws 400 with the reason as its code */
const demandFit = async (strapi: Core.Strapi, url: string) => {
  try {
    await demandReachable(targetOf(strapi, url));
  } catch (error) {
    if (!(error instanceof UnfitTarget)) throw error;
    throw new errors.ValidationError(UNFIT[error.code], { code: error.code });
  }
};

const find = (strapi: Core.Strapi, site: string): Promise<Row | null> =>
  strapi.db.query(WEBHOOK).findOne({ where: { site: { documentId: site } } });

const demand = async (strapi: Core.Strapi, site: string): Promise<Row> => {
  const row = await find(strapi, site);
  if (!row) throw new errors.NotFoundError('Trang này chưa có địa chỉ báo tin.');
  return row;
};

const change = (strapi: Core.Strapi, { id }: Row, data: object) =>
  strapi.db.query(WEBHOOK).update({ where: { id }, data });

const create = async (strapi: Core.Strapi, site: string, url: string): Promise<string> => {
  const owner: { id: number } | null = await strapi.db
    .query(SITE)
    .findOne({ select: ['id'], where: { documentId: site } });
  if (!owner) throw new errors.NotFoundError('Không có trang này.');
  const { secret, stored } = firstSecret(strapi);
  await strapi.db
    .query(WEBHOOK)
    .create({ data: { site: owner.id, url, secrets: stored, isActive: true } });
  return secret;
};

/** Takes the webhook of a site away with all that waits, if there is one. */
export const endWebhook = async (strapi: Core.Strapi, site: string): Promise<void> => {
  const row = await find(strapi, site);
  if (!row) return;
  await removeQueue(strapi, queueOf(row.documentId));
  await strapi.db.query(WEBHOOK).delete({ where: { id: row.id } });
};

/** What the office does with the webhook of a site, all of it noted; `site` is its document. */
export const webhookService = {
  /**
   * Says where to tell; the secret is given out the first time, and never again.
   * @throws 400 for an address that we do not send to
   */
  async point(
    strapi: Core.Strapi,
    site: string,
    url: string,
    actor: Actor,
  ): Promise<{ secret: string | null }> {
    await demandFit(strapi, url);
    return strapi.db.transaction(async () => {
      const known = await find(strapi, site);
      const secret = known ? null : await create(strapi, site, url);
      if (known) await change(strapi, known, { url });
      await noteOnSite(strapi, actor, site, 'webhook-pointed', url);
      return { secret };
    });
  },

  /** A new secret, shown once; the old one signs along for a day. */
  rotate: async (strapi: Core.Strapi, site: string, actor: Actor): Promise<{ secret: string }> =>
    strapi.db.transaction(async () => {
      const row = await demand(strapi, site);
      const { secret, stored } = nextSecret(strapi, row.secrets, Date.now());
      await change(strapi, row, { secrets: stored });
      await noteOnSite(strapi, actor, site, 'webhook-rotated');
      return { secret };
    }),

  /** From here on it is told again, first of all where the log stands. */
  enable: async (strapi: Core.Strapi, site: string, actor: Actor): Promise<void> =>
    strapi.db.transaction(async () => {
      const row = await demand(strapi, site);
      if (row.isActive) return;
      await change(strapi, row, { isActive: true, stopped: null, lastError: null });
      await tellWhereWeAre(strapi, row.documentId);
      await noteOnSite(strapi, actor, site, 'webhook-enabled');
    }),

  disable: async (strapi: Core.Strapi, site: string, actor: Actor): Promise<void> =>
    strapi.db.transaction(async () => {
      const row = await demand(strapi, site);
      if (!row.isActive) return;
      await change(strapi, row, { isActive: false, stopped: 'by-hand' });
      await giveUpQueue(strapi, queueOf(row.documentId));
      await noteOnSite(strapi, actor, site, 'webhook-disabled');
    }),

  /** While its site has no key, nothing is sent: what waits is kept for sending it by hand. */
  rest: async (strapi: Core.Strapi, site: string): Promise<void> => {
    const row = await find(strapi, site);
    if (row) await giveUpQueue(strapi, queueOf(row.documentId));
  },

  /** Its site has a key again: what it was not told of meanwhile, it finds by where the log stands. */
  wake: async (strapi: Core.Strapi, site: string): Promise<void> => {
    const row = await find(strapi, site);
    if (row?.isActive) await tellWhereWeAre(strapi, row.documentId);
  },

  /** False when it is switched off. */
  async test(strapi: Core.Strapi, site: string): Promise<boolean> {
    const { isActive, documentId } = await demand(strapi, site);
    if (isActive) await tellTest(strapi, documentId);
    return isActive;
  },

  /** False when it is switched off, or the message is there no more or just being sent. */
  replay: async (
    strapi: Core.Strapi,
    site: string,
    message: string,
    actor: Actor,
  ): Promise<boolean> =>
    strapi.db.transaction(async () => {
      const { isActive, documentId } = await demand(strapi, site);
      if (!isActive || !(await replay(strapi, queueOf(documentId), message))) return false;
      await noteOnSite(strapi, actor, site, 'webhook-replayed', message);
      return true;
    }),

  remove: async (strapi: Core.Strapi, site: string, actor: Actor): Promise<void> =>
    strapi.db.transaction(async () => {
      await demand(strapi, site);
      await endWebhook(strapi, site);
      await noteOnSite(strapi, actor, site, 'webhook-removed');
    }),
};
