import type { Core } from '@strapi/types';

import { inTurn } from '../../../platform/changes';
import { indexPhrases, wordsKey } from '../../../platform/search';
import { SYNONYM } from '../schema';
import { BUSINESS } from './business';
import { CERTIFICATION } from './certification';
import { CIVIL_STATUS } from './civil-status';
import { EXPANSIONS } from './expansions';
import { FARMING } from './farming';
import { LAND } from './land';
import { OUT_OF_SCOPE } from './out-of-scope';
import { RESIDENCE } from './residence';
import { WELFARE } from './welfare';

export interface SeedSynonym {
  phrase: string;
  kind: 'procedures' | 'expansion' | 'out-of-scope';
  codes: string;
  meaning: string;
}

const BY_CODE = [CIVIL_STATUS, CERTIFICATION, RESIDENCE, LAND, BUSINESS, WELFARE, FARMING];

const pairsOf = (text: string): (readonly [string, string])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [left = '', right = ''] = line.split(' | ');
      return [left.trim(), right.trim()] as const;
    });

const parts = (text: string): string[] => text.split(';').map((part) => part.trim());

/** What an editor would write for any commune; every portal starts with it. */
export const SYNONYM_SEED: readonly SeedSynonym[] = [
  ...BY_CODE.flatMap(pairsOf).flatMap(([codes, phrases]) =>
    parts(phrases).map((phrase) => ({
      phrase,
      kind: 'procedures' as const,
      codes: codes.split(' ').join('\n'),
      meaning: '',
    })),
  ),
  ...pairsOf(EXPANSIONS).map(([phrase, meanings]) => ({
    phrase,
    kind: 'expansion' as const,
    codes: '',
    meaning: parts(meanings).join('\n'),
  })),
  ...pairsOf(OUT_OF_SCOPE).flatMap(([phrases, meaning]) =>
    parts(phrases).map((phrase) => ({
      phrase,
      kind: 'out-of-scope' as const,
      codes: '',
      meaning,
    })),
  ),
];

/** Plants them once in a portal's life: what editors delete later stays away. */
export const seedSynonyms = async (strapi: Core.Strapi) => {
  const store = strapi.store({ type: 'plugin', name: 'cchc' });
  if (await store.get({ key: 'synonyms-seeded' })) return;
  await inTurn(strapi, async () => {
    if ((await strapi.db.query(SYNONYM).count()) === 0) {
      // Past the Document Service: two thousand documents one by one would slow the first start.
      const data = SYNONYM_SEED.map((synonym) => ({
        ...synonym,
        weight: 100,
        origin: 'seed',
        phraseKey: wordsKey(synonym.phrase),
      }));
      await strapi.db.query(SYNONYM).createMany({ data });
      await indexPhrases(strapi);
    }
    await store.set({ key: 'synonyms-seeded', value: true });
  });
};
