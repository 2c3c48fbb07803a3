import type { Core } from '@strapi/types';

import type { AnswerFacets } from '../../../../shared/contracts';
import type { Catalogue } from './describe';
import { type AnswerKind, KINDS } from './kind';

interface Row {
  procedureCode: string | null;
  field: { code: string; name: string } | null;
}

/** The field that was chosen for an answer, or else that of its procedure. */
export const fieldOf = ({ procedureCode, field }: Row, { byCode }: Catalogue) =>
  field ?? (procedureCode ? byCode.get(procedureCode)?.field : undefined) ?? null;

/** Answers that show one of these fields. */
export const inField = (codes: readonly string[] | undefined, { cards }: Catalogue) => {
  if (!codes) return [];
  const about = cards.filter(({ fieldCode }) => fieldCode && codes.includes(fieldCode));
  const byProcedure = [
    { field: { id: { $null: true } } },
    { procedureCode: { $in: about.map(({ code }) => code) } },
  ];
  return [
    {
      $or: [
        { field: { code: { $in: codes } } },
        ...(about.length > 0 ? [{ $and: byProcedure }] : []),
      ],
    },
  ];
};

const counted = (found: readonly ({ code: string; name: string } | null)[]) => {
  const byCode = new Map<string, AnswerFacets['fields'][number]>();
  for (const one of found) {
    if (!one) continue;
    const { code, name } = one;
    byCode.set(code, { code, name, count: (byCode.get(code)?.count ?? 0) + 1 });
  }
  return [...byCode.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
};

/** By what the answers that fit `where` can be narrowed down, the most frequent first. */
export const facetsOf = async (
  strapi: Core.Strapi,
  kind: AnswerKind,
  where: object,
  known: Catalogue,
): Promise<AnswerFacets> => {
  const found: Row[] = await strapi.db.query(KINDS[kind].uid).findMany({
    select: ['procedureCode'],
    where,
    populate: { field: { select: ['code', 'name'] } },
  });
  return {
    fields: counted(found.map((row) => fieldOf(row, known))),
    procedures: counted(
      found.map(({ procedureCode }) => known.byCode.get(procedureCode ?? '') ?? null),
    ),
  };
};
