import { diffWordsWithSpace } from 'diff';

export interface Piece {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** Less in common than this, and one text beside the other is easier to read than a mixture. */
const ENOUGH_IN_COMMON = 0.4;

const total = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + text.length, 0);

/** What a run of changes takes away, then what it puts in; nothing for a side that is empty. */
const inTurn = (removed: string, added: string): Piece[] => [
  ...(removed ? [{ text: removed, kind: 'removed' } as const] : []),
  ...(added ? [{ text: added, kind: 'added' } as const] : []),
];

/** Word by word, what to take away from the older text and what to put in. */
export const wordDifferences = (before: string, after: string): Piece[] => {
  const changes = diffWordsWithSpace(before, after);
  const pieces: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    pieces.push(...inTurn(removed, added));
    [removed, added] = ['', ''];
  };
  changes.forEach((change, index) => {
    const isSpace = change.value.trim() === '' && index > 0 && index < changes.length - 1;
    if (change.removed) removed += change.value;
    else if (change.added) added += change.value;
    else if (isSpace && (removed || added)) {
      // A lone space between two changed words belongs to both.
      removed += change.value;
      added += change.value;
    } else {
      flush();
      pieces.push({ text: change.value, kind: 'same' });
    }
  });
  flush();
  const common = total(pieces.filter(({ kind }) => kind === 'same'));
  const isMixture = common < ENOUGH_IN_COMMON * Math.min(before.length, after.length);
  return isMixture ? inTurn(before, after) : pieces;
};
