import type { Core } from '@strapi/types';

import {
  LOCAL_GAPS,
  type LocalGap,
  type ReviewCounts,
  type ReviewListName,
  type ReviewRow,
  type ReviewState,
} from '../../../../shared/contracts/procedure-review';
import { linkTable, placeholders, rows } from '../../platform/sql';
import { today } from '../unit';
import { LOCAL } from './local.schema';
import { dayOf, missingOf } from './rows';
import type { Level } from './where';

/** Of which procedures and units the rows are. */
export interface ReviewScope {
  /** Row ids of units; null for all. */
  units: readonly number[] | null;
  /**
   * Where one unit is asked about: also the procedures of its level that it has no overlay for.
   * `level` is undefined for offices, which stand at none.
   */
  unit?: { id: number; level: Level | undefined };
  /** Words of the name, folded, or the beginning of a code. */
  words: readonly string[];
}

interface FoundRow {
  local_document: string | null;
  procedure_document: string;
  unit_code: string;
  unit_name: string;
  code: string;
  name: string;
  lifecycle: ReviewRow['lifecycle'];
  edition: number;
  acknowledged_edition: number | null;
  state: ReviewState;
  applies: boolean | number | null;
  last_reviewed_on: string | Date | null;
  review_due_on: string | Date | null;
  missing_key: string | null;
  place: string | null;
  hours: string | null;
  phone: string | null;
}

type Sql = [sql: string, values: (string | number)[]];

const AT: Record<Level, string> = {
  ministry: 'p.at_ministry',
  province: 'p.at_province',
  commune: 'p.at_commune',
  other: 'p.at_other',
};

/** Overlays of these units; or of one unit, with the procedures that it could have one for. */
const pairs = (strapi: Core.Strapi, { units, unit }: ReviewScope): Sql => {
  const { name, own, other } = linkTable(strapi, LOCAL, 'unit');
  if (unit) {
    const expected = unit.level ? `or (p.lifecycle = 'in-force' and ${AT[unit.level]})` : '';
    return [
      `from cchc_procedures p join cchc_units u on u.id = ?
        left join cchc_procedure_locals l on l.procedure_code = p.code
          and l.id in (select ${own} from ${name} where ${other} = ?)
        where p.published_at is not null and (l.id is not null ${expected})`,
      [unit.id, unit.id],
    ];
  }
  const among = units ? `and u.id in (${placeholders(units)})` : '';
  return [
    `from cchc_procedure_locals l join ${name} k on k.${own} = l.id
      join cchc_units u on u.id = k.${other}
      join cchc_procedures p on p.code = l.procedure_code and p.published_at is not null
      where (u.valid_to is null or u.valid_to >= ?) ${among}`,
    [today(), ...(units ?? [])],
  ];
};

/** `\` before what LIKE takes for a pattern. */
const like = (text: string) => text.replace(/[\\%_]/g, '\\$&');

const matching = (words: readonly string[]): Sql => [
  words.map(() => `and (p.search_key like ? escape '\\' or p.code like ? escape '\\')`).join(' '),
  words.flatMap((word) => [`%${like(word)}%`, `${like(word)}%`]),
];

/** A unit that does not carry a procedure out owes nobody anything about it. */
const LACKS = `case when coalesce(l.applies, true) and p.lifecycle = 'in-force' and (
    l.id is null or coalesce(p.missing_key, '||') <> '||'
    or coalesce(l.place, '') = '' or coalesce(l.hours, '') = '' or coalesce(l.phone, '') = ''
  ) then 1 else 0 end`;

/** `with found as (…)`: one row for each procedure at each unit, with its state. */
const found = (strapi: Core.Strapi, scope: ReviewScope): Sql => {
  const [from, fromValues] = pairs(strapi, scope);
  const [filter, filterValues] = matching(scope.words);
  return [
    `with found as (select l.document_id as local_document, p.document_id as procedure_document,
      u.code as unit_code, u.name as unit_name, p.code, p.name, p.search_key, p.lifecycle,
      p.edition, p.missing_key, l.acknowledged_edition, l.applies, l.last_reviewed_on,
      l.review_due_on, l.place, l.hours, l.phone, ${LACKS} as lacks,
      case when l.id is null then 'none'
        when coalesce(l.acknowledged_edition, 0) < p.edition then 'needs-review'
        when l.review_due_on <= ? then 'review-due' else 'ok' end as state
      ${from} ${filter})`,
    [today(), ...fromValues, ...filterValues],
  ];
};

const CONDITIONS: Record<ReviewListName, string> = {
  'needs-review': `state = 'needs-review'`,
  'review-due': `state = 'review-due'`,
  missing: 'lacks = 1',
  all: '1 = 1',
};

const gapsOf = (row: FoundRow): LocalGap[] => {
  if (row.local_document === null) return ['overlay'];
  if (!row.applies) return [];
  return LOCAL_GAPS.filter((gap) => gap !== 'overlay' && !row[gap]);
};

const dayOrNull = (day: string | Date | null) => (day === null ? null : dayOf(day));

const reviewRow = (row: FoundRow): ReviewRow => ({
  documentId: row.local_document,
  procedureId: row.procedure_document,
  unit: { code: row.unit_code, name: row.unit_name },
  code: row.code,
  name: row.name,
  lifecycle: row.lifecycle,
  edition: row.edition,
  acknowledgedEdition: row.acknowledged_edition,
  state: row.state,
  applies: row.applies === null ? null : Boolean(row.applies),
  lastReviewedOn: dayOrNull(row.last_reviewed_on),
  reviewDueOn: dayOrNull(row.review_due_on),
  missing: missingOf(row),
  gaps: gapsOf(row),
});

/** Rows of a list by name of the procedure, then by unit. */
export const reviewRows = async (
  strapi: Core.Strapi,
  scope: ReviewScope,
  { list, limit, offset }: { list: ReviewListName; limit: number; offset: number },
): Promise<ReviewRow[]> => {
  const [sql, values] = found(strapi, scope);
  const page = await rows<FoundRow>(
    strapi,
    `${sql} select * from found where ${CONDITIONS[list]}
      order by search_key, code, unit_code limit ? offset ?`,
    [...values, limit, offset],
  );
  return page.map(reviewRow);
};

/** How many rows each list has. */
export const reviewCounts = async (
  strapi: Core.Strapi,
  scope: ReviewScope,
): Promise<ReviewCounts> => {
  const [sql, values] = found(strapi, scope);
  const count = (list: ReviewListName) =>
    `sum(case when ${CONDITIONS[list]} then 1 else 0 end) as "${list}"`;
  const [counts] = await rows<Record<ReviewListName, string | number | null>>(
    strapi,
    `${sql} select ${count('needs-review')}, ${count('review-due')}, ${count('missing')},
      ${count('all')} from found`,
    values,
  );
  return {
    'needs-review': Number(counts?.['needs-review'] ?? 0),
    'review-due': Number(counts?.['review-due'] ?? 0),
    missing: Number(counts?.missing ?? 0),
    all: Number(counts?.all ?? 0),
  };
};
