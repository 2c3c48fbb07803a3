export const CASES_PAGE = 'plugins/cchc/cases';
export const CASE_PAGE = `${CASES_PAGE}/:case`;
export const RETENTION_PAGE = `${CASES_PAGE}/retention`;
export const NEW_CASE_PAGE = `${CASES_PAGE}/new`;

export const caseAddress = (documentId: string) => `/${CASES_PAGE}/${documentId}`;
