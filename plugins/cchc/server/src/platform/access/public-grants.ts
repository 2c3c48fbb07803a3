import type { Core } from '@strapi/types';

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
        const permissions = strapi.db.query('plugin::users-permissions.permission');
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
  (await strapi.db
    .query('plugin::users-permissions.permission')
    .count({ where: { action, role: { type: 'public' } } })) > 0;
