import type { ReportSnapshot } from '../../../../../shared/contracts';
import type { ReportFinding } from '../../../../../shared/contracts/report-panel';
import { vietnamDate } from '../../../../../shared/time';
import { finding } from './finding';

const about = { section: null, excerpt: '' } as const;

/**
 * Whether the numbers are those of the cut-off, and of everybody below.
 * @param now of submitting
 * @param newer units below of which by now something else is accepted than what was added
 */
export const standingOf = (
  { takenAt, span, children }: ReportSnapshot,
  now: Date,
  newer: readonly string[],
): ReportFinding[] => {
  const isOver = span.lastDay < vietnamDate(now);
  const isEarly = vietnamDate(takenAt) <= span.lastDay;
  const missing = children.filter(({ included }) => !included).map(({ unit }) => unit.name);
  return [
    ...(isOver && isEarly
      ? [
          finding({
            ...about,
            code: 'early-numbers',
            level: 'error',
            message: 'Số liệu được lấy trước khi kỳ kết thúc. Hãy lấy lại số liệu rồi gửi.',
          }),
        ]
      : []),
    ...(isOver
      ? []
      : [
          finding({
            ...about,
            code: 'before-cut-off',
            level: 'warning',
            message: 'Kỳ báo cáo chưa kết thúc; số liệu chỉ tính đến lúc lấy.',
          }),
        ]),
    ...(missing.length === 0
      ? []
      : [
          finding({
            ...about,
            code: 'children-missing',
            level: 'warning',
            message: `Chưa cộng số liệu của ${missing.length} đơn vị: ${missing.join(', ')}.`,
          }),
        ]),
    ...(newer.length === 0
      ? []
      : [
          finding({
            ...about,
            code: 'children-newer',
            level: 'warning',
            message: `Số liệu mới được chấp nhận của ${newer.length} đơn vị chưa được cộng: ${newer.join(', ')}. Bấm “Lấy lại số liệu” để cộng lại.`,
          }),
        ]),
  ];
};
