import { GENRES } from '../../../../shared/contracts';
import { CHOICES } from '../../../../shared/fields/choices';
import {
  type Counter,
  type CounterColumn,
  type CountScope,
  unitColumn,
} from '../../platform/counters';
import { linkTable, placeholders } from '../../platform/sql';
import { topicLabels } from '../topic';
import { unitKeySql } from '../unit';
import { NEWS } from './schema';

const topicColumn: CounterColumn = {
  title: 'Chủ đề',
  labels: async ({ strapi }) => (await topicLabels(strapi)).set('', 'Chưa phân chủ đề'),
};

const genreColumn: CounterColumn = {
  title: 'Thể loại',
  labels: () => new Map(GENRES.map((genre) => [genre, CHOICES[genre]?.vi ?? genre])),
};

/**
 * The row that speaks for a document: what is public before what is a draft, Vietnamese before
 * English. What the counter needs is the same in both languages.
 */
const SPEAKS = `n.id = (select r.id from cchc_news_items r where r.document_id = n.document_id
  order by case when r.published_at is null then 1 else 0 end,
    case when r.locale = 'vi' then 0 else 1 end, r.id limit 1)`;

const select = ({ strapi, units, from, before }: CountScope) => {
  const [ofUnit, ofTopic] = [linkTable(strapi, NEWS, 'unit'), linkTable(strapi, NEWS, 'topics')];
  // The log keeps a row of everything that was public once, whatever it is now.
  const wasPublic = `(n.published_at is not null or exists (select 1 from cchc_changes c
    where c.type = 'news' and c.document = n.document_id))`;
  return {
    sql: `select n.document_id as record, n.document_id as document, n.title as title,
        n.publish_at as moment, 1 as amount,
        coalesce(t.slug, '') as k0, n.genre as k1, ${unitKeySql('u')} as k2
      from cchc_news_items n
      join ${ofUnit.name} nu on nu.${ofUnit.own} = n.id
      join cchc_units u on u.id = nu.${ofUnit.other}
      left join ${ofTopic.name} nt on nt.${ofTopic.own} = n.id
      left join cchc_topics t on t.id = nt.${ofTopic.other}
      where u.id in (${placeholders(units)}) and n.publish_at >= ? and n.publish_at < ?
        and ${SPEAKS} and ${wasPublic}`,
    values: [...units.map(({ id }) => id), from, before],
  };
};

export const newsCounters: readonly Counter[] = [
  {
    name: 'news.published',
    title: 'Tin, bài về cải cách hành chính',
    definition:
      'Tin, bài của đơn vị có thời điểm đăng lần đầu trong kỳ, mỗi tin bài tính một lần dù có nhiều chủ đề hay nhiều ngôn ngữ; tin bài đã gỡ hoặc hết hạn sau khi đăng vẫn tính, tin bài đã xóa hẳn trước khi lấy số liệu thì không.',
    measure: 'tin, bài',
    columns: [topicColumn, genreColumn, unitColumn],
    uid: NEWS,
    select,
  },
];
