import { LEVELS } from '../../../../shared/contracts';
import type { Card } from './catalogue';

type Counted = Pick<Card, 'fieldCode' | 'levels'>;

const bitsOf = ({ levels }: Counted): number =>
  LEVELS.reduce((bits, level, at) => (levels.includes(level) ? bits | (1 << at) : bits), 0);

/**
 * What lists are counted by, in the order of the catalogue. Every search counts hundreds of
 * procedures: here they stand in a row, while the cards lie all over the memory.
 */
export const createFacets = (cards: readonly Counted[], names: ReadonlyMap<string, string>) => {
  const codes = [...new Set(cards.flatMap(({ fieldCode }) => fieldCode ?? []))].sort();
  const places = new Map(codes.map((code, place) => [code, place]));
  const withoutField = codes.length;
  const fieldAt = Uint16Array.from(
    cards,
    ({ fieldCode }) => (fieldCode === null ? undefined : places.get(fieldCode)) ?? withoutField,
  );
  const levelBits = Uint8Array.from(cards, bitsOf);

  return {
    /** How many of these have each field, the largest first. */
    fields: (among: readonly number[]) => {
      const counts = new Uint32Array(codes.length + 1);
      for (const at of among) {
        const place = fieldAt[at] ?? withoutField;
        counts[place] = (counts[place] ?? 0) + 1;
      }
      return (
        codes
          .map((code, place) => ({
            code,
            name: names.get(code) ?? code,
            count: counts[place] ?? 0,
          }))
          .filter(({ count }) => count > 0)
          // The codes are in order already.
          .sort((a, b) => b.count - a.count)
      );
    },
    /** How many of these are carried out at each level. */
    levels: (among: readonly number[]) => {
      const counts = new Uint32Array(2 ** LEVELS.length);
      for (const at of among) {
        const bits = levelBits[at] ?? 0;
        counts[bits] = (counts[bits] ?? 0) + 1;
      }
      return LEVELS.map((level, at) => ({
        level,
        count: counts.reduce((sum, count, bits) => ((bits >>> at) & 1 ? sum + count : sum), 0),
      })).filter(({ count }) => count > 0);
    },
  };
};
