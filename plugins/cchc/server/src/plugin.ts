import type { Core } from '@strapi/types';

import { version } from '../../package.json';
import { features } from './features';
import { MEMBER, memberSchema, memberWrites } from './platform/access';
import { auditHealth, auditSchema } from './platform/audit';
import type { FormPaths } from './platform/attachments';
import { changeSchema } from './platform/changes';
import { mergeRecords } from './platform/merge';
import { outboxSchema } from './platform/outbox';
import { apiBase, documentEndpoint, type Endpoint } from './platform/public-read';
import { describe } from './platform/public-read/openapi';

const contentEndpoints = features.flatMap((feature) => feature.endpoints ?? []);

/** Doors through which others write. */
export const writeDoors = features.flatMap((feature) => feature.writeDoors ?? []);

const openapi: Endpoint = documentEndpoint({
  action: 'openapi.find',
  path: '/openapi.json',
  summary: 'This description',
  types: [],
  spec: {},
  contentType: 'application/json; charset=utf-8',
  render: ({ strapi }) =>
    JSON.stringify(
      describe({ endpoints: [...contentEndpoints, openapi], writeDoors }, apiBase(strapi), version),
    ),
});

/** Every public door of the plugin. */
export const endpoints: readonly Endpoint[] = [...contentEndpoints, openapi];

export const contentTypes = {
  ...mergeRecords(
    'content type',
    features.map((feature) => feature.contentTypes),
  ),
  'audit-entry': { schema: auditSchema },
  change: { schema: changeSchema },
  member: { schema: memberSchema },
  'outbox-message': { schema: outboxSchema },
};

export const components = mergeRecords(
  'component',
  features.map((feature) => feature.components),
);

export const ownTypes = Object.keys(contentTypes).map((name) => `plugin::cchc.${name}`);

export const published = features.flatMap((feature) => feature.published ?? []);

export const followed = features.flatMap((feature) => feature.followed ?? []);

export const searchable = features.flatMap((feature) => feature.searchable ?? []);

/** What reports count, feature by feature. */
export const counters = Object.values(
  mergeRecords(
    'counter',
    features.map((feature) =>
      Object.fromEntries((feature.counters ?? []).map((counter) => [counter.name, counter])),
    ),
  ),
);

export const adminActions = features.flatMap((feature) => feature.adminActions ?? []);

export const adminRoutes = features.flatMap((feature) => feature.adminRoutes ?? []);

/**
 * Where forms with files may go: to the media library, to doors of ours that say so, and wherever
 * the portal's settings say (`formPaths`), for what other plugins take.
 */
export const formPaths = (strapi: Core.Strapi): FormPaths => ({
  streamed: writeDoors
    .filter(({ takesFiles }) => takesFiles)
    .map(({ path }) => `${apiBase(strapi)}${path}`)
    .concat(adminRoutes.filter(({ readsForms }) => readsForms).map(({ path }) => `/cchc${path}`)),
  parsed: [
    '/upload',
    `${strapi.config.get<string>('api.rest.prefix', '/api')}/upload`,
    ...adminRoutes.filter(({ takesFiles }) => takesFiles).map(({ path }) => `/cchc${path}`),
    ...strapi.config.get<string[]>('plugin::cchc.formPaths', []),
  ],
});

export const graphqlParts = features.flatMap((feature) => feature.graphql ?? []);

export const senders = mergeRecords(
  'sender',
  features.map((feature) => feature.senders),
);

export const healthParts = mergeRecords('part of health', [
  ...features.map((feature) => feature.health),
  { audit: auditHealth },
]);

export const writeRules = {
  ...mergeRecords(
    'write rules',
    features.map((feature) => feature.writes),
  ),
  [MEMBER]: memberWrites,
};

/** Types whose entries belong to a unit, so that writes are kept inside the account's own units. */
export const unitTypes = new Set(
  Object.entries(contentTypes)
    .filter(([, { schema }]) => 'unit' in schema.attributes)
    .map(([name]) => `plugin::cchc.${name}`),
);
