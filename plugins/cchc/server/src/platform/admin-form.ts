import type { Core } from '@strapi/types';

import type { AdminContext } from './admin-routes';
import { isForm, type Look, type ReceivedFiles, receiveForm, withoutFiles } from './attachments';

/**
 * What an officer sent: JSON, or a form whose `payload` it is, with files in the incoming folder.
 * Undefined where it was refused; then `ctx` says why.
 */
export const sentTo = async (
  ctx: AdminContext,
  strapi: Core.Strapi,
  look?: Look,
): Promise<ReceivedFiles | undefined> => {
  if (!isForm(ctx.get('content-type'))) return withoutFiles(ctx.request.body);
  const received = await receiveForm(strapi, ctx.req, { locale: 'vi', look });
  if (!('refused' in received)) return received;
  const { status, body } = received.refused;
  ctx.status = status;
  ctx.body = body;
  return undefined;
};
