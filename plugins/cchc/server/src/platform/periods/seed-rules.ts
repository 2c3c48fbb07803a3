import { PERIOD_KINDS, type PeriodRule } from './contract';

/** What a new installation starts with. Nobody has confirmed it: a person of the office does. */
export const SEED_PERIOD_RULES: PeriodRule[] = PERIOD_KINDS.map((kind) => ({
  kind,
  cutOffDay: 14,
  yearEndMonth: 12,
  dueAfter: 2,
  scope: null,
  citation:
    'Nghị định số 09/2019/NĐ-CP, Điều 12; Quyết định số 01/2023/QĐ-UBND của UBND tỉnh Khánh Hòa, Điều 4',
  // Where nine months begin is our own reading: the text names their end only.
  mark: kind === 'nine-months' ? 'J' : 'S2',
  effectiveFrom: null,
  effectiveTo: null,
  confirmedBy: null,
}));
