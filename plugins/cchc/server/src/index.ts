import { bootstrap } from './bootstrap';
import { cli } from './cli';
import { destroy } from './destroy';
import { adminRoutes, contentTypes, endpoints } from './plugin';
import { createAdminRoutes } from './platform/admin-routes';
import { health, healthRoutes } from './platform/health';
import { createControllers, createRoutes } from './platform/public-read';
import { register } from './register';

export default {
  register,
  bootstrap,
  destroy,
  contentTypes,
  controllers: { ...createControllers(endpoints), health },
  services: { cli },
  routes: {
    'content-api': {
      type: 'content-api' as const,
      routes: [...createRoutes(endpoints), ...healthRoutes],
    },
    admin: createAdminRoutes(adminRoutes),
  },
};
