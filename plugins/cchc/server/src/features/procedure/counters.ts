import type { Counter, CountScope, Select } from '../../platform/counters';
import { jsonWords, listed } from '../../platform/sql';
import { LOCAL } from './local.schema';
import { PROCEDURE } from './schema';
import { levelOfKind } from './where';

/**
 * What the public row says of the edition that it shows, or the edition's own snapshot where it
 * shows a later one: reading snapshots is the slow way.
 */
const either = (current: string, snapshot: string) =>
  `case when p.edition = e.number then ${current} else ${snapshot} end`;

/**
 * Which procedures the unit carries out, as its site shows them: those of its level and those that it
 * says so of, without those that it says it does not. What it says has no history.
 */
export const carriedOutBy = async ({ strapi, unit }: CountScope): Promise<Select> => {
  const said: { procedureCode: string; applies: boolean }[] = await strapi.db
    .query(LOCAL)
    .findMany({ select: ['id', 'procedureCode', 'applies'], where: { unit: { id: unit.id } } });
  const codes = (wanted: boolean) =>
    JSON.stringify(said.flatMap((one) => (one.applies === wanted ? one.procedureCode : [])));
  const list = listed(strapi);
  const isNotRefused = `e.code not in (${list})`;
  const level = levelOfKind(unit.kind);
  if (level === undefined) return { sql: isNotRefused, values: [codes(false)] };
  const { each, own } = jsonWords(strapi);
  const inSnapshot = `exists (select 1 from ${each('e.snapshot', 'levels')} l
    where ${own('l.value')} = '${level}')`;
  const isOfLevel = either(`p.at_${level}`, inSnapshot);
  return {
    sql: `(e.code in (${list}) or (${isNotRefused} and ${isOfLevel}))`,
    values: [codes(true), codes(false)],
  };
};

/** The parts that the law requires, as `missingParts` looks for them. */
const isComplete = ({ strapi }: CountScope): string => {
  const { each, text } = jsonWords(strapi);
  const has = (key: string, condition = '1 = 1') =>
    `exists (select 1 from ${each('e.snapshot', key)} x where ${condition})`;
  const hasPapers = `exists (select 1 from ${each('x.value', 'papers')} y)`;
  return either(
    "p.missing_key = '||'",
    `(${[
      `coalesce(${text('e.snapshot', 'name')}, '') <> ''`,
      has('steps', `${text('x.value', 'title')} <> '' or ${text('x.value', 'html')} <> ''`),
      has('methods', `${text('x.value', 'duration')} is not null`),
      has('cases', hasPapers),
      has('audience'),
      has('executingAgencies'),
    ].join(' and ')})`,
  );
};

/** The edition that held on the last day, of procedures that were public then. */
const inForce = async (scope: CountScope, condition?: string): Promise<Select> => {
  const carriedOut = await carriedOutBy(scope);
  return {
    sql: `select e.code as record, p.document_id as document, coalesce(p.name, e.code) as title,
        e.effective_from as moment, 1 as amount
      from cchc_procedure_editions e
      left join cchc_procedures p on p.code = e.code and p.published_at is not null
      where e.lifecycle = 'in-force'
        and e.number = (select max(x.number) from cchc_procedure_editions x
          where x.code = e.code and x.effective_from <= ?)
        and coalesce((select c.op from cchc_changes c where c.type = 'procedure'
          and c.key = e.code and c.at < ? order by c.id desc limit 1), 'upsert') = 'upsert'
        and ${carriedOut.sql} ${condition ? `and ${condition}` : ''}`,
    values: [scope.lastDay, scope.before, ...carriedOut.values],
  };
};

export const procedureCounters: readonly Counter[] = [
  {
    name: 'procedures.in-force',
    title: 'Thủ tục hành chính đang công khai, còn hiệu lực',
    definition:
      'Thủ tục hành chính thuộc thẩm quyền thực hiện của đơn vị, theo bản công bố có hiệu lực vào ngày cuối kỳ, không kể thủ tục đã bãi bỏ, đã được thay thế hoặc đã gỡ vào ngày đó.',
    measure: 'thủ tục',
    columns: [],
    adds: false,
    uid: PROCEDURE,
    select: (scope) => inForce(scope),
  },
  {
    name: 'procedures.complete',
    title: 'Thủ tục hành chính công khai đủ bộ phận tạo thành',
    definition:
      'Trong số thủ tục đang công khai, còn hiệu lực vào ngày cuối kỳ, những thủ tục có đủ tên, trình tự, cách thức, thành phần hồ sơ, thời hạn, đối tượng và cơ quan thực hiện.',
    measure: 'thủ tục',
    columns: [],
    adds: false,
    uid: PROCEDURE,
    select: (scope) => inForce(scope, isComplete(scope)),
  },
];
