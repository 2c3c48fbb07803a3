import type { Core } from '@strapi/types';

import { findPersonalData } from '../../../../shared/personal-data';
import { inTurn, recordChanges } from '../../platform/changes';
import { escapeHtml } from '../../platform/pages/page';
import { type AnswerKind, KINDS } from './kind';

/** What an answered case gives to its public copy. */
export interface Answered {
  kind: AnswerKind;
  caseId: string;
  number: string;
  unit: number | undefined;
  subject: string | null;
  outcome: string | null;
  procedureCode: string | null;
  title: string;
  content: string;
  answer: string;
  answeredAt: string;
  /** Of who sent it. */
  names: readonly string[];
}

/** Dots in the place of what looks like somebody's personal data. The editor does the rest. */
export const redacted = (text: string, names: readonly string[]): string => {
  let result = '';
  let at = 0;
  for (const { start, end } of findPersonalData(text, { names })) {
    result += `${text.slice(at, start)}…`;
    at = end;
  }
  return result + text.slice(at);
};

const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');

/**
 * Deletes copies whole, past the Document Service: who restricts or erases a case needs no right to
 * write what the public reads, and a copy may stand under another unit than the case.
 */
export const deleteCopies = (
  strapi: Core.Strapi,
  uid: (typeof KINDS)[AnswerKind]['uid'],
  documents: readonly string[],
): Promise<void> =>
  inTurn(strapi, async () => {
    const rows: { id: number }[] = await strapi.db
      .query(uid)
      .findMany({ select: ['id'], where: { documentId: { $in: [...documents] } } });
    for (const { id } of rows) await strapi.db.query(uid).delete({ where: { id } });
    await recordChanges(strapi, uid, documents);
  });

const WORDS = ['title', 'content', 'answer', 'searchKey'] as const;

interface Copy extends Record<(typeof WORDS)[number], string | null> {
  id: number;
  publishedAt: string | null;
  files: { id: number }[];
}

/** Puts what the public reads back into its draft; past the Document Service for the same reason. */
const resetDraft = async (
  strapi: Core.Strapi,
  uid: (typeof KINDS)[AnswerKind]['uid'],
  documentId: string,
): Promise<void> => {
  const copies: Copy[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, populate: ['files'] });
  const open = copies.find(({ publishedAt }) => publishedAt !== null);
  const draft = copies.find(({ publishedAt }) => publishedAt === null);
  if (!open || !draft) return;
  const words = Object.fromEntries(WORDS.map((name) => [name, open[name]]));
  const files = open.files.map(({ id }) => id);
  await strapi.db.query(uid).update({ where: { id: draft.id }, data: { ...words, files } });
};

/**
 * Drafts of a case that never became public go with its words. What was published names nobody, and
 * stays; what was written on it since, and seen by nobody, does not.
 */
export const forgetDrafts = async (strapi: Core.Strapi, caseId: string): Promise<void> => {
  for (const { uid } of Object.values(KINDS)) {
    const found: { documentId: string; publishedAt: string | null }[] = await strapi.db
      .query(uid)
      .findMany({ select: ['documentId', 'publishedAt'], where: { caseId } });
    const isPublic = new Set(
      found.flatMap(({ documentId, publishedAt }) => (publishedAt ? [documentId] : [])),
    );
    const all = [...new Set(found.map(({ documentId }) => documentId))];
    const drafts = all.filter((documentId) => !isPublic.has(documentId));
    if (drafts.length > 0) await deleteCopies(strapi, uid, drafts);
    for (const documentId of isPublic) await resetDraft(strapi, uid, documentId);
  }
};

/**
 * A draft of what the public shall read, for an editor to finish. One case has one; asking again
 * gives the one that is there.
 */
export const draftOf = async (
  strapi: Core.Strapi,
  { kind, names, title, content, answer, number, subject, outcome, ...common }: Answered,
): Promise<{ uid: string; documentId: string }> => {
  const { uid } = KINDS[kind];
  const known: { documentId: string } | null = await strapi.db
    .query(uid)
    .findOne({ select: ['documentId'], where: { caseId: common.caseId } });
  if (known) return { uid, documentId: known.documentId };
  const hide = (text: string) => redacted(text, names);
  const words = {
    title: hide(title),
    content: hide(content),
    answer: paragraphs(hide(answer)),
  };
  const own = kind === 'feedback' ? { number, subject, outcome } : {};
  const data: Record<string, unknown> = { ...common, ...words, ...own };
  const { documentId } = await strapi.documents(uid).create({ data, status: 'draft' });
  return { uid, documentId };
};
