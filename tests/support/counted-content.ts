import { expect, type Filled, isWithin, logged, momentOf, next, unitOf } from './counted';

const NEWS = 'plugin::cchc.news-item';
const DOCUMENT = 'plugin::cchc.document';

/** News: public in one or two languages, withdrawn, only planned, or never more than a draft. */
export const fillNews = async (
  filled: Filled,
  topics: readonly { id: number; slug: string }[],
  count: number,
) => {
  const { strapi, random, expected } = filled;
  for (let n = 0; n < count; n += 1) {
    const documentId = `news${next()}`;
    const unit = unitOf(filled);
    const chosen = topics.filter(() => random.chance(0.3));
    const genre = random.pick(['brief', 'article', 'video']);
    const at = momentOf(random);
    const fate = random.pick(['public', 'public', 'bilingual', 'withdrawn', 'draft']);
    const row = (locale: string, isPublic: boolean, changed = false) =>
      strapi.db.query(NEWS).create({
        data: {
          ...{ documentId, locale, title: documentId, slug: documentId, audience: 'own' },
          // A draft that says something else than what is public.
          genre: changed ? 'audio' : genre,
          topics: changed ? [] : chosen.map(({ id }) => id),
          unit: unit.id,
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
    const { key } = unit;
    if (fate === 'draft' || key === undefined) continue;
    const slugs = chosen.length > 0 ? chosen.map(({ slug }) => slug) : [''];
    expect(expected, 'news.published', documentId, (time) =>
      isWithin(time, at) ? slugs.map((slug) => [slug, genre, key]) : [],
    );
  }
};

/** Documents, with the log of when they were posted; of some the first rows are compacted away. */
export const fillDocuments = async (filled: Filled, count: number) => {
  const { strapi, random, expected } = filled;
  for (let n = 0; n < count; n += 1) {
    const documentId = `document${next()}`;
    const unit = unitOf(filled);
    const kind = random.pick(['plan', 'notice', 'decision']);
    const [posted, made] = [momentOf(random), momentOf(random)];
    const isCompacted = random.chance(0.3);
    const fate = random.pick(['public', 'withdrawn', 'draft']);
    const row = (isPublic: boolean) =>
      strapi.db.query(DOCUMENT).create({
        data: {
          ...{ documentId, title: documentId, slug: documentId, kind, unit: unit.id },
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
    if (fate === 'draft' || unit.key === undefined) continue;
    const at = isCompacted ? made : posted;
    expect(expected, 'documents.posted', documentId, (time) =>
      isWithin(time, at) ? [[kind]] : [],
    );
  }
};
