import type { Feature } from '../../feature';
import { siteSchema } from './schema';

export { SITE } from './schema';
export { webhook } from './webhook';

export const site = {
  contentTypes: { site: { schema: siteSchema } },
} satisfies Feature;
