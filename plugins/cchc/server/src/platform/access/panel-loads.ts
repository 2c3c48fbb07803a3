import type { Core } from '@strapi/types';

interface Builder {
  build: () => Promise<Record<string, unknown> | undefined>;
}

interface DocumentManager {
  findLocales: (id: unknown, uid: string, options: { populate?: unknown }) => Promise<unknown>;
}

interface Services {
  extend: <T>(uid: string, change: (service: T) => T) => void;
}

/**
 * The condition compares an entry's unit, so the panel has to load it wherever it asks about an
 * entry. Strapi only counts to-one relations there, or loads none, and would refuse an account its
 * own entries: after saving, before publishing many, when unpublishing many.
 */
export const loadUnitsInPanel = (strapi: Core.Strapi, unitTypes: ReadonlySet<string>) => {
  const services = strapi.get<Services>('services');
  services.extend<(uid: string) => Builder>(
    'plugin::content-manager.populate-builder',
    (builderFor) => (uid) => {
      const builder = builderFor(uid);
      if (!unitTypes.has(uid)) return builder;
      const build = builder.build.bind(builder);
      return Object.assign(builder, { build: async () => ({ ...(await build()), unit: true }) });
    },
  );
  services.extend<DocumentManager>('plugin::content-manager.document-manager', (manager) => ({
    ...manager,
    findLocales: (id, uid, options) =>
      manager.findLocales(id, uid, {
        ...options,
        populate: options.populate ?? (unitTypes.has(uid) ? ['unit'] : undefined),
      }),
  }));
};
