import { cleanLine, cleanText, fold } from '../../../../shared/text';
import { type Data, freeSlug, type WriteContext, type WriteRules } from '../../platform/writes';
import { FIELD } from './schema';

interface Stored {
  code: string | null;
  name: string;
  aliases: string | null;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const prepare = async (data: Data, context: WriteContext): Promise<Data> => {
  const before: Stored | null = context.documentId
    ? await context.strapi.db.query(FIELD).findOne({ where: { documentId: context.documentId } })
    : null;
  const name = cleanLine(text(data.name ?? before?.name));
  const aliases = cleanText(text(data.aliases ?? before?.aliases)).trim();
  const place = { uid: FIELD, column: 'code', fallback: 'linh-vuc' };
  return {
    ...data,
    ...('name' in data && { name }),
    ...('aliases' in data && { aliases }),
    // Kept once given: addresses and filters of commune sites carry it.
    code: before?.code ?? (await freeSlug(context, text(data.code) || name, place)),
    searchKey: fold(`${name} ${aliases}`),
  };
};

export const fieldWrites: WriteRules = {
  prepare,
  check: (row) => (row.name ? [] : [{ field: 'name', message: 'Lĩnh vực chưa có tên.' }]),
};
