import type { Core } from '@strapi/types';
import compose, { type Middleware } from 'koa-compose';

/**
 * The schema of GraphQL takes an eighth of a start, and few test files ask for it: here the plugin
 * starts when somebody does.
 */
const startGraphqlWhenAsked = (strapi: Core.Strapi) => {
  const graphql = strapi.plugin('graphql');
  const start = graphql.bootstrap.bind(graphql);
  const started = async (): Promise<Middleware<unknown>> => {
    const routes = jest.spyOn(strapi.server, 'routes').mockReturnValue(strapi.server);
    await start({ strapi });
    const [[added]] = routes.mock.calls as unknown as [[[{ handler: Middleware<unknown>[] }]]];
    routes.mockRestore();
    return compose(added[0].handler);
  };
  graphql.bootstrap = () => {
    let server: Promise<Middleware<unknown>> | undefined;
    const handler: Core.MiddlewareHandler = async (ctx, next) =>
      (await (server ??= started()))(ctx, next);
    strapi.server.routes([
      { method: 'ALL', path: graphql.config<string>('endpoint'), handler, config: { auth: false } },
    ]);
    return Promise.resolve();
  };
};

/**
 * At each start Strapi brings up to date what its database says of rights and of the panel's forms:
 * a quarter of a start. In a copy of what such a start left, it would find nothing to do.
 */
const skipWhatCopyHolds = (strapi: Core.Strapi) => {
  const tidied = [
    jest.spyOn(strapi.service('admin::role'), 'resetSuperAdminPermissions'),
    jest.spyOn(strapi.service('admin::permission'), 'cleanPermissionsInDatabase'),
    jest.spyOn(strapi.service('plugin::content-manager.components'), 'syncConfigurations'),
    jest.spyOn(strapi.service('plugin::content-manager.content-types'), 'syncConfigurations'),
  ];
  for (const step of tidied) step.mockResolvedValue(undefined);
  return () => tidied.forEach((step) => step.mockRestore());
};

/** Has a portal start more quickly on a copy of what a portal's first start has left. */
export const startAsCopy = (strapi: Core.Strapi) => {
  const bootstrap = strapi.bootstrap.bind(strapi);
  strapi.bootstrap = async () => {
    startGraphqlWhenAsked(strapi);
    const end = skipWhatCopyHolds(strapi);
    await bootstrap();
    end();
    return strapi;
  };
};
