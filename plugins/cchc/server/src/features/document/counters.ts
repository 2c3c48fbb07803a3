import { DOCUMENT_KINDS } from '../../../../shared/contracts';
import { CHOICES } from '../../../../shared/fields/choices';
import type { Counter, CounterColumn, CountScope } from '../../platform/counters';
import { linkTable, placeholders } from '../../platform/sql';
import { DOCUMENT } from './schema';

const kindColumn: CounterColumn = {
  title: 'Loại văn bản',
  labels: () =>
    new Map([
      ...DOCUMENT_KINDS.map((kind) => [kind, CHOICES[kind]?.vi ?? kind] as const),
      ['', 'Chưa xác định'],
    ]),
};

/** The row that speaks for a document: what is public before what is a draft. */
const SPEAKS = `d.id = (select r.id from cchc_documents r where r.document_id = d.document_id
  order by case when r.published_at is null then 1 else 0 end, r.id limit 1)`;

/**
 * When it was public first: the log's first row of it says so. Where that row is no first appearance,
 * the ones before have been compacted away: then when the entry was made, which its draft tells.
 */
const POSTED = `select d.id, d.document_id, d.number, d.title, d.kind,
    case when first.update_type = 'major' then first.at
      else coalesce((select min(r.created_at) from cchc_documents r
        where r.document_id = d.document_id), d.created_at) end as posted_at
  from cchc_documents d
  left join cchc_changes first on first.id = (select min(c.id) from cchc_changes c
    where c.type = 'document' and c.document = d.document_id)
  where ${SPEAKS} and (d.published_at is not null or first.id is not null)`;

const select = ({ strapi, units, from, before }: CountScope) => {
  const ofUnit = linkTable(strapi, DOCUMENT, 'unit');
  return {
    sql: `select p.document_id as record, p.document_id as document,
        coalesce(p.number || ' ', '') || coalesce(p.title, '') as title,
        p.posted_at as moment, 1 as amount, coalesce(p.kind, '') as k0
      from (${POSTED}) p join ${ofUnit.name} du on du.${ofUnit.own} = p.id
      where du.${ofUnit.other} in (${placeholders(units)})
        and p.posted_at >= ? and p.posted_at < ?`,
    values: [...units.map(({ id }) => id), from, before],
  };
};

export const documentCounters: readonly Counter[] = [
  {
    name: 'documents.posted',
    title: 'Văn bản đã đăng tải',
    definition:
      'Văn bản của đơn vị được đăng công khai lần đầu trong kỳ, theo thời điểm đăng chứ không theo ngày ban hành; văn bản đã gỡ sau đó vẫn tính, văn bản đã xóa hẳn trước khi lấy số liệu thì không.',
    measure: 'văn bản',
    columns: [kindColumn],
    uid: DOCUMENT,
    select,
  },
];
