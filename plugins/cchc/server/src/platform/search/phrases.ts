import type { Core } from '@strapi/types';

import { inTurn, recordCause } from '../changes';
import type { Phrase } from './names';
import { liveRows, writeRows } from './rows';
import type { SearchRow } from './store';

/** The type of the rows that hold phrases; no record is of it. */
export const PHRASE = 'phrase';

export type PhraseText = Omit<Phrase, 'id'> & { document: string };

/** Gives the phrases of these documents, or all there are. */
export type PhraseSource = (
  strapi: Core.Strapi,
  documents?: readonly string[],
) => Promise<readonly PhraseText[]>;

const sources = new WeakMap<Core.Strapi, PhraseSource>();

/** Says where the phrases come from: a feature keeps them, with editors. */
export const registerPhrases = (strapi: Core.Strapi, source: PhraseSource) => {
  sources.set(strapi, source);
};

const rowOf = ({ document, phrase, kind, keys, meanings, weight }: PhraseText): SearchRow => ({
  document,
  lang: '',
  key: document,
  title: phrase,
  head: { kind, keys, meanings, weight },
  papers: [],
  whole: [],
});

/** Takes over what the source says now, of some documents or of all. Resolves to changed rows. */
export const indexPhrases = (strapi: Core.Strapi, documents?: readonly string[]): Promise<number> =>
  inTurn(strapi, async () => {
    const source = sources.get(strapi);
    if (!source) return 0;
    const phrases = await source(strapi, documents);
    const present = new Set(phrases.map(({ document }) => document));
    const known = documents
      ? documents.map((document) => ({ document, lang: '' }))
      : await liveRows(strapi, PHRASE);
    const gone = known.filter(({ document }) => !present.has(document));
    const changed = await writeRows(strapi, PHRASE, phrases.map(rowOf), gone);
    if (changed > 0) await recordCause(strapi, PHRASE);
    return changed;
  });
