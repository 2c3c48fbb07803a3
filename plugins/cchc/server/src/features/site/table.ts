import type { ServingState, SiteRow } from '../../../../shared/contracts/site-panel';
import type { FollowedType } from '../../../../shared/contracts';
import { csvTable } from '../../platform/csv';

const HEADER = [
  ...['Tên ngắn', 'Tên trang', 'Mã đơn vị', 'Đơn vị', 'Máy chủ', 'Loại nội dung', 'Tình trạng'],
  ...['Từ lúc', 'Đúng', 'Thiếu', 'Cũ', 'Thừa', 'Thấy lần cuối'],
];

const TYPES: Record<FollowedType, string> = {
  unit: 'Đơn vị',
  topic: 'Chủ đề',
  field: 'Lĩnh vực',
  news: 'Tin bài',
  procedure: 'Thủ tục',
  document: 'Văn bản',
  decision: 'Quyết định công bố',
  hotline: 'Đường dây nóng',
  question: 'Hỏi đáp',
  feedback: 'Phản ánh, kiến nghị',
  report: 'Báo cáo',
};

const STATES: Record<ServingState, string> = {
  current: 'Đúng bản mới',
  stale: 'Đang chậm',
  silent: 'Không liên lạc',
};

const REVOKED = 'Đã thu hồi khóa';

/** `22/11/2026 08:00` of a moment in Vietnam. */
const shown = (moment: string | null) =>
  moment ? `${moment.slice(0, 10).split('-').reverse().join('/')} ${moment.slice(11, 16)}` : '';

const linesOf = (site: SiteRow): string[][] => {
  const { key, name, unit, hosts, types, seenAt, disabledAt } = site;
  const head = [key, name, unit?.code ?? '', unit?.name ?? 'Toàn cổng', hosts.join(' ')];
  if (!site.isActive) {
    return [[...head, '', REVOKED, shown(disabledAt), '', '', '', '', shown(seenAt)]];
  }
  return types.map(({ type, state, since, counts }) => [
    ...head,
    ...[TYPES[type], STATES[state], shown(since)],
    ...[counts.current, counts.missing, counts.old, counts.superfluous].map(String),
    shown(seenAt),
  ]);
};

/** What every site serves, a line for each of its types, as a table that office software opens. */
export const sitesCsv = (sites: readonly SiteRow[]): string =>
  csvTable([HEADER, ...sites.flatMap(linesOf)]);
