import type { Core } from '@strapi/types';

import { HOTLINE_SUBJECTS, type HotlineItem } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { type PublicRecord, updateTimes } from '../../platform/changes';
import { type Answer, containsWords, type Locale, pagination } from '../../platform/public-read';
import { type SiteScope, siteScope, today, validOn } from '../unit';
import type { HotlineListRequest } from './contract';
import { HOTLINE } from './schema';

type Subject = HotlineItem['subject'];

/** The three subjects, as the public reads them. */
export const SUBJECT_LABELS: Record<Subject, Record<Locale, string>> = {
  procedure: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
  regulation: { vi: 'Quy định hành chính', en: 'Administrative regulations' },
  conduct: {
    vi: 'Tinh thần trách nhiệm, thái độ giao tiếp, ứng xử của cán bộ',
    en: 'Conduct of officials',
  },
};

export interface HotlineRow {
  id: number;
  documentId: string;
  label: string;
  subject: Subject;
  unit: { id: number; code: string; name: string } | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  hours: string | null;
  officerTitle: string | null;
  position: number | null;
}

export const POPULATE = { unit: { select: ['id', 'code', 'name'] } };

export const describe = (
  row: HotlineRow,
  own: ReadonlySet<number> | undefined,
  locale: Locale,
): Omit<HotlineItem, 'updatedAt'> => ({
  documentId: row.documentId,
  unit: { code: row.unit?.code ?? '', name: row.unit?.name ?? '' },
  origin: !own || (row.unit && own.has(row.unit.id)) ? 'own' : 'inherited',
  subject: row.subject,
  subjectLabel: SUBJECT_LABELS[row.subject][locale],
  label: row.label,
  phone: row.phone,
  email: row.email,
  address: row.address,
  hours: row.hours,
  officerTitle: row.officerTitle,
  position: row.position ?? 0,
});

/** Nobody answers at a unit that has gone. */
export const shownOn = (scope: SiteScope | undefined) => [
  { unit: { id: scope ? { $in: [...scope.own, ...scope.above] } : { $notNull: true } } },
  { unit: validOn(today()) },
];

/** Subject by subject; within one the unit's own before those of the units above. */
const groupedFor =
  (own: ReadonlySet<number>, direction: 'asc' | 'desc') => (a: HotlineRow, b: HotlineRow) => {
    const subject = HOTLINE_SUBJECTS.indexOf(a.subject) - HOTLINE_SUBJECTS.indexOf(b.subject);
    const origin = Number(own.has(b.unit?.id ?? 0)) - Number(own.has(a.unit?.id ?? 0));
    const order = subject || origin || (a.position ?? 0) - (b.position ?? 0) || a.id - b.id;
    return direction === 'desc' ? -order : order;
  };

/** GET /hotlines: grouped by the three subjects, for the site of a unit with those of units above. */
export const findPage = async ({
  strapi,
  query,
}: HotlineListRequest): Promise<Answer<HotlineItem[]>> => {
  const scope = query.unit ? await siteScope(strapi, query.unit, query.locale) : undefined;
  const own = scope && new Set(scope.own);
  const where = {
    $and: [
      ...shownOn(scope),
      ...(query.filters.subject ? [{ subject: { $in: query.filters.subject } }] : []),
      ...containsWords(query.q),
    ],
  };
  const start = (query.page - 1) * query.pageSize;
  const direction = query.sort?.direction ?? 'asc';
  const rows: HotlineRow[] = await strapi.db.query(HOTLINE).findMany({
    where,
    populate: POPULATE,
    orderBy: [{ rank: direction }, { id: direction }],
    ...(own ? {} : { limit: query.pageSize, offset: start }),
  });
  const total = own ? rows.length : await strapi.db.query(HOTLINE).count({ where });
  // A site's hotlines are a handful; the database cannot put its own before inherited ones.
  const page = own
    ? rows.sort(groupedFor(own, direction)).slice(start, start + query.pageSize)
    : rows;
  const times = await updateTimes(
    strapi,
    'hotline',
    page.map(({ documentId }) => documentId),
    'vi',
  );
  return {
    data: page.map((row) => ({
      ...describe(row, own, query.locale),
      updatedAt: toVietnamIso(times.get(row.documentId) ?? new Date(0)),
    })),
    meta: {
      pagination: pagination(query, total),
      subjects: HOTLINE_SUBJECTS.map((subject) => ({
        subject,
        label: SUBJECT_LABELS[subject][query.locale],
      })),
      ...(scope?.successor && { successor: scope.successor }),
    },
  };
};

export const publicRecords = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<PublicRecord[]> => {
  const rows: HotlineRow[] = await strapi.db.query(HOTLINE).findMany({
    where: { $and: [...shownOn(undefined), { documentId: { $in: [...documents] } }] },
    populate: POPULATE,
  });
  return rows.map((row) => ({
    document: row.documentId,
    key: row.documentId,
    lang: 'vi',
    unitCode: row.unit?.code ?? null,
    url: '/hotlines',
    data: describe(row, undefined, 'vi'),
  }));
};

/** Hotlines that show the name of one of these units. */
export const ofUnits = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<string[]> => {
  const rows: { documentId: string }[] = await strapi.db.query(HOTLINE).findMany({
    select: ['documentId'],
    where: { unit: { documentId: { $in: [...documents] } } },
  });
  return rows.map((row) => row.documentId);
};
