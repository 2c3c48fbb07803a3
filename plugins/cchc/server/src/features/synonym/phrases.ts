import type { Core, Modules } from '@strapi/types';

import { inTurn } from '../../platform/changes';
import { documentIdOf } from '../../platform/documents';
import { indexPhrases, type PhraseText } from '../../platform/search';
import { SYNONYM } from './schema';
import { linesOf } from './writes';

interface Row {
  documentId: string;
  phrase: string;
  kind: PhraseText['kind'];
  codes: string | null;
  meaning: string | null;
  weight: number | null;
}

/** What the search knows of the synonyms. */
export const phrases = async (
  strapi: Core.Strapi,
  documents?: readonly string[],
): Promise<PhraseText[]> => {
  const rows: Row[] = await strapi.db.query(SYNONYM).findMany({
    where: documents ? { documentId: { $in: [...documents] } } : {},
    orderBy: { id: 'asc' },
  });
  return rows.map(({ documentId, phrase, kind, codes, meaning, weight }) => ({
    document: documentId,
    phrase,
    kind,
    keys: linesOf(codes),
    // A message for people may have several lines; it is one text.
    meanings: kind === 'out-of-scope' ? [linesOf(meaning).join('\n')] : linesOf(meaning),
    weight: (weight ?? 100) / 100,
  }));
};

const WRITES = new Set(['create', 'update', 'delete', 'clone']);

/** A synonym and its row of the search index are written together, or not at all. */
export const watchSynonyms = (strapi: Core.Strapi) => {
  const middleware: Modules.Documents.Middleware.Middleware = async (
    { uid, action, params },
    next,
  ) => {
    if (uid !== SYNONYM || !WRITES.has(action)) return next();
    return inTurn(strapi, async () => {
      const result = await next();
      const known = action === 'clone' ? undefined : documentIdOf(params);
      const document = known ?? documentIdOf(result);
      if (document) await indexPhrases(strapi, [document]);
      return result;
    });
  };
  strapi.documents.use(middleware);
};
