import { createHash } from 'node:crypto';

import type { Core } from '@strapi/types';

import { type Configuration, configured, type PanelLayout, restrictedTo } from './configuration';

const KEY = 'panel-layouts';

/** What we wrote last for one type. */
interface Written {
  /** Hash of the layout in the code. */
  layout: string;
  /** Hash of the configuration as it was stored afterwards, and the fields it spoke of. */
  configuration: string;
  fields: string[];
}

interface Model {
  uid: string;
}

/** Strapi's service for content types, and its twin for components. */
interface Models {
  findConfiguration: (model: Model) => Promise<Configuration>;
  updateConfiguration: (model: Model, configuration: Configuration) => Promise<Configuration>;
}

type ContentTypes = Models & { findContentType: (uid: string) => Model | undefined };
type Components = Models & { findComponent: (uid: string) => Model | undefined };

/** The model of a layout and the service that keeps its configuration. */
const modelOf = (strapi: Core.Strapi, uid: string): [Models, Model | undefined] => {
  const manager = strapi.plugin('content-manager');
  if (uid.startsWith('plugin::')) {
    const types: ContentTypes = manager.service('content-types');
    return [types, types.findContentType(uid)];
  }
  const components: Components = manager.service('components');
  return [components, components.findComponent(uid)];
};

/** JSON with sorted keys: databases and merges do not keep the order of keys. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, canonical(one)]));
};

const hash = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(canonical(value)))
    .digest('hex');

const visiblePart = ({ settings, metadatas, layouts }: Configuration): Configuration => ({
  settings,
  metadatas,
  layouts,
});

/** True when somebody has changed the configuration in the panel since we wrote it. */
const isTouched = (written: Written | undefined, stored: Configuration) =>
  written !== undefined && hash(restrictedTo(written.fields, stored)) !== written.configuration;

/**
 * Gives the Content Manager's lists and forms of our types and their rows their Vietnamese names and sensible
 * shapes. A type is written when its layout in the code is new, and only while nobody has
 * rearranged it by hand.
 */
export const applyPanelLayouts = async (strapi: Core.Strapi, layouts: readonly PanelLayout[]) => {
  const store = strapi.store({ type: 'plugin', name: 'cchc' });
  const before = ((await store.get({ key: KEY })) as Record<string, Written> | null) ?? {};
  const after = { ...before };

  for (const layout of layouts) {
    const [types, type] = modelOf(strapi, layout.uid);
    const written = before[layout.uid];
    const wanted = hash(layout);
    if (!type || written?.layout === wanted) continue;
    const stored = visiblePart(await types.findConfiguration(type));
    if (isTouched(written, stored)) continue;

    await types.updateConfiguration(type, configured(layout, stored));
    const fields = Object.keys(stored.metadatas);
    const result = restrictedTo(fields, visiblePart(await types.findConfiguration(type)));
    after[layout.uid] = { layout: wanted, configuration: hash(result), fields };
  }
  if (hash(after) !== hash(before)) await store.set({ key: KEY, value: after });
};
