import type { Core } from '@strapi/types';

import { type CaseStepDone, legsBefore } from '../../platform/cases';
import { deleteCopies } from './draft';
import { KINDS } from './kind';

const FILE = 'plugin::upload.file';

interface Copy {
  documentId: string;
  files: { id: number }[];
}

interface LibraryFile {
  id: number;
  /** Its name in the library's folder or bucket, which stands in each of its addresses. */
  hash: string;
  related: unknown[];
}

/** Whether any text of the portal links a file by its address, as rich texts do. */
const isLinked = async (strapi: Core.Strapi, { hash }: LibraryFile): Promise<boolean> => {
  for (const uid of [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)]) {
    // Which holds its own address.
    if (uid === FILE) continue;
    // Strapi's type knows only uids that its generated types list.
    const { attributes } = strapi.getModel(uid as Parameters<Core.Strapi['getModel']>[0]);
    const texts = Object.entries(attributes).flatMap(([name, { type }]) =>
      type === 'text' || type === 'richtext' ? [{ [name]: { $contains: hash } }] : [],
    );
    if (texts.length > 0 && (await strapi.db.query(uid).count({ where: { $or: texts } })) > 0) {
      return true;
    }
  }
  return false;
};

/** Takes files out of the media library that nothing else shows: each of them can be had by its address. */
const removeUnused = async (strapi: Core.Strapi, ids: readonly number[]): Promise<void> => {
  const files: LibraryFile[] = await strapi.db
    .query(FILE)
    .findMany({ where: { id: { $in: [...ids] } }, populate: ['related'] });
  for (const file of files) {
    if (file.related.length > 0 || (await isLinked(strapi, file))) continue;
    await strapi.plugin('upload').service('upload').remove(file);
  }
};

/**
 * What is restricted stands in no draft and nowhere public: the copies that editors made of the
 * case, or of the ones that it continues, go with the step, and their files after it.
 */
export const withdrawCopies = async (
  strapi: Core.Strapi,
  { now, event }: CaseStepDone,
): Promise<void> => {
  if (event.action !== 'quarantine') return;
  const before = (await legsBefore(strapi, now)).map(({ found }) => found.documentId);
  const where = { caseId: { $in: [now.documentId, ...before] } };
  const files = new Set<number>();
  for (const { uid } of Object.values(KINDS)) {
    const copies: Copy[] = await strapi.db.query(uid).findMany({
      select: ['documentId'],
      where,
      populate: { files: { select: ['id'] } },
    });
    for (const copy of copies) for (const { id } of copy.files) files.add(id);
    const documents = [...new Set(copies.map(({ documentId }) => documentId))];
    if (documents.length > 0) await deleteCopies(strapi, uid, documents);
  }
  if (files.size === 0) return;
  await strapi.db.transaction(({ onCommit }) => {
    onCommit(() => {
      removeUnused(strapi, [...files]).catch((error: unknown) =>
        strapi.log.error(`cchc: files of a withdrawn answer stayed: ${String(error)}`),
      );
    });
  });
};
