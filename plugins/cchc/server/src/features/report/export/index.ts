import type { ReportContent } from '../../../../../shared/contracts/report';
import { reportDocument } from '../../../../../shared/report';
import { docxOf, pdfOf } from '../../../platform/official-document';

export { fillForm, type FormCheck, formPlaceholders } from './form';
export { type FormKeys } from './form-names';
export { FormProblem } from './form-problem';
export { matrixXlsx, type ReportMatrix, reportXlsx } from './xlsx';

/** The report as a file of Word in the layout of Nghị định 30/2020/NĐ-CP. */
export const reportDocx = (content: ReportContent): Promise<Buffer> =>
  docxOf(reportDocument(content));

/** The same as PDF, with its fonts inside. */
export const reportPdf = (content: ReportContent): Promise<Buffer> =>
  pdfOf(reportDocument(content));
