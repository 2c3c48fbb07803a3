import type { Core } from '@strapi/types';

import { features } from './features';
import { registerPublished } from './platform/changes';
import { serveWidgets } from './platform/pages';
import { registerGraphql } from './platform/public-read';
import { createFront } from './platform/public-read/front';
import { graphqlParts, ownTypes, published } from './plugin';

export const register = async ({ strapi }: { strapi: Core.Strapi }) => {
  registerPublished(strapi, published);
  strapi.server.use(createFront(strapi));
  serveWidgets(strapi);
  registerGraphql(strapi, graphqlParts, ownTypes);
  for (const feature of features) await feature.register?.({ strapi });
};
