import type { Core } from '@strapi/types';

import { features } from './features';
import { descendants, reportingUnits } from './features/unit';
import { createUnitGuard, guardPanel } from './platform/access';
import { guardMultipart } from './platform/attachments';
import { addComponents } from './platform/components';
import {
  createChangesMiddleware,
  followLog,
  registerFollowed,
  registerPublished,
  watchLanguages,
  watchMedia,
} from './platform/changes';
import { registerCounters } from './platform/counters';
import { registerSenders } from './platform/outbox';
import { serveWidgets } from './platform/pages';
import { serveHome } from './platform/pages/home';
import { openDoors, registerGraphql } from './platform/public-read';
import { openFront } from './platform/public-read/front';
import { createGraphqlLimit } from './platform/public-read/limits';
import { refuseUnreadable } from './platform/public-write';
import { startLimiter } from './platform/rate-limit';
import { refuseInVietnamese } from './platform/refusals';
import { takeStartLock } from './platform/start-lock';
import { followChanges, registerSearchSources } from './platform/search';
import { sweepUploads } from './platform/uploads';
import { createWritesMiddleware } from './platform/writes';
import {
  components,
  counters,
  endpoints,
  followed,
  formPaths,
  graphqlParts,
  ownTypes,
  published,
  searchable,
  senders,
  unitTypes,
  writeRules,
} from './plugin';

export const register = async ({ strapi }: { strapi: Core.Strapi }) => {
  await takeStartLock(strapi);
  const below = (unitIds: readonly number[]) => descendants(strapi, unitIds);
  addComponents(strapi, components);
  registerPublished(strapi, published);
  followLog(strapi, followChanges);
  registerFollowed(strapi, followed);
  registerSearchSources(strapi, searchable);
  registerSenders(strapi, senders);
  registerCounters(strapi, counters, reportingUnits);
  // Before the i18n plugin's own at its bootstrap, so that what it copies to the other languages is
  // part of the write. The log is outermost: it opens the transaction that the others join.
  strapi.documents.use(createChangesMiddleware(strapi));
  strapi.documents.use(createUnitGuard(strapi, below, unitTypes));
  strapi.documents.use(createWritesMiddleware(strapi, writeRules));
  watchMedia(strapi);
  watchLanguages(strapi);
  guardPanel(strapi, below, unitTypes);

  await startLimiter(strapi);
  refuseUnreadable(strapi);
  openFront(strapi);
  strapi.server.use(createGraphqlLimit(strapi));
  strapi.server.use(refuseInVietnamese(strapi));
  strapi.server.use(guardMultipart(formPaths(strapi)));
  sweepUploads(strapi);
  openDoors(strapi, endpoints);
  serveWidgets(strapi);
  registerGraphql(strapi, graphqlParts, ownTypes);
  for (const feature of features) await feature.register?.({ strapi });
  serveHome(strapi);
};
