import { UNIT_KINDS } from '../../../../../shared/contracts';
import { accentedKey, cleanLine } from '../../../../../shared/text';

export { UNIT_KINDS };
export type UnitKind = (typeof UNIT_KINDS)[number];
export type Level = 'province' | 'district' | 'commune' | 'office';

/** What an import knows of a unit. `parent` is a `unitKey`; null in a field: not stated. */
export interface WantedUnit {
  code: string;
  name: string;
  kind: UnitKind;
  parent: string | null;
  validFrom: string | null;
  validTo: string | null;
  decree: string | null;
}

export const levelOf = (kind: UnitKind): Level =>
  kind === 'province' || kind === 'district' || kind === 'office' ? kind : 'commune';

/**
 * Which unit is meant. The code alone does not say it, because a new commune carries the code of
 * one of its predecessors; code, level and last day do, because at no time two units share a code.
 */
export const unitKey = (unit: Pick<WantedUnit, 'code' | 'kind' | 'validTo'>): string =>
  `${levelOf(unit.kind)}:${unit.code}:${unit.validTo ?? ''}`;

const KIND_WORDS: readonly (readonly [word: string, kind: UnitKind])[] = [
  ['Xã', 'commune'],
  ['Phường', 'ward'],
  ['Đặc khu', 'special-zone'],
  ['Thị trấn', 'township'],
];

/** Kind of a commune-level unit from the first word of its name, with that word spelt properly. */
export const communeOf = (raw: string): { kind: UnitKind; name: string } | null => {
  const name = cleanLine(raw);
  for (const [word, kind] of KIND_WORDS) {
    const rest = name.slice(word.length);
    const start = name.slice(0, word.length).toLowerCase();
    if (start === word.toLowerCase() && rest.startsWith(' ')) return { kind, name: word + rest };
  }
  return null;
};

/** Key of a name without its kind: the same for Tỉnh Thanh Hoá and Tỉnh Thanh Hóa. */
export const bareKey = (name: string): string =>
  accentedKey(name).replace(/^(?:tỉnh|thành phố|xã|phường|đặc khu|thị trấn) /, '');
