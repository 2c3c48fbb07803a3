import type { Core } from '@strapi/types';

import { ACCESS, recordCause } from '../changes';

const PERMISSION = 'plugin::users-permissions.permission';
const KEY = 'public-grants';

interface Role {
  id: number;
}

/**
 * Lets anonymous readers through the public doors, once for each door: a grant that an
 * administrator takes away later stays away.
 */
export const grantPublicReads = async (strapi: Core.Strapi, actions: readonly string[]) => {
  if (!strapi.plugin('users-permissions')) return;
  const store = strapi.store({ type: 'plugin', name: 'cchc' });
  const known = ((await store.get({ key: KEY })) as string[] | null) ?? [];
  const fresh = actions.filter((action) => !known.includes(action));
  if (fresh.length === 0) return;

  const roles: Role[] = await strapi.db
    .query('plugin::users-permissions.role')
    .findMany({ where: { type: { $in: ['public', 'authenticated'] } } });
  await strapi.db.transaction(async () => {
    for (const role of roles) {
      for (const action of fresh) {
        const grant = { action, role: role.id };
        const permissions = strapi.db.query(PERMISSION);
        if ((await permissions.count({ where: grant })) === 0) {
          await permissions.create({ data: grant });
        }
      }
    }
    await store.set({ key: KEY, value: [...known, ...fresh] });
  });
};

/** Whether anonymous readers hold this right now. */
export const isPublic = async (strapi: Core.Strapi, action: string): Promise<boolean> =>
  Boolean(strapi.plugin('users-permissions')) &&
  (await strapi.db.query(PERMISSION).count({ where: { action, role: { type: 'public' } } })) > 0;

/**
 * Enters into the log that other people may read now. What is kept for anonymous readers is given
 * out without asking for a right, and so must not outlive one.
 */
export const watchPublicGrants = (strapi: Core.Strapi) => {
  if (!strapi.plugin('users-permissions')) return;
  // One entry is enough for all that a transaction changes.
  const entered = new WeakSet<object>();
  const enter = async () => {
    await strapi.db.transaction(async ({ trx }) => {
      if (entered.has(trx)) return;
      entered.add(trx);
      await recordCause(strapi, ACCESS);
    });
  };
  strapi.db.lifecycles.subscribe({
    models: [PERMISSION],
    afterCreate: enter,
    afterUpdate: enter,
    afterDelete: enter,
    afterCreateMany: enter,
    afterUpdateMany: enter,
    afterDeleteMany: enter,
  });
};
