import { type Filled, logged, momentOf, next, placeOf } from './counted';

const NEWS = 'plugin::cchc.news-item';
const DOCUMENT = 'plugin::cchc.document';

/** News: public in one or two languages, withdrawn, only planned, or never more than a draft. */
export const fillNews = async (
  filled: Filled,
  topics: readonly { id: number }[],
  count: number,
) => {
  const { strapi, random } = filled;
  for (let n = 0; n < count; n += 1) {
    const documentId = `news${next()}`;
    const { unit, at, isTurn } = placeOf(filled, n);
    const chosen = topics.filter(() => random.chance(0.3));
    const genre = random.pick(['brief', 'article', 'video']);
    const fate = isTurn
      ? 'public'
      : random.pick(['public', 'public', 'bilingual', 'withdrawn', 'draft']);
    const row = (locale: string, isPublic: boolean, changed = false) =>
      strapi.db.query(NEWS).create({
        data: {
          ...{ documentId, locale, title: documentId, slug: documentId, audience: 'own' },
          // A draft that says something else than what is public.
          genre: changed ? 'audio' : genre,
          topics: changed ? [] : chosen.map(({ id }) => id),
          unit,
          publishAt: new Date(at),
          publishedAt: isPublic ? new Date(at) : null,
        },
      });
    const isShown = fate === 'public' || fate === 'bilingual';
    await row('vi', false, isShown && random.chance(0.3));
    if (isShown) await row('vi', true);
    if (fate === 'bilingual') await row('en', true);
    if (fate === 'withdrawn') {
      await logged(strapi, 'news', { document: documentId, key: documentId, op: 'remove', at });
    }
  }
};

/** Documents, with the log of when they were posted; of some the first rows are compacted away. */
export const fillDocuments = async (filled: Filled, count: number) => {
  const { strapi, random } = filled;
  for (let n = 0; n < count; n += 1) {
    const documentId = `document${next()}`;
    const { unit, at: posted, isTurn } = placeOf(filled, n);
    const kind = random.pick(['plan', 'notice', 'decision']);
    const made = momentOf(random);
    const isCompacted = !isTurn && random.chance(0.3);
    const fate = isTurn ? 'public' : random.pick(['public', 'withdrawn', 'draft']);
    const row = (isPublic: boolean) =>
      strapi.db.query(DOCUMENT).create({
        data: {
          ...{ documentId, title: documentId, slug: documentId, kind, unit },
          createdAt: new Date(made),
          publishedAt: isPublic ? new Date() : null,
        },
      });
    await row(false);
    if (fate === 'public') await row(true);
    if (fate !== 'draft') {
      const said = { document: documentId, key: documentId };
      const updateType = isCompacted ? 'minor' : 'major';
      await logged(strapi, 'document', { ...said, op: 'upsert', updateType, at: posted });
      await logged(strapi, 'document', { ...said, op: 'upsert', at: momentOf(random) });
    }
  }
};
