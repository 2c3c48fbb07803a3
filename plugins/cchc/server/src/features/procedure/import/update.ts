import type { Core } from '@strapi/types';

import type { ProcedureRecord } from '../../../../../shared/contracts';
import type { LineOutcome } from '../../../../../shared/contracts/procedure-import';
import type { Data } from '../../../platform/writes';
import { createFieldFinder, FIELD } from '../../field';
import { cleanedProcedure } from '../cleaned';
import { PARTS_POPULATE, partsHash, partsOf, type StoredProcedure } from '../parts';
import { PROCEDURE } from '../schema';
import { draftData } from './data';
import type { ImportOptions } from './options';
import { withKeys } from './continue-keys';

/** What is known of every stored procedure before an import begins. */
export interface KnownProcedure {
  documentId: string;
  code: string;
  edition: number;
  lifecycle: StoredProcedure['lifecycle'];
  lockedBy: string | null;
  importHash: string | null;
  importedHash: string | null;
}

type Verdict = Pick<LineOutcome, 'outcome' | 'message'>;

const KEPT =
  'Biên tập viên đã sửa thủ tục này sau lần nhập trước; giữ bản đang có. Muốn lấy bản trong tệp thì nhập lại với lựa chọn ghi đè (--overwrite).';

const draftOf = (strapi: Core.Strapi, documentId: string): Promise<StoredProcedure | null> =>
  strapi.db
    .query(PROCEDURE)
    .findOne({ where: { documentId, publishedAt: null }, populate: PARTS_POPULATE });

/** A new decision's text is a change that citizens should know of; anything else is mending. */
const editionFields = (stored: StoredProcedure, record: ProcedureRecord): Data => {
  const number = record.decisionNumber;
  return number && number !== stored.decisionNumber
    ? { updateType: 'major', changeNote: `Cập nhật theo Quyết định số ${number}.` }
    : { updateType: 'minor', changeNote: null };
};

const note = async (strapi: Core.Strapi, documentId: string, data: Data) => {
  // Both rows at once and nothing else: it is no change of the text.
  await strapi.db.query(PROCEDURE).updateMany({ where: { documentId }, data });
};

/**
 * Compares one record with the stored draft and writes what differs through the Document Service.
 * An editor's own changes since the last import win, and the outcome says so.
 */
export const createUpdater = async (strapi: Core.Strapi, options: ImportOptions) => {
  const findField = await createFieldFinder(strapi);
  const fieldRow = async (name: string) =>
    strapi.db.query(FIELD).findOne({ where: { documentId: await findField(name) } });

  return async (record: ProcedureRecord, hash: string, known: KnownProcedure): Promise<Verdict> => {
    const stored = await draftOf(strapi, known.documentId);
    if (!stored) return { outcome: 'rejected', message: 'Thủ tục không còn bản nháp.' };
    const data = draftData(withKeys(record, stored));
    const field = record.field && !options.dryRun ? await fieldRow(record.field) : undefined;
    const merged = {
      ...stored,
      ...cleanedProcedure(data, record.code),
      ...(field && { field }),
      // The same shape as loaded: `draftData` and `cleanedProcedure` name its parts alike.
    } as unknown as StoredProcedure;
    const before = partsHash(partsOf(stored));
    const after = partsHash(partsOf(merged));
    const isSame =
      before === after &&
      merged.lifecycle === stored.lifecycle &&
      (record.decisionNumber ?? stored.decisionNumber) === stored.decisionNumber;
    const waits = options.publish === true && known.edition === 0;
    if (isSame && !waits) return { outcome: 'unchanged' };
    const isEdited = known.importedHash !== null && known.importedHash !== before;
    if (!isSame && isEdited && !options.overwrite) return { outcome: 'unchanged', message: KEPT };
    const outcome =
      merged.lifecycle === 'abolished' && stored.lifecycle !== 'abolished'
        ? 'abolished'
        : 'updated';
    if (options.dryRun) return { outcome };
    await strapi.documents(PROCEDURE).update({
      documentId: known.documentId,
      data: {
        ...data,
        ...(field && { field: field.documentId }),
        ...editionFields(stored, record),
      },
      ...(options.publish && { status: 'published' }),
    });
    const written = await draftOf(strapi, known.documentId);
    await note(strapi, known.documentId, {
      importHash: hash,
      importedHash: written && partsHash(partsOf(written)),
    });
    return { outcome };
  };
};
