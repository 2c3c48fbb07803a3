import type { Core } from '@strapi/types';

import { cleanText, fold } from '../../../../shared/text';
import { sanitizeBody } from '../../platform/rich-text/sanitize';
import { plainText } from '../../platform/search';
import {
  cleanLines,
  type Data,
  type FieldProblem,
  freeSlug,
  type WriteContext,
  type WriteRules,
} from '../../platform/writes';
import { NEWS } from './schema';

const cleaned = (data: Data): Data => ({
  ...cleanLines(data, ['title', 'coverAlt', 'source']),
  ...(typeof data.lead === 'string' && { lead: cleanText(data.lead).trim() }),
  ...(typeof data.body === 'string' && { body: sanitizeBody(data.body) }),
});

interface Stored {
  title: string | null;
  lead: string | null;
  slug: string | null;
}

const stored = (context: WriteContext): Promise<Stored | null> =>
  context.documentId
    ? context.strapi.db.query(NEWS).findOne({
        select: ['title', 'lead', 'slug'],
        where: {
          documentId: context.documentId,
          publishedAt: null,
          ...(context.locale && { locale: context.locale }),
        },
      })
    : Promise.resolve(null);

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const prepare = async (data: Data, context: WriteContext): Promise<Data> => {
  const result = cleaned(data);
  const before = await stored(context);
  const title = text(result.title ?? before?.title);
  if ('title' in result || 'slug' in result) {
    const wanted = text('slug' in result ? result.slug : before?.slug) || title;
    result.slug = await freeSlug(context, wanted, { uid: NEWS, fallback: 'tin' });
  }
  if ('title' in result || 'lead' in result) {
    result.searchKey = fold(`${title} ${text(result.lead ?? before?.lead)}`);
  }
  return result;
};

/** An emptied editor leaves a paragraph with nothing in it. */
const saysSomething = (html: string) => plainText(html) !== '' || html.includes('<img');

const missing = (row: Data): FieldProblem[] => {
  const problems: FieldProblem[] = [];
  const need = (field: string, message: string, present: unknown) => {
    if (!present) problems.push({ field, message });
  };
  need('unit', 'Chọn đơn vị ban hành tin bài.', row.unit);
  need(
    'body',
    'Tin chỉ có tiêu đề; hãy viết tóm tắt hoặc nội dung.',
    text(row.lead) || saysSomething(text(row.body)),
  );
  need(
    'coverAlt',
    'Ảnh đại diện cần có mô tả ảnh cho người dùng trình đọc màn hình.',
    !row.cover || row.coverAlt,
  );
  need(
    'selectedUnits',
    'Chọn ít nhất một đơn vị nhận tin, hoặc đổi phạm vi hiển thị.',
    row.audience !== 'selected' ||
      (Array.isArray(row.selectedUnits) && row.selectedUnits.length > 0),
  );
  need(
    'validUntil',
    'Thời điểm hết hiệu lực phải sau thời điểm đăng.',
    !row.validUntil || text(row.validUntil) > (text(row.publishAt) || new Date().toISOString()),
  );
  return problems;
};

/** The moment of the first publishing, on the draft too, so that publishing again keeps it. */
const fixPublishAt = async (row: Data, strapi: Core.Strapi) => {
  if (row.publishAt) return;
  await strapi.db.query(NEWS).updateMany({
    where: { documentId: row.documentId, publishAt: null },
    data: { publishAt: new Date() },
  });
};

const SHARED = [
  ...['genre', 'topics', 'unit', 'audience', 'selectedUnits', 'cover'],
  ...['publishAt', 'validUntil'],
];

export const newsWrites: WriteRules = {
  prepare,
  shared: SHARED,
  populate: ['unit', 'cover', 'selectedUnits'],
  check: missing,
  complete: fixPublishAt,
};
