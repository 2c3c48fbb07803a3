import { deskEn, deskVi } from './desk-translations';
import { pageEn, pageVi } from './page-translations';
import { wayEn, wayVi } from './way-translations';

/** Vietnamese texts of the pages about reports; keys are completed with `cchc.`. */
export const reportVi = { ...deskVi, ...pageVi, ...wayVi };

export type ReportKey = keyof typeof reportVi;

export const reportEn: Record<ReportKey, string> = { ...deskEn, ...pageEn, ...wayEn };
