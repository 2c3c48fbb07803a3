const COLLECTION = '/content-manager/collection-types';

export const REVIEWS_PAGE = 'plugins/cchc/procedures';

/** Forms of the Content Manager. */
export const localAddress = (documentId: string) =>
  `${COLLECTION}/plugin::cchc.procedure-local/${documentId}`;
export const newLocalAddress = `${COLLECTION}/plugin::cchc.procedure-local/create`;
export const procedureAddress = (documentId: string) =>
  `${COLLECTION}/plugin::cchc.procedure/${documentId}`;
