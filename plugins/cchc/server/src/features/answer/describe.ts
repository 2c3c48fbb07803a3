import type { Core } from '@strapi/types';

import type { FeedbackItem, QuestionItem } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { FILE_COLUMNS, type FileRow, publicFileOf } from '../../platform/media-file';
import { catalogue } from '../procedure';
import type { SiteScope } from '../unit';
import { fieldOf } from './facets';

export interface AnswerRow {
  id: number;
  documentId: string;
  title: string;
  content: string | null;
  answer: string | null;
  unit: { id: number; code: string; name: string } | null;
  field: { code: string; name: string } | null;
  procedureCode: string | null;
  answeredAt: string | null;
  publishAt: string | null;
  publishedAt: string;
  slug?: string;
  edition?: number | null;
  number?: string;
  files?: FileRow[] | null;
  subject?: FeedbackItem['subject'];
  outcome?: FeedbackItem['state'];
}

export const POPULATE = {
  unit: { select: ['id', 'code', 'name'] },
  field: { select: ['code', 'name'] },
};

/** With what only the detail shows. */
export const POPULATE_DETAIL = { ...POPULATE, files: FILE_COLUMNS };

/** Published, begun and not over, and some unit's. The only door between answers and the public. */
export const visibleAt = (now: Date) => ({
  $and: [
    { publishedAt: { $notNull: true } },
    { unit: { id: { $notNull: true } } },
    { $or: [{ publishAt: null }, { publishAt: { $lte: now } }] },
    { $or: [{ validUntil: null }, { validUntil: { $gt: now } }] },
  ],
});

/** What the site of a unit shows: its own and what units above have answered. */
export const onSite = (scope: SiteScope | undefined) =>
  scope ? [{ unit: { id: { $in: [...scope.own, ...scope.above] } } }] : [];

export type Catalogue = Awaited<ReturnType<typeof catalogue>>;

const common = (row: AnswerRow, known: Catalogue, own: ReadonlySet<number> | undefined) => {
  const card = row.procedureCode ? known.byCode.get(row.procedureCode) : undefined;
  return {
    documentId: row.documentId,
    title: row.title,
    field: fieldOf(row, known),
    procedure: card ? { code: card.code, name: card.name } : null,
    unit: { code: row.unit?.code ?? '', name: row.unit?.name ?? '' },
    origin: !own || (row.unit && own.has(row.unit.id)) ? ('own' as const) : ('inherited' as const),
    answeredAt: toVietnamIso(new Date(row.answeredAt ?? row.publishedAt)),
  };
};

export const describeQuestion = (
  row: AnswerRow,
  known: Catalogue,
  own?: ReadonlySet<number>,
): Omit<QuestionItem, 'updatedAt'> => {
  const card = row.procedureCode ? known.byCode.get(row.procedureCode) : undefined;
  return {
    ...common(row, known, own),
    slug: row.slug ?? '',
    needsReview: card !== undefined && card.edition !== row.edition,
  };
};

export const describeFeedback = (
  row: AnswerRow,
  known: Catalogue,
  own?: ReadonlySet<number>,
): Omit<FeedbackItem, 'updatedAt'> => ({
  ...common(row, known, own),
  number: row.number ?? '',
  subject: row.subject ?? 'procedure',
  state: row.outcome ?? 'resolved',
});

/** Addresses of the portal's own files, as others reach them. */
export const wordsOf = (portal: string, { content, answer, files }: AnswerRow) => ({
  content: content ?? '',
  html: (answer ?? '').replace(
    /(\s(?:src|href)=")\/uploads\//g,
    (_match, start: string) => `${start}${portal}/uploads/`,
  ),
  files: (files ?? []).map((file) => publicFileOf(portal, file)),
});

export const knownProcedures = (strapi: Core.Strapi): Promise<Catalogue> => catalogue(strapi);
