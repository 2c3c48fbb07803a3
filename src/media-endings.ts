import type { Readable } from 'node:stream';

import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

const PICTURES = ['jpg', 'jpeg', 'jfif', 'png', 'webp', 'gif'];

/** How files may be called that the media library keeps under a public address. */
const ENDINGS = new Set([
  ...PICTURES,
  ...['mp3', 'mpga', 'm4a', 'aac', 'ogg', 'oga', 'opus', 'wav', 'flac', 'weba'],
  ...['mp4', 'm4v', 'mov', 'webm', 'ogv', 'avi', 'mkv', 'wmv', 'mpg', 'mpeg', '3gp'],
  ...['pdf', 'zip', 'doc', 'docx', 'xls', 'xlsx', 'pptx'],
]);

/** How a picture begins, one sign for each byte. Which of them it is called after does no harm. */
const PICTURE = /^(?:\xff\xd8\xff|\x89PNG\r\n\x1a\n|RIFF[^]{4}WEBP|GIF8)/;

const REFUSED =
  'Đuôi tên tệp này không được nhận. Thư viện chỉ nhận tệp ảnh (JPG, PNG, WEBP, GIF), âm thanh, phim, PDF, Word, Excel, PPTX và ZIP.';
const NO_PICTURE = 'Tệp có đuôi của tệp ảnh nhưng không phải là ảnh; hãy chọn tệp khác.';

interface MediaFile {
  ext: string;
  getStream: () => Readable;
}
interface Provider {
  checkFileSize: (file: MediaFile) => Promise<void>;
}
interface Services {
  extend: (uid: string, change: (service: Provider) => Provider) => void;
}

const beginning = async ({ getStream }: MediaFile): Promise<string> => {
  for await (const chunk of getStream()) return Buffer.from(chunk).toString('latin1', 0, 16);
  return '';
};

const demandHarmless = async (file: MediaFile): Promise<void> => {
  const refusal = (message: string) => new errors.ValidationError(message, { code: 'FILE_TYPE' });
  const ending = file.ext.replace(/^\./, '').toLowerCase();
  if (!ENDINGS.has(ending)) throw refusal(REFUSED);
  if (PICTURES.includes(ending) && !PICTURE.test(await beginning(file))) throw refusal(NO_PICTURE);
};

/**
 * Strapi goes by the first bytes where whoever sends a file does not say what it is, and by what is
 * said where it knows none; and it keeps the ending. So a picture could lie there as a program, a
 * drawing with a script as a picture. This is asked on every way in, before the file is stored.
 */
export const guardMediaEndings = (strapi: Core.Strapi) =>
  strapi.get<Services>('services').extend('plugin::upload.provider', (provider) => ({
    ...provider,
    async checkFileSize(file) {
      await demandHarmless(file);
      await provider.checkFileSize(file);
    },
  }));
