import type { Counter, CounterColumn, CountScope } from '../../platform/counters';
import { listed } from '../../platform/sql';
import { servingOfUnits } from './counted';
import { SITE } from './schema';

const stateColumn: CounterColumn = {
  title: 'Tình trạng',
  labels: () =>
    new Map([
      ['current', 'Đang hiển thị đúng nội dung hiện hành'],
      ['stale', 'Hiển thị nội dung cũ'],
      ['silent', 'Không liên lạc quá 24 giờ'],
    ]),
};

/** What a site shows is known of now alone: its last statement takes the place of the one before. */
const select = async ({ strapi, units, isComparison }: CountScope) => {
  if (isComparison) return null;
  const states = await servingOfUnits(
    strapi,
    units.map(({ id }) => id),
  );
  const within = (wanted: string) =>
    JSON.stringify(states.flatMap(({ documentId, state }) => (state === wanted ? documentId : [])));
  const list = listed(strapi);
  const all = JSON.stringify(states.map(({ documentId }) => documentId));
  return {
    sql: `select s.document_id as record, s.document_id as document,
        coalesce(s.name, s.key) as title, s.seen_at as moment, 1 as amount,
        case when s.document_id in (${list}) then 'current'
          when s.document_id in (${list}) then 'stale' else 'silent' end as k0
      from cchc_sites s where s.document_id in (${list})`,
    values: [within('current'), within('stale'), all],
  };
};

export const siteCounters: readonly Counter[] = [
  {
    name: 'sites.serving',
    title: 'Trang thông tin của đơn vị theo tình trạng hiển thị',
    definition:
      'Trang của đơn vị đang hoạt động, theo nội dung mà trang hiển thị so với nội dung hiện hành vào lúc lấy số liệu; không có số liệu cùng kỳ năm trước.',
    measure: 'trang',
    columns: [stateColumn],
    uid: SITE,
    pathOf: (document) => `/plugins/cchc/sites/${document}`,
    select,
  },
];
