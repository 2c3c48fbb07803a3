import type { Signal } from '../../../../shared/cases/vocabulary';
import { findSignals, type StoredCase } from '../../platform/cases';
import type { Officer } from './officer';

/** Whether what its words hint at is still this officer's to decide. */
export const isToSort = ({ roles }: Officer, { stage }: StoredCase): boolean =>
  stage === 'awaiting-triage' && roles.includes('receiver');

/** What a text may be, for who decides what becomes of it, until that is decided. */
export const signalsOf = (
  officer: Officer,
  found: StoredCase,
  { title, content }: Readonly<Record<string, string>>,
): Signal[] => {
  if (!isToSort(officer, found)) return [];
  const all = findSignals(`${title ?? ''}. ${content ?? ''}`);
  // Only feedback can be a question that came in by the wrong door.
  return found.caseKind === 'feedback' ? all : all.filter(({ kind }) => kind !== 'question');
};
