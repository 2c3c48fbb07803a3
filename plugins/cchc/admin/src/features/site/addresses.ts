export const SITES_PAGE = 'plugins/cchc/sites';
export const SITE_PAGE = `${SITES_PAGE}/:site`;

export const siteAddress = (documentId: string) => `/${SITES_PAGE}/${documentId}`;
