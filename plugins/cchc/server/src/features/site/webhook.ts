import type { Feature } from '../../feature';
import { followLog } from '../../platform/changes';
import { tellSites, WEBHOOK_KIND } from './webhook.events';
import { webhookRoutes } from './webhook.routes';
import { webhookSchema } from './webhook.schema';
import { webhookSender } from './webhook.sender';

/** Sites are told that something of their content has changed. */
export const webhook = {
  contentTypes: { webhook: { schema: webhookSchema } },
  adminActions: [{ uid: 'sites.webhook', displayName: 'Đặt địa chỉ báo tin cho trang của đơn vị' }],
  adminRoutes: webhookRoutes,
  senders: { [WEBHOOK_KIND]: webhookSender },
  register: ({ strapi }) => followLog(strapi, tellSites),
} satisfies Feature;
