import type { EndedUnits } from './ended-units';
import { bareKey, unitKey } from './identity';
import type { Share, SuccessionRow } from './parse';
import { outcome, type Outcome, type Problem } from './problem';
import type { UnitIndex } from './unit-index';

/** `predecessor` and `successor` are unit keys; `on` is the first day of the successor. */
export interface WantedSuccession {
  predecessor: string;
  successor: string;
  share: Share;
  on: string;
}

interface Pairs {
  successions: WantedSuccession[];
  notes: Set<string>;
}

type Successor = SuccessionRow['successor'];

/** Key of the unit that a row calls its successor; undefined if no unit fits. */
const resolve = (wanted: Successor, index: UnitIndex, notes: Set<string>): string | undefined => {
  const { code, name, provinceCode } = wanted;
  const sameCode = index.byCode('commune', code);
  if (sameCode) {
    if (bareKey(sameCode.name) !== bareKey(name)) {
      notes.add(`Mã ${code} là "${name}" trong tệp kế thừa nhưng là "${sameCode.name}".`);
    }
    return unitKey(sameCode);
  }
  const sameName = index.byName(provinceCode, name);
  if (!sameName) return undefined;
  notes.add(`Mã ${code} (${name}) không có; dùng mã ${sameName.code} cùng tên, cùng tỉnh.`);
  return unitKey(sameName);
};

const wholeAndParts = (rows: readonly SuccessionRow[], ended: EndedUnits, file: string) => {
  const whole = new Set<string>();
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const key = ended.keyOf.get(row) ?? '';
    if (whole.has(key) || (seen.has(key) && row.share === 'full')) {
      const message = `${row.name} (${row.code}) nhập toàn bộ vào một đơn vị nhưng còn dòng khác.`;
      problems.push({ file, line: row.line, code: 'CONFLICT', message });
    }
    seen.add(key);
    if (row.share === 'full') whole.add(key);
  }
  return problems;
};

/** By ended province and by new province: the codes of the units that went from one to the other. */
type Moves = Map<string, Map<string, string[]>>;

const addMove = (moves: Moves, from: string, to: string, code: string): void => {
  const targets = moves.get(from) ?? new Map<string, string[]>();
  targets.set(to, [...(targets.get(to) ?? []), code]);
  moves.set(from, targets);
};

const provincePairs = (moves: Moves, on: string): WantedSuccession[] =>
  [...moves].flatMap(([predecessor, targets]) =>
    [...targets.keys()].map((successor) => {
      const share = targets.size === 1 ? 'full' : 'partial';
      return { predecessor, successor, share, on };
    }),
  );

/** A province that was divided, with the few units that went elsewhere: often a slip in the file. */
const dividedProvinces = (moves: Moves): string[] => {
  const shown = (key: string): string => key.replace(/^province:(\d+):.*$/, 'tỉnh mã $1');
  return [...moves].flatMap(([from, targets]) => {
    if (targets.size === 1) return [];
    const parts = [...targets].sort().map(([to, codes]) => {
      const few = codes.length <= 3 ? ` (${[...codes].sort().join(', ')})` : '';
      return `${shown(to)}: ${codes.length} đơn vị${few}`;
    });
    return [`Đơn vị của ${shown(from)} cũ vào nhiều tỉnh, hãy kiểm tra: ${parts.join('; ')}.`];
  });
};

/**
 * The old → new pairs of a reorganisation: those of the file, and from each ended province to the
 * provinces that its communes went to. Districts have no successor.
 */
export const planSuccessions = (
  rows: readonly SuccessionRow[],
  file: string,
  on: string,
  ended: EndedUnits,
  index: UnitIndex,
): Outcome<Pairs> => {
  const problems = wholeAndParts(rows, ended, file);
  const pairs = new Map<string, WantedSuccession>();
  const moves: Moves = new Map();
  const notes = new Set<string>();

  for (const row of rows) {
    const { line, successor: wanted, share } = row;
    const predecessor = ended.keyOf.get(row);
    const successor = resolve(wanted, index, notes);
    const province = index.byCode('province', wanted.provinceCode);
    if (!predecessor || !successor || !province) {
      const missing = successor
        ? `Tỉnh kế thừa ${wanted.provinceCode} (${wanted.province}) không tồn tại.`
        : `Đơn vị kế thừa ${wanted.code} (${wanted.name}) không tồn tại.`;
      problems.push({ file, line, code: 'UNKNOWN_SUCCESSOR', message: missing });
      continue;
    }
    const pair = `${predecessor} ${successor}`;
    if (pairs.has(pair)) {
      const message = `Cặp ${row.code} → ${wanted.code} đã có ở dòng trên.`;
      problems.push({ file, line, code: 'DUPLICATE_PAIR', message });
    }
    pairs.set(pair, { predecessor, successor, share, on });
    const from = ended.provinceOf.get(row);
    if (from) addMove(moves, from, unitKey(province), row.code);
  }
  const successions = [...pairs.values(), ...provincePairs(moves, on)];
  for (const note of dividedProvinces(moves)) notes.add(note);
  return outcome(problems, { successions, notes });
};
