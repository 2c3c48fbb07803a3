import { readFile, rm } from 'node:fs/promises';

import { errors } from '@strapi/utils';
import { z } from 'zod';

import { IMPORT_ENDINGS, LARGEST_IMPORT } from '../../../../../shared/contracts/procedure-import';

/** What the body parser says of a file; `filepath` is its own temporary file. */
const uploaded = z.object({
  filepath: z.string(),
  originalFilename: z.string(),
  size: z.number(),
});
type Uploaded = z.infer<typeof uploaded>;

const ONE_FILE = 'Hãy chọn một tệp để nhập, chỉ một tệp mỗi lần.';
const ENDINGS = `Chỉ nhận tệp ${IMPORT_ENDINGS.join(', ')}.`;
const SIZE = `Tệp lớn hơn ${LARGEST_IMPORT / 1024 / 1024} MB. Hãy nén thành .gz hoặc chia thành nhiều tệp.`;

const refusal = (code: string, message: string) => new errors.ValidationError(message, { code });

/** @throws 400 for a name that promises nothing we read, 413 for a file that is too large */
export const demandTakeable = ({ originalFilename, size }: Omit<Uploaded, 'filepath'>) => {
  const name = originalFilename.toLowerCase();
  if (!IMPORT_ENDINGS.some((ending) => name.endsWith(ending))) {
    throw refusal('FILE_TYPE', ENDINGS);
  }
  if (size > LARGEST_IMPORT) {
    throw new errors.PayloadTooLargeError(SIZE, { code: 'FILE_TOO_LARGE' });
  }
};

/** The one file of a request, taken into memory; nothing of it stays on the disk. @throws 400, 413 */
export const takeUpload = async (files: unknown): Promise<{ bytes: Buffer; name: string }> => {
  const result = z.object({ files: uploaded }).safeParse(files);
  if (!result.success) throw refusal('FILE_MISSING', ONE_FILE);
  const { filepath, originalFilename, size } = result.data.files;
  demandTakeable({ originalFilename, size });
  const bytes = await readFile(filepath);
  await rm(filepath, { force: true });
  return { bytes, name: originalFilename };
};
