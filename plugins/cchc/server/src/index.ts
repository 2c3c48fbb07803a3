import { bootstrap } from './bootstrap';
import { cli } from './cli';
import { destroy } from './destroy';
import { adminRoutes, contentTypes, endpoints, healthParts, writeDoors } from './plugin';
import { createFileController, fileRoutes } from './platform/attachments';
import { createAdminRoutes } from './platform/admin-routes';
import { createHealth, healthRoutes } from './platform/health';
import { countersService } from './platform/counters';
import { createControllers, createRoutes } from './platform/public-read';
import { createWriteControllers, createWriteRoutes } from './platform/public-write';
import { register } from './register';

export default {
  register,
  bootstrap,
  destroy,
  contentTypes,
  controllers: {
    ...createControllers(endpoints),
    ...createWriteControllers(writeDoors),
    'case-file': createFileController,
    health: createHealth(healthParts),
  },
  services: { cli, counters: countersService },
  routes: {
    'content-api': {
      type: 'content-api' as const,
      routes: [
        ...createRoutes(endpoints),
        ...createWriteRoutes(writeDoors),
        ...fileRoutes,
        ...healthRoutes,
      ],
    },
    admin: createAdminRoutes(adminRoutes),
  },
};
