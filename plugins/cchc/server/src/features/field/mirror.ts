import { fieldItem } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { addressWith, type Followed, updateTimes } from '../../platform/changes';
import { type FieldRow, linesOf } from './names';
import { FIELD } from './schema';

/**
 * The list's item without its number of procedures: that follows from the procedures, which who
 * holds copies has, and changes without a change of the field.
 */
const followedField = fieldItem.omit({ procedures: true });

/** For who holds copies. All sites have the same fields. */
export const followedFields = {
  type: 'field',
  shown: async ({ strapi }, codes) => {
    const rows: { code: string }[] = await strapi.db
      .query(FIELD)
      .findMany({ select: ['code'], where: codes ? { code: { $in: [...codes] } } : {} });
    return rows.map(({ code }) => code);
  },
  records: async ({ strapi }, codes) => {
    const rows: FieldRow[] = await strapi.db
      .query(FIELD)
      .findMany({ where: { code: { $in: [...codes] } } });
    const documents = rows.map(({ documentId }) => documentId);
    const times = await updateTimes(strapi, 'field', documents, 'vi');
    return rows.map(({ documentId, code, name, aliases }) => ({
      key: code,
      data: followedField.parse({
        code,
        name,
        aliases: linesOf(aliases),
        updatedAt: toVietnamIso(times.get(documentId) ?? new Date(0)),
      }),
    }));
  },
  named: { uid: FIELD, key: 'code', title: 'name' },
  url: ({ unit }) => addressWith('/fields', { unit }),
} satisfies Followed;
