import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import { fold } from '../../../../shared/text';
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

/**
 * Makes a synonym of a question without an answer, for these procedures, and takes it off the list.
 * @throws 404 when the question is not on the list; 400 as any write of a synonym
 */
export const synonymFromMiss = (
  strapi: Core.Strapi,
  missDocumentId: string,
  codes: readonly string[],
) =>
  strapi.db.transaction(async () => {
    const miss: { question: string } | null = await strapi.db
      .query(MISS)
      .findOne({ where: { documentId: missDocumentId } });
    if (!miss) throw new errors.NotFoundError('Câu hỏi này không còn trong danh sách.');
    const data: Record<string, unknown> = {
      phrase: miss.question,
      kind: 'procedures',
      codes: codes.join('\n'),
      origin: 'zero-result',
    };
    const synonym = await strapi.documents(SYNONYM).create({ data });
    await strapi.documents(MISS).delete({ documentId: missDocumentId });
    return synonym;
  });
