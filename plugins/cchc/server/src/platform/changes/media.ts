import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import { affectedBy } from './affected';
import { inTurn, recordChanges } from './log';
import { isWatched } from './published';

const FILE = 'plugin::upload.file';
const ATTACHED_FROM_OUTSIDE =
  'Hãy đưa tệp vào thư viện rồi chọn tệp trong biểu mẫu; không gắn thẳng tệp vào bản ghi.';

type Verb = (subject: unknown, ...rest: unknown[]) => Promise<unknown>;

interface Upload {
  upload: (request: { data: { ref?: unknown } }, ...rest: unknown[]) => Promise<unknown>;
  updateFileInfo: Verb;
  replace: Verb;
  remove: Verb;
}

interface Services {
  extend: (uid: string, change: (service: Upload) => Upload) => void;
}

const idOf = (subject: unknown): unknown =>
  typeof subject === 'object' && subject !== null && 'id' in subject ? subject.id : subject;

/**
 * The media library writes past the Document Service. What it renames, replaces or removes may be
 * public as a part of something, and gets its rows in the same transaction; attaching a new file to
 * an entry by naming it, past all rights and rules of that entry, is refused.
 */
export const watchMedia = (strapi: Core.Strapi) => {
  const recorded =
    (verb: Verb): Verb =>
    (subject, ...rest) =>
      inTurn(strapi, async () => {
        const files: { documentId: string }[] = await strapi.db
          .query(FILE)
          .findMany({ select: ['documentId'], where: { id: idOf(subject) } });
        const documents = files.map(({ documentId }) => documentId);
        const before = await affectedBy(strapi, FILE, documents);
        const result = await verb(subject, ...rest);
        await recordChanges(strapi, FILE, documents, { before });
        return result;
      });
  strapi.get<Services>('services').extend('plugin::upload.upload', (upload) => ({
    ...upload,
    upload: async (request, ...rest) => {
      const { ref } = request.data;
      if (typeof ref === 'string' && isWatched(strapi, ref)) {
        throw new errors.ValidationError(ATTACHED_FROM_OUTSIDE, { code: 'ATTACHED_FROM_OUTSIDE' });
      }
      return upload.upload(request, ...rest);
    },
    updateFileInfo: recorded(upload.updateFileInfo),
    replace: recorded(upload.replace),
    remove: recorded(upload.remove),
  }));
};
