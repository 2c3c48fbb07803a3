import type { CaseAction } from '../../../../shared/cases/vocabulary';
import { dataEn, dataVi } from './data-translations';
import { enterEn, enterVi } from './enter-translations';
import { fileEn, fileVi } from './file-translations';
import { inboxEn, inboxVi } from './inbox-translations';
import { pageEn, pageVi } from './page-translations';
import { signalEn, signalVi } from './signal-translations';
import { waysEn, waysVi } from './ways-translations';

/** All texts of the inbox and what belongs to it. */
export const caseVi = {
  ...inboxVi,
  ...pageVi,
  ...fileVi,
  ...enterVi,
  ...dataVi,
  ...signalVi,
  ...waysVi,
};
export const caseEn: Record<CaseKey, string> = {
  ...inboxEn,
  ...pageEn,
  ...fileEn,
  ...enterEn,
  ...dataEn,
  ...signalEn,
  ...waysEn,
};

export type CaseKey = keyof typeof caseVi;

const isKey = (key: string): key is CaseKey => Object.hasOwn(caseVi, key);

const keyOf = (key: string): CaseKey | undefined => (isKey(key) ? key : undefined);

/** What a step does, for whoever is about to take it. */
export const explanationKey = (action: CaseAction) => keyOf(`case.explain.${action}`);

/** What the API means by a code that it puts in the place of words. */
export const problemKey = (code: string) => keyOf(`enter.problem.${code}`);
