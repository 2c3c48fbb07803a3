import type {
  ComparedPart,
  EditionComparison,
  LeftReason,
} from '../../../../shared/contracts/procedure-review';

/** What an overlay says, as far as a new edition may contradict it. */
export interface LocalWords {
  place: string | null;
  counter: string | null;
  feeNote: string | null;
  feeResolution: string | null;
  filingUrl: string | null;
  serviceLevel: string | null;
}

/** Whether an overlay speaks about a part of the law. What is not named here none can speak about. */
const SPEAKS: Partial<Record<ComparedPart, (local: LocalWords) => unknown>> = {
  fees: ({ feeNote, feeResolution }) => feeNote ?? feeResolution,
  serviceLevel: ({ serviceLevel }) => serviceLevel,
  filingUrl: ({ filingUrl }) => filingUrl,
  receivingAddress: ({ place, counter }) => place ?? counter,
  executingAgencies: ({ place, counter }) => place ?? counter,
  // Every overlay says whether the unit carries the procedure out.
  levels: () => true,
};

/** Of the parts that differ, those that the overlay itself says something about. */
export const touchedParts = (
  local: LocalWords,
  { differences }: EditionComparison,
): ComparedPart[] => differences.flatMap(({ part }) => (SPEAKS[part]?.(local) ? [part] : []));

/** Why somebody has to look at this overlay before it is confirmed; empty where nobody has to. */
export const reasonsToLook = (
  local: LocalWords,
  comparison: EditionComparison,
  { isDue }: { isDue: boolean },
): LeftReason[] => [
  ...(comparison.from === null ? (['never-seen'] as const) : []),
  ...(comparison.from !== null && comparison.from.lifecycle !== comparison.to.lifecycle
    ? (['lifecycle'] as const)
    : []),
  ...touchedParts(local, comparison),
  ...(isDue ? (['review-due'] as const) : []),
];
