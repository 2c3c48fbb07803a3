/** Beside the section's page, not below it: the panel's menu would light up both entries. */
export const CASES_PAGE = 'plugins/cchc-cases';
/** Where it was before; links in e-mails and bookmarks lead there. */
export const FORMER_PAGE = 'plugins/cchc/cases';
export const CASE_PAGE = `${CASES_PAGE}/:case`;
export const RETENTION_PAGE = `${CASES_PAGE}/retention`;
export const NEW_CASE_PAGE = `${CASES_PAGE}/new`;

export const caseAddress = (documentId: string) => `/${CASES_PAGE}/${documentId}`;
