import type { ReportFinding } from '../../../../../shared/contracts/report-panel';
import { fold } from '../../../../../shared/text';
import { type CheckedSection, finding } from './finding';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const wordsOf = (name: string): string[] => fold(name).match(/[a-z0-9]+/g) ?? [];

interface Name {
  name: string;
  words: readonly string[];
}

/** By their first word, the longest first: `xã Đức Thọ Đông` is not `xã Đức Thọ`. */
const indexed = (names: readonly string[]): Map<string, Name[]> => {
  const index = new Map<string, Name[]>();
  for (const name of names) {
    const words = wordsOf(name);
    const [first] = words;
    if (first === undefined || words.length < 2) continue;
    index.set(first, [...(index.get(first) ?? []), { name, words }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
};

/** Names that a text may hold: accents and case do not matter. */
const nameAt = (
  words: readonly string[],
  start: number,
  index: ReadonlyMap<string, readonly Name[]>,
): Name | undefined =>
  index
    .get(words[start] ?? '')
    ?.find((name) => name.words.every((word, offset) => words[start + offset] === word));

const AROUND = 6;

/**
 * Names of other units that were left in the text, as when it was copied from another's report.
 * @param others names of all units that the report has nothing to do with, with what they are
 * @param own names that may stand in it: its own, of units above, below and before it
 */
export const otherUnits = (
  sections: readonly CheckedSection[],
  others: readonly string[],
  own: readonly string[],
): ReportFinding[] => {
  const index = indexed([...own, ...others]);
  const mayStand = new Set(own.map((name) => wordsOf(name).join(' ')));
  return sections.flatMap(({ key, text }) => {
    const shown = text.match(WORD) ?? [];
    const words = shown.map(fold);
    const found = new Map<string, ReportFinding>();
    for (let start = 0; start < words.length; start += 1) {
      const hit = nameAt(words, start, index);
      if (!hit) continue;
      const end = start + hit.words.length;
      if (!mayStand.has(hit.words.join(' ')) && !found.has(hit.name)) {
        const excerpt = shown.slice(Math.max(0, start - AROUND), end + AROUND).join(' ');
        const message = `Có tên đơn vị khác: ${hit.name}. Có phải còn sót từ báo cáo của đơn vị đó?`;
        const one = { code: 'other-unit', level: 'warning', section: key } as const;
        found.set(hit.name, finding({ ...one, excerpt, message }));
      }
      start = end - 1;
    }
    return [...found.values()];
  });
};
