import type { Core } from '@strapi/types';

import type { Time } from './counted';

/*
 * What reports count, once more, in statements of its own: it reads the tables and knows nothing of
 * the code that counts. A case is told from its events alone, a procedure from its editions.
 */

/** The unit whose report it is; what went into it as a whole has its code too. */
export const CODE = '77001';
/** Every term lasts so long from the receipt, or from the last opening anew. */
export const TERM_HOURS = 100;

/** What the two databases write differently. */
const WORDS = {
  sqlite: {
    each: (part: string) => `json_each(e.snapshot, '$.${part}')`,
    length: 'json_array_length',
    later: (moment: string) => `${moment} + ${TERM_HOURS} * 60 * 60 * 1000`,
  },
  postgres: {
    each: (part: string) => `jsonb_array_elements(e.snapshot -> '${part}')`,
    length: 'jsonb_array_length',
    later: (moment: string) => `${moment} + interval '${TERM_HOURS} hours'`,
  },
};
type Words = (typeof WORDS)[keyof typeof WORDS];

const news = () => `
  with shown as (
    select n.*, row_number() over (partition by n.document_id
      order by (n.published_at is null), (n.locale <> 'vi'), n.id) as place
    from cchc_news_items n)
  select n.document_id as record, coalesce(t.slug, '') as k0, n.genre as k1,
    u.code || coalesce('@' || cast(u.valid_from as text), '') as k2
  from shown n
  join cchc_news_items_unit_lnk nu on nu.news_item_id = n.id
  join cchc_units u on u.id = nu.unit_id and u.code = :unit
  left join cchc_news_items_topics_lnk nt on nt.news_item_id = n.id
  left join cchc_topics t on t.id = nt.topic_id
  where n.place = 1 and n.publish_at >= :from and n.publish_at < :before
    and (n.published_at is not null
      or n.document_id in (select document from cchc_changes where type = 'news'))`;

const documents = () => `
  with logged as (
    select c.document, c.update_type, c.at,
      row_number() over (partition by c.document order by c.id) as place
    from cchc_changes c where c.type = 'document'),
  made as (select document_id, min(created_at) as at from cchc_documents group by document_id),
  shown as (
    select d.*, row_number() over (partition by d.document_id
      order by (d.published_at is null), d.id) as place
    from cchc_documents d),
  posted as (
    select d.id, d.document_id, d.kind,
      case when l.update_type = 'major' then l.at else m.at end as at
    from shown d join made m on m.document_id = d.document_id
    left join logged l on l.document = d.document_id and l.place = 1
    where d.place = 1 and (d.published_at is not null or l.document is not null))
  select p.document_id as record, coalesce(p.kind, '') as k0
  from posted p
  join cchc_documents_unit_lnk du on du.document_id = p.id
  join cchc_units u on u.id = du.unit_id and u.code = :unit
  where p.at >= :from and p.at < :before`;

/** What the unit says that it carries out, and what it says that it does not. */
const SAID = `
  said as (
    select l.procedure_code as code, max(case when l.applies then 1 else 0 end) as applies
    from cchc_procedure_locals l
    join cchc_procedure_locals_unit_lnk lu on lu.procedure_local_id = l.id
    join cchc_units u on u.id = lu.unit_id and u.code = :unit
    group by l.procedure_code)`;

const CARRIED_OUT = `coalesce(said.applies,
  case when cast((e.snapshot -> 'levels') as text) like '%"commune"%' then 1 else 0 end) = 1`;

const RECORD = `case when p.id is null then 'deleted ' || e.code else e.code end as record`;

const changed = () => `
  with ${SAID},
  lines as (
    select d.number, d.effective_on, i.procedure_code as code, replace(i.action, 'action-', '') as says
    from cchc_decisions d
    join cchc_decisions_cmps dc on dc.entity_id = d.id and dc.field = 'lines'
    join cchc_components_decision_lines i on i.id = dc.cmp_id
    where d.state = 'decision-effective'),
  steps as (
    select e.*, lag(e.lifecycle) over (partition by e.code order by e.number) as was,
      lag(e.decision_number) over (partition by e.code order by e.number) as decided_before
    from cchc_procedure_editions e),
  changes as (
    select e.*, case
      when lines.says is not null then lines.says
      when e.lifecycle <> 'in-force' then case when e.was <> e.lifecycle then e.lifecycle end
      when e.number > 1 and e.update_type = 'major' then 'amended' end as k0
    from steps e
    left join lines on lines.code = e.code and lines.number = e.decision_number
      and lines.effective_on = e.effective_from
      and lines.number <> coalesce(e.decided_before, ''))
  select ${RECORD}, e.k0
  from changes e
  left join said on said.code = e.code
  left join cchc_procedures p on p.code = e.code and p.published_at is not null
  where e.k0 is not null and e.effective_from between :firstDay and :lastDay and ${CARRIED_OUT}`;

const held = (condition: string) => `
  with ${SAID},
  held as (
    select e.*, row_number() over (partition by e.code order by e.number desc) as place
    from cchc_procedure_editions e where e.effective_from <= :lastDay),
  logged as (
    select c.key, c.op, row_number() over (partition by c.key order by c.id desc) as place
    from cchc_changes c where c.type = 'procedure' and c.at < :before)
  select ${RECORD}
  from held e
  left join said on said.code = e.code
  left join logged l on l.key = e.code and l.place = 1
  left join cchc_procedures p on p.code = e.code and p.published_at is not null
  where e.place = 1 and e.lifecycle = 'in-force' and coalesce(l.op, 'upsert') <> 'remove'
    and ${CARRIED_OUT} and ${condition}`;

const complete = ({ each, length }: Words) => `e.snapshot ->> 'name' <> ''
  and exists (select 1 from ${each('steps')} s
    where s.value ->> 'title' <> '' or s.value ->> 'html' <> '')
  and exists (select 1 from ${each('methods')} m where m.value ->> 'duration' is not null)
  and exists (select 1 from ${each('cases')} c where ${length}(c.value -> 'papers') > 0)
  and ${length}(e.snapshot -> 'audience') > 0
  and ${length}(e.snapshot -> 'executingAgencies') > 0`;

/** Where each case of the unit stood at the end of the time, by its events alone. */
const cases = (keys: string, where: string) => `
  with places as (
    select owner, max(position) as last,
      max(case when clock <> 'keep' then position end) as moved,
      max(case when clock in ('start', 'restart') then position end) as begun
    from cchc_case_events where at < :before group by owner)
  select c.document_id as record, ${keys}
  from cchc_cases c
  join cchc_cases_unit_lnk cu on cu.case_id = c.id
  join cchc_units u on u.id = cu.unit_id and u.code = :unit
  join places on places.owner = c.document_id
  join cchc_case_events came on came.owner = c.document_id and came.position = 1
  join cchc_case_events stood on stood.owner = c.document_id and stood.position = places.last
  join cchc_case_events clock on clock.owner = c.document_id and clock.position = places.moved
  join cchc_case_events begun on begun.owner = c.document_id and begun.position = places.begun
  where ${where}`;

const TOPIC = `coalesce(case c.case_kind when 'question' then c.field else c.subject end, '') as k0`;
const RECEIVED = `came.at >= :from
  and stood.after not in ('quarantined', 'spam', 'withdrawn', 'converted-to-feedback')`;
const term = (isLate: string) => `case when ${isLate} then 'late' else 'in-time' end as k1`;

const casesOfKind = (prefix: string, kind: string): Record<string, (words: Words) => string> => {
  const ofKind = `c.case_kind = '${kind}'`;
  const settled = `${ofKind} and clock.clock = 'stop' and clock.at >= :from`;
  return {
    [`${prefix}.received`]: () => cases(TOPIC, `${ofKind} and ${RECEIVED}`),
    [`${prefix}.answered`]: ({ later }) =>
      cases(
        `${TOPIC}, ${term(`clock.at >= ${later('begun.at')}`)}`,
        `${settled} and clock.action = 'approve'`,
      ),
    [`${prefix}.settled-otherwise`]: () =>
      cases(
        `${TOPIC}, clock.after as k1`,
        `${settled} and clock.action <> 'approve'
          and clock.after in ('refused', 'forwarded', 'duplicate', 'closed')`,
      ),
    [`${prefix}.open`]: ({ later }) =>
      cases(
        `${TOPIC}, ${term(`${later('begun.at')} < :before`)}`,
        `${ofKind} and stood.after in ('awaiting-triage', 'in-progress', 'awaiting-approval')`,
      ),
  };
};

const STATEMENTS: Record<string, (words: Words) => string> = {
  'news.published': news,
  'documents.posted': documents,
  'procedures.changed': changed,
  'procedures.in-force': () => held('1 = 1'),
  'procedures.complete': (words) => held(complete(words)),
  ...casesOfKind('questions', 'question'),
  ...casesOfKind('feedback', 'feedback'),
  'hotline.calls': () =>
    cases('c.case_kind as k0', `${RECEIVED} and c.channel = 'phone' and came.action = 'receive'`),
};

/** All that is counted again. */
export const RECOUNTED = Object.keys(STATEMENTS);

export interface Recount {
  /** How many records there are by the keys of each row, as JSON. */
  numbers: Record<string, number>;
  total: number;
  /** The records of a row, or all of them, in order. */
  records: (keys?: readonly string[]) => string[];
}
type Row = Record<string, string | number>;

/** Counts what a counter counts, by statements of our own. */
export const recount = async (
  strapi: Core.Strapi,
  counter: string,
  time: Time,
): Promise<Recount> => {
  const isPostgres = strapi.db.dialect.client === 'postgres';
  const source = STATEMENTS[counter]?.(WORDS[isPostgres ? 'postgres' : 'sqlite']);
  if (!source) throw new Error(`nobody counts ${counter} again`);
  const values = {
    ...{ unit: CODE, firstDay: time.firstDay, lastDay: time.lastDay },
    ...{ from: new Date(time.from), before: new Date(time.before) },
  };
  const rows = async (what: string, then = ''): Promise<Row[]> => {
    const sql = `select ${what} from (${source}) found ${then}`;
    const result: unknown = await strapi.db.connection.raw(sql, values);
    // better-sqlite3 answers with the rows, pg with an object around them.
    return (Array.isArray(result) ? result : (result as { rows: unknown[] }).rows) as Row[];
  };
  const keys = ['k0', 'k1', 'k2'].filter((key) => source.includes(key));
  const keysOf = (row: Row) => JSON.stringify(keys.map((key) => row[key]));
  const columns = keys.map((key) => `, ${key}`).join('');
  const groups = await rows(
    `count(distinct record) as n${columns}`,
    keys.length > 0 ? `group by ${keys.join(', ')}` : '',
  );
  const [whole] = await rows('count(distinct record) as n');
  const each = await rows(`distinct record${columns}`);
  return {
    numbers: Object.fromEntries(groups.map((row) => [keysOf(row), Number(row.n)])),
    total: Number(whole?.n),
    records: (wanted) => {
      const some = wanted ? each.filter((row) => keysOf(row) === JSON.stringify(wanted)) : each;
      return [...new Set(some.map(({ record }) => String(record)))].sort();
    },
  };
};
