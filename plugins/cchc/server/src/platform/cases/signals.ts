import { type Signal, SIGNAL_KINDS, type SignalKind } from '../../../../shared/cases/vocabulary';
import { accentedKey, fold, tokens } from '../../../../shared/text';
import { HARMLESS_WORDS, SIGNAL_WORDS } from './signal-words';

interface Entry {
  word: string;
  /** None of a harmless word. */
  kind: SignalKind | undefined;
  accented: string[];
  folded: string[];
  onlyWithAccents: boolean;
}

const entryOf = (word: string, kind?: SignalKind, onlyWithAccents = false): Entry => ({
  word,
  kind,
  accented: tokens(accentedKey(word)),
  folded: tokens(fold(word)),
  onlyWithAccents,
});

const ENTRIES = [
  ...SIGNAL_KINDS.flatMap((kind) => {
    const { words, onlyWithAccents = [] } = SIGNAL_WORDS[kind];
    return [
      ...words.map((word) => entryOf(word, kind)),
      ...onlyWithAccents.map((word) => entryOf(word, kind, true)),
    ];
  }),
  ...HARMLESS_WORDS.map((word) => entryOf(word)),
].sort((a, b) => b.folded.length - a.folded.length);

const byFirstToken = new Map<string, Entry[]>();
for (const entry of ENTRIES) {
  const [first = ''] = entry.folded;
  byFirstToken.set(first, [...(byFirstToken.get(first) ?? []), entry]);
}

/** Of Vietnamese written with accents about three words of four have one. */
const SHARE_OF_ACCENTED = 0.3;

/**
 * What a text may be, for the person who sorts it: nothing is decided by it, and `không tố cáo` is
 * found as `tố cáo`. Compared without accents only where the writer used none, since `tố cáo` is
 * `to cao` then; the longest word counts, so that `phòng cháy` is no fire.
 */
export const findSignals = (text: string): Signal[] => {
  const all = tokens(accentedKey(text));
  const bare = all.map(fold);
  const withAccents = all.filter((token, at) => token !== bare[at]);
  const hasAccents = withAccents.length >= all.length * SHARE_OF_ACCENTED;
  const isAt = ({ accented, folded, onlyWithAccents }: Entry, at: number) =>
    accented.every((word, step) => word === all[at + step]) ||
    (!hasAccents && !onlyWithAccents && folded.every((word, step) => word === all[at + step]));

  const found = new Map<SignalKind, Set<string>>();
  for (let at = 0; at < all.length;) {
    const entry = byFirstToken.get(bare[at] ?? '')?.find((one) => isAt(one, at));
    if (entry?.kind) found.set(entry.kind, (found.get(entry.kind) ?? new Set()).add(entry.word));
    at += entry?.folded.length ?? 1;
  }
  return SIGNAL_KINDS.flatMap((kind) => {
    const words = found.get(kind);
    return words ? [{ kind, words: [...words] }] : [];
  });
};
