import type { Core, UID } from '@strapi/types';

interface Options {
  /** `draft` leaves alone what the public sees. */
  status?: 'draft' | 'published';
  locale?: string;
}

/** Changes some fields of a document, as the Content Manager does. */
export const updateDocument = (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  // Strapi's types of a portal without generated ones know no attribute of the plugin.
  data: Record<string, unknown>,
  options: Options = {},
) => strapi.documents(uid).update({ documentId, data, ...options });
