import { slugWithSuffix, toSlug } from '../../../../shared/text';
import { wasAddressOfAnother } from '../changes';
import type { WriteContext } from './rules';

interface Place {
  uid: string;
  /** The column of the slug. */
  column?: string;
  /** For words of which no slug can be made. */
  fallback: string;
}

/**
 * The slug of these words; with a number behind it when another document of the language has it, or
 * was public under it: old links lead to what they meant, or say that it is gone.
 */
export const freeSlug = async (
  context: WriteContext,
  words: string,
  { uid, column = 'slug', fallback }: Place,
): Promise<string> => {
  const { strapi, documentId, locale } = context;
  const base = toSlug(words, { fallback });
  const others = {
    ...(locale && { locale }),
    ...(documentId && { documentId: { $ne: documentId } }),
  };
  for (let n = 1; ; n += 1) {
    const slug = slugWithSuffix(base, n);
    const taken = await strapi.db.query(uid).count({ where: { [column]: slug, ...others } });
    if (taken === 0 && !(await wasAddressOfAnother(context, uid, slug))) return slug;
  }
};
