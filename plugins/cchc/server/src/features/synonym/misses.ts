import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import { fold } from '../../../../shared/text';
import { wordsKey } from '../../platform/search';
import { MISS } from './miss.schema';
import { withoutPersonalData } from './personal-data';
import { SYNONYM } from './schema';

interface Miss {
  question: string;
  unitCode: string | undefined;
}

/** So many questions are kept; the one that was asked longest ago makes room. */
const MOST = 5_000;
const SHORTEST = 2;
const LONGEST = 200;

const waiting = new WeakMap<Core.Strapi, Miss[]>();
const writing = new WeakMap<Core.Strapi, Promise<void>>();

const makeRoom = async (strapi: Core.Strapi) => {
  if ((await strapi.db.query(MISS).count()) < MOST) return;
  const [oldest]: { id: number }[] = await strapi.db
    .query(MISS)
    .findMany({ select: ['id'], orderBy: [{ lastSeenAt: 'asc' }, { id: 'asc' }], limit: 1 });
  if (oldest) await strapi.db.query(MISS).delete({ where: { id: oldest.id } });
};

const writeMiss = async (strapi: Core.Strapi, { question, unitCode }: Miss) => {
  const questionKey = fold(question);
  const now = new Date();
  const known: { id: number; count: number } | null = await strapi.db
    .query(MISS)
    .findOne({ where: { questionKey } });
  if (known) {
    const data = { count: known.count + 1, lastSeenAt: now, unitCode: unitCode ?? null };
    await strapi.db.query(MISS).update({ where: { id: known.id }, data });
    return;
  }
  await makeRoom(strapi);
  await strapi.db.query(MISS).create({
    data: {
      question,
      questionKey,
      count: 1,
      firstSeenAt: now,
      lastSeenAt: now,
      unitCode: unitCode ?? null,
      publishedAt: now,
    },
  });
};

const writeAll = async (strapi: Core.Strapi) => {
  for (let misses = waiting.get(strapi) ?? []; misses.length > 0;) {
    waiting.set(strapi, []);
    for (const miss of misses) {
      try {
        await strapi.db.transaction(() => writeMiss(strapi, miss));
      } catch (error) {
        strapi.log.error(`cchc: a question without an answer was not noted: ${String(error)}`);
      }
    }
    misses = waiting.get(strapi) ?? [];
  }
};

/**
 * Notes a question that found nothing. Nobody waits for it: it is written after the answer, and a
 * failure goes to the server's log.
 */
export const noteMiss = (strapi: Core.Strapi, q: string, unitCode: string | undefined) => {
  const question = withoutPersonalData(q).slice(0, LONGEST);
  if (question.length < SHORTEST) return;
  waiting.set(strapi, [...(waiting.get(strapi) ?? []), { question, unitCode }]);
  if (writing.has(strapi)) return;
  const turn = new Promise<void>((resolve) => {
    setImmediate(() => {
      void writeAll(strapi).finally(() => {
        writing.delete(strapi);
        resolve();
      });
    });
  });
  writing.set(strapi, turn);
};

/** Resolves when all that was noted is written. */
export const missesWritten = (strapi: Core.Strapi): Promise<void> =>
  writing.get(strapi) ?? Promise.resolve();

const missOf = async (strapi: Core.Strapi, documentId: string): Promise<{ question: string }> => {
  const miss: { question: string } | null = await strapi.db
    .query(MISS)
    .findOne({ where: { documentId } });
  if (!miss) throw new errors.NotFoundError('Câu hỏi này không còn trong danh sách.');
  return miss;
};

/** The synonym that these words have already: it may name other procedures, or none any more. */
const sameWords = (
  strapi: Core.Strapi,
  question: string,
): Promise<{ documentId: string; codes: string | null } | null> =>
  strapi.db
    .query(SYNONYM)
    .findOne({ where: { phraseKey: wordsKey(question), kind: 'procedures' } });

/**
 * Makes a synonym of a question without an answer, for these procedures, and takes it off the list.
 * Where the words are a synonym already, that one is widened.
 * @throws 404 when the question is not on the list; 400 as any write of a synonym
 */
export const synonymFromMiss = async (
  strapi: Core.Strapi,
  missDocumentId: string,
  codes: readonly string[],
): Promise<{ phrase: string }> =>
  strapi.db.transaction(async () => {
    const { question: phrase } = await missOf(strapi, missDocumentId);
    const known = await sameWords(strapi, phrase);
    const wanted: Record<string, unknown> = {
      codes: [...codes, ...(known?.codes ? [known.codes] : [])].join('\n'),
    };
    if (known) {
      const { documentId } = known;
      await strapi.documents(SYNONYM).update({ documentId, data: wanted });
    } else {
      const data = { ...wanted, phrase, kind: 'procedures', origin: 'zero-result' };
      await strapi.documents(SYNONYM).create({ data });
    }
    await strapi.documents(MISS).delete({ documentId: missDocumentId });
    return { phrase };
  });

/**
 * Takes a question off the list; it comes back when somebody asks it again.
 * @throws 404 when it is not on the list
 */
export const dismissMiss = async (strapi: Core.Strapi, documentId: string): Promise<void> =>
  strapi.db.transaction(async () => {
    await missOf(strapi, documentId);
    await strapi.documents(MISS).delete({ documentId });
  });
