import { HOTLINE_SUBJECTS } from '../../../../shared/contracts';
import { fold } from '../../../../shared/text';
import { cleanLines, type Data, type WriteContext, type WriteRules } from '../../platform/writes';
import { HOTLINE } from './schema';

const LINES = ['label', 'phone', 'email', 'address', 'hours', 'officerTitle'];
const STEP = 100_000;

const stored = ({ strapi, documentId }: WriteContext): Promise<Data | null> =>
  documentId ? strapi.db.query(HOTLINE).findOne({ where: { documentId } }) : Promise.resolve(null);

const rank = ({ subject, position }: Data) =>
  HOTLINE_SUBJECTS.findIndex((one) => one === subject) * STEP +
  (typeof position === 'number' ? position : 0);

export const hotlineWrites: WriteRules = {
  prepare: async (data, context) => {
    const result = cleanLines(data, LINES);
    const whole: Data = { ...(await stored(context)), ...result };
    const words = ['label', 'phone', 'address', 'officerTitle'].map((name) =>
      String((whole[name] as string | null | undefined) ?? ''),
    );
    return { ...result, rank: rank(whole), searchKey: fold(words.join(' ')) };
  },
  populate: ['unit'],
  check: (row) => [
    ...(row.unit ? [] : [{ field: 'unit', message: 'Chọn đơn vị có đường dây nóng này.' }]),
    ...(row.phone || row.email || row.address
      ? []
      : [{ field: 'phone', message: 'Nhập ít nhất số điện thoại, e-mail hoặc địa chỉ.' }]),
  ],
};
