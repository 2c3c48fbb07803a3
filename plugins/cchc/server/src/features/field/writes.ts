import { cleanLine, cleanText, fold, toSlug } from '../../../../shared/text';
import type { Data, WriteContext, WriteRules } from '../../platform/writes';
import { FIELD } from './schema';

interface Stored {
  code: string | null;
  name: string;
  aliases: string | null;
}

const isTaken = async ({ strapi, documentId }: WriteContext, code: string) =>
  (await strapi.db
    .query(FIELD)
    .count({ where: { code, ...(documentId && { documentId: { $ne: documentId } }) } })) > 0;

const freeCode = async (context: WriteContext, name: string): Promise<string> => {
  const base = toSlug(name, { fallback: 'linh-vuc' });
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? base : `${base}-${n}`;
    if (!(await isTaken(context, code))) return code;
  }
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const prepare = async (data: Data, context: WriteContext): Promise<Data> => {
  const before: Stored | null = context.documentId
    ? await context.strapi.db.query(FIELD).findOne({ where: { documentId: context.documentId } })
    : null;
  const name = cleanLine(text(data.name ?? before?.name));
  const aliases = cleanText(text(data.aliases ?? before?.aliases)).trim();
  return {
    ...data,
    ...('name' in data && { name }),
    ...('aliases' in data && { aliases }),
    // Kept once given: addresses and filters of commune sites carry it.
    code: before?.code ?? (await freeCode(context, text(data.code) || name)),
    searchKey: fold(`${name} ${aliases}`),
  };
};

export const fieldWrites: WriteRules = {
  prepare,
  check: (row) => (row.name ? [] : [{ field: 'name', message: 'Lĩnh vực chưa có tên.' }]),
};
