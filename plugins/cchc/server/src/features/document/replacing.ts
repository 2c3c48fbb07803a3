import type { Core } from '@strapi/types';

import { today } from '../unit';
import { DOCUMENT } from './schema';
import { hasBegun, type StateFacts } from './state';

/** Published, and some unit's. The only door between documents and the public. */
export const visible = { publishedAt: { $notNull: true }, unit: { id: { $notNull: true } } };

interface ReplacingRow extends StateFacts {
  documentId: string;
  slug: string;
  number: string;
  title: string;
  replacesKey: string;
}

export interface Replacement extends Pick<
  ReplacingRow,
  'documentId' | 'slug' | 'number' | 'title'
> {
  /** Ids of the documents that it replaces. */
  replaces: readonly string[];
  /** False until its first day. */
  isInForce: boolean;
}

export const replacesKeyOf = (documents: readonly string[]): string | null =>
  documents.length === 0 ? null : `|${documents.join('|')}|`;

export const documentsIn = (replacesKey: string | null): string[] =>
  (replacesKey ?? '').split('|').filter((id) => id !== '');

/** Every public document that replaces others: few, so that all are read at once. */
export const replacements = async (strapi: Core.Strapi): Promise<Replacement[]> => {
  const rows: ReplacingRow[] = await strapi.db.query(DOCUMENT).findMany({
    select: [
      ...['documentId', 'slug', 'number', 'title', 'replacesKey'],
      ...['effectiveFrom', 'effectiveTo', 'state'],
    ],
    where: { ...visible, replacesKey: { $notNull: true } },
    orderBy: [{ issuedKey: 'asc' }, { documentId: 'asc' }],
  });
  const day = today();
  return rows.map((row) => ({
    documentId: row.documentId,
    slug: row.slug,
    number: row.number,
    title: row.title,
    replaces: documentsIn(row.replacesKey),
    isInForce: hasBegun(row, day),
  }));
};

/** Ids of the documents that are wholly replaced today. */
export const replacedToday = (all: readonly Replacement[]): string[] => [
  ...new Set(all.filter(({ isInForce }) => isInForce).flatMap(({ replaces }) => replaces)),
];

/** Public documents that show one of these: as replaced by it, or as replacing it. */
export const naming = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<string[]> => {
  const asked = new Set(documents);
  const found = new Set<string>();
  for (const { documentId, replaces } of await replacements(strapi)) {
    for (const replaced of replaces) {
      if (asked.has(documentId)) found.add(replaced);
      if (asked.has(replaced)) found.add(documentId);
    }
  }
  return [...found];
};

/** What the draft, which the published row was made from, names as replaced. */
export const replacedByDraft = async (
  strapi: Core.Strapi,
  documentId: string,
): Promise<{ documentId: string; number: string | null }[]> => {
  const draft: { replaces: { documentId: string; number: string | null }[] } | null =
    await strapi.db.query(DOCUMENT).findOne({
      where: { documentId, publishedAt: null },
      // Of the draft and not of the published row, which names only what is published itself.
      populate: { replaces: { select: ['documentId', 'number'] } },
    });
  const named = (draft?.replaces ?? []).map((one) => [one.documentId, one] as const);
  return [...new Map(named).values()].sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
};
