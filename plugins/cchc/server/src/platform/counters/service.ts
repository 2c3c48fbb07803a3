import type { Core } from '@strapi/types';

import { countersOf } from './registry';
import { countedRecords, type SnapshotRequest, takeSnapshot } from './snapshot';

/** What reports count, for code outside the plugin: `strapi.plugin('cchc').service('counters')`. */
export const countersService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Everything that can be counted, as templates name it. */
  list: () =>
    countersOf(strapi).map(({ name, title, definition, measure, columns }) => ({
      ...{ name, title, definition, measure },
      columns: columns.map((column) => column.title),
    })),
  snapshot: (request: SnapshotRequest) => takeSnapshot(strapi, request),
  records: (request: SnapshotRequest, which: Parameters<typeof countedRecords>[2]) =>
    countedRecords(strapi, request, which),
});
export type CountersService = ReturnType<typeof countersService>;
