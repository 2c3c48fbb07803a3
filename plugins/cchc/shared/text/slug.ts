import slugify from 'slugify';
import { accentedKey } from './fold';

interface SlugLimit {
  /** Greatest length in characters, 80 by default. */
  max?: number;
}

interface SlugOptions extends SlugLimit {
  /** Used when nothing of the text can stand in a slug, for example `tin`. */
  fallback: string;
}

const DEFAULT_MAX = 80;
// slugify writes signs out in English (& → and) and glues what others part (và/hoặc → vahoac)
const SIGNS = /[^\p{L}\p{M}\p{N}]+/gu;

function cut(slug: string, max: number): string {
  if (slug.length <= max) return slug;
  const wordEnd = slug.lastIndexOf('-', max);
  return slug.slice(0, wordEnd > 0 ? wordEnd : max);
}

function slugOf(text: string): string {
  const words = accentedKey(text).replace(SIGNS, ' ');
  return slugify(words, { locale: 'vi', strict: true, lower: true });
}

/**
 * `Đăng ký kết hôn` → `dang-ky-ket-hon`: only a-z, 0-9 and single hyphens between words, cut at
 * the end of a word. Throws a RangeError when neither text nor fallback holds a letter or digit.
 */
export function toSlug(text: string, { fallback, max = DEFAULT_MAX }: SlugOptions): string {
  const slug = cut(slugOf(text) || slugOf(fallback), max);
  if (slug === '') throw new RangeError(`No slug can be made of the fallback "${fallback}"`);
  return slug;
}

/** The nth slug of the same base: the base itself for 1, then `base-2`, `base-3`, within `max`. */
export function slugWithSuffix(
  base: string,
  n: number,
  { max = DEFAULT_MAX }: SlugLimit = {},
): string {
  if (n < 2) return cut(base, max);
  const suffix = `-${n}`;
  return cut(base, max - suffix.length) + suffix;
}

/** Slug of a procedure, which its code makes unique: `1-000894-dang-ky-ket-hon`. */
export function codeSlug(code: string, name: string): string {
  return toSlug(`${code} ${name}`, { fallback: 'thu-tuc' });
}
