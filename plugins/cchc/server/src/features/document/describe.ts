import type { DocumentDetail, DocumentItem } from '../../../../shared/contracts';
import { type FileRow, publicFileOf } from '../../platform/media-file';
import { today } from '../unit';
import { documentsIn, type Replacement } from './replacing';
import { type StateFacts, stateOf } from './state';

export interface DocumentName {
  documentId: string;
  slug: string;
  number: string;
  title: string;
}

export interface DocumentRow extends DocumentName, StateFacts {
  kind: DocumentItem['kind'];
  agency: string;
  issuedOn: string | null;
  abstract: string | null;
  replacesKey: string | null;
  beginsAt: string | null;
  endsAt: string | null;
  unit: { id: number; code: string; name: string } | null;
  files?: FileRow[] | null;
}

/** `replaced`: ids of the documents that are wholly replaced today. */
export const describe = (
  row: DocumentRow,
  replaced: ReadonlySet<string>,
  own?: ReadonlySet<number>,
): Omit<DocumentItem, 'updatedAt'> => ({
  documentId: row.documentId,
  slug: row.slug,
  number: row.number,
  title: row.title,
  kind: row.kind,
  agency: row.agency,
  issuedOn: row.issuedOn,
  effectiveFrom: row.effectiveFrom,
  effectiveTo: row.effectiveTo,
  state: stateOf(row, today(), replaced.has(row.documentId)),
  unit: { code: row.unit?.code ?? '', name: row.unit?.name ?? '' },
  origin: !own || (row.unit && own.has(row.unit.id)) ? 'own' : 'inherited',
});

const nameOf = ({ slug, number, title }: DocumentName) => ({ slug, number, title });

type Parts = Pick<DocumentDetail, 'abstract' | 'replaces' | 'replacedBy' | 'files'>;

/** What the detail adds to the list's item. `portal`: what addresses of its own files begin with. */
export const partsOf = (
  portal: string,
  row: DocumentRow,
  names: readonly DocumentName[],
  all: readonly Replacement[],
): Parts => {
  const replaced = documentsIn(row.replacesKey);
  return {
    abstract: row.abstract,
    replaces: names.filter(({ documentId }) => replaced.includes(documentId)).map(nameOf),
    replacedBy: all.filter(({ replaces }) => replaces.includes(row.documentId)).map(nameOf),
    files: (row.files ?? []).map((file) => publicFileOf(portal, file)),
  };
};
