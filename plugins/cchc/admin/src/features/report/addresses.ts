/** Beside the section's page, not below it: the panel's menu would light up both entries. */
export const REPORTS_PAGE = 'plugins/cchc-reports';
export const REPORT_PAGE = `${REPORTS_PAGE}/:report`;
export const MATRIX_PAGE = `${REPORTS_PAGE}/matrix`;

export const reportAddress = (documentId: string) => `/${REPORTS_PAGE}/${documentId}`;
