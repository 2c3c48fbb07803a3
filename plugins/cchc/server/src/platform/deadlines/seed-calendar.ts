import type { CalendarDay } from './contract';

/*
 * Days off and make-up days of administrative offices, 2024 to 2027. Read where newspapers and other
 * calendars report the notices, not in the notices themselves (S2). For 2027 no notice was found
 * that swaps working days; one may still come.
 */
export const LABOUR_CODE = 'Bộ luật Lao động số 45/2019/QH14, Điều 112 khoản 1';
const IN_LIEU = 'Bộ luật Lao động số 45/2019/QH14, Điều 111 khoản 3';
/** In force from 1 July 2026. */
export const CULTURE_DAY = 'Nghị quyết số 28/2026/QH16, Điều 2';
const TET_2024 = 'Thông báo số 5015/TB-LĐTBXH ngày 22/11/2023';
const APRIL_2024 = 'Công văn số 2450/VPCP-KGVX ngày 12/4/2024; Thông báo số 1570/TB-LĐTBXH';
const NOTICE_2025 = 'Thông báo số 6150/TB-BLĐTBXH ngày 03/12/2024';
const NEW_YEAR_2026 = 'Công văn số 12729/VPCP-KGVX ngày 25/12/2025';
const NOTICE_2026 = 'Thông báo số 9441/TB-BNV ngày 16/10/2025';
const NOTICE_2027 = 'Công văn số 10065/VPCP-KGVX ngày 02/10/2026';

const NEW_YEAR = 'Tết Dương lịch';
const TET = 'Tết Nguyên đán';
const HUNG_KINGS = 'Giỗ Tổ Hùng Vương';
const VICTORY = 'Ngày Chiến thắng';
const LABOUR = 'Ngày Quốc tế lao động';
const NATIONAL = 'Quốc khánh';
const CULTURE = 'Ngày Văn hóa Việt Nam';

type Line = [date: string, kind: CalendarDay['kind'], name: string, document: string];

const LINES: Line[] = [
  ['2024-01-01', 'holiday', NEW_YEAR, LABOUR_CODE],
  ['2024-02-08', 'holiday', TET, TET_2024],
  ['2024-02-09', 'holiday', TET, TET_2024],
  ['2024-02-10', 'holiday', TET, TET_2024],
  ['2024-02-11', 'holiday', TET, TET_2024],
  ['2024-02-12', 'holiday', TET, TET_2024],
  ['2024-02-13', 'compensatory-off', TET, TET_2024],
  ['2024-02-14', 'compensatory-off', TET, TET_2024],
  ['2024-04-18', 'holiday', HUNG_KINGS, LABOUR_CODE],
  ['2024-04-29', 'swapped-off', VICTORY, APRIL_2024],
  ['2024-04-30', 'holiday', VICTORY, LABOUR_CODE],
  ['2024-05-01', 'holiday', LABOUR, LABOUR_CODE],
  ['2024-05-04', 'make-up-day', VICTORY, APRIL_2024],
  ['2024-09-02', 'holiday', NATIONAL, LABOUR_CODE],
  ['2024-09-03', 'holiday', NATIONAL, TET_2024],

  ['2025-01-01', 'holiday', NEW_YEAR, LABOUR_CODE],
  ['2025-01-27', 'holiday', TET, NOTICE_2025],
  ['2025-01-28', 'holiday', TET, NOTICE_2025],
  ['2025-01-29', 'holiday', TET, NOTICE_2025],
  ['2025-01-30', 'holiday', TET, NOTICE_2025],
  ['2025-01-31', 'holiday', TET, NOTICE_2025],
  ['2025-04-07', 'holiday', HUNG_KINGS, LABOUR_CODE],
  ['2025-04-26', 'make-up-day', LABOUR, NOTICE_2025],
  ['2025-04-30', 'holiday', VICTORY, LABOUR_CODE],
  ['2025-05-01', 'holiday', LABOUR, LABOUR_CODE],
  ['2025-05-02', 'swapped-off', LABOUR, NOTICE_2025],
  ['2025-09-01', 'holiday', NATIONAL, NOTICE_2025],
  ['2025-09-02', 'holiday', NATIONAL, LABOUR_CODE],

  ['2026-01-01', 'holiday', NEW_YEAR, LABOUR_CODE],
  ['2026-01-02', 'swapped-off', NEW_YEAR, NEW_YEAR_2026],
  ['2026-01-10', 'make-up-day', NEW_YEAR, NEW_YEAR_2026],
  ['2026-02-16', 'holiday', TET, NOTICE_2026],
  ['2026-02-17', 'holiday', TET, NOTICE_2026],
  ['2026-02-18', 'holiday', TET, NOTICE_2026],
  ['2026-02-19', 'holiday', TET, NOTICE_2026],
  ['2026-02-20', 'holiday', TET, NOTICE_2026],
  ['2026-04-26', 'holiday', HUNG_KINGS, LABOUR_CODE],
  ['2026-04-27', 'compensatory-off', HUNG_KINGS, IN_LIEU],
  ['2026-04-30', 'holiday', VICTORY, LABOUR_CODE],
  ['2026-05-01', 'holiday', LABOUR, LABOUR_CODE],
  ['2026-08-22', 'make-up-day', NATIONAL, NOTICE_2026],
  ['2026-08-31', 'swapped-off', NATIONAL, NOTICE_2026],
  ['2026-09-01', 'holiday', NATIONAL, NOTICE_2026],
  ['2026-09-02', 'holiday', NATIONAL, LABOUR_CODE],
  ['2026-11-24', 'holiday', CULTURE, `${CULTURE_DAY}; ${NOTICE_2027}`],

  ['2027-01-01', 'holiday', NEW_YEAR, LABOUR_CODE],
  ['2027-02-04', 'holiday', TET, NOTICE_2027],
  ['2027-02-05', 'holiday', TET, NOTICE_2027],
  ['2027-02-06', 'holiday', TET, NOTICE_2027],
  ['2027-02-07', 'holiday', TET, NOTICE_2027],
  ['2027-02-08', 'holiday', TET, NOTICE_2027],
  ['2027-02-09', 'compensatory-off', TET, NOTICE_2027],
  ['2027-02-10', 'compensatory-off', TET, NOTICE_2027],
  ['2027-04-16', 'holiday', HUNG_KINGS, LABOUR_CODE],
  ['2027-04-30', 'holiday', VICTORY, LABOUR_CODE],
  ['2027-05-01', 'holiday', LABOUR, LABOUR_CODE],
  ['2027-05-03', 'compensatory-off', LABOUR, IN_LIEU],
  ['2027-09-02', 'holiday', NATIONAL, LABOUR_CODE],
  ['2027-09-03', 'holiday', NATIONAL, NOTICE_2027],
  ['2027-11-24', 'holiday', CULTURE, CULTURE_DAY],
];

/** The calendar that a new installation starts with. */
export const SEED_DAYS: CalendarDay[] = LINES.map(([date, kind, name, document]) => ({
  date,
  kind,
  name,
  document,
  status: 'confirmed',
  scope: null,
  mark: 'S2',
}));
