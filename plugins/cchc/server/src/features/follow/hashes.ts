import { contentHash, type Followed, hashesOf } from '../../platform/changes';
import { type Asked, partSource, sourceOf } from './page';

/**
 * What stands for the content of these records, by key: the log's hash, joined with the one of what
 * the unit adds. Read it before the content: what changes in between then comes again.
 */
export const hashesFor = async (
  asked: Asked,
  followed: Followed,
  keys: readonly string[],
): Promise<(key: string) => string> => {
  const { strapi, locale } = asked.site;
  const hashes = await hashesOf(strapi, sourceOf(followed, locale), keys);
  const source = partSource(followed, asked);
  const partKey = (key: string) => `${source?.unitCode ?? ''}/${key}`;
  const parts = source ? await hashesOf(strapi, source, keys.map(partKey)) : undefined;
  return (key) => {
    // What has just appeared by the clock is not in the log yet; its row comes with its hash.
    const whole = hashes.get(key) ?? '';
    const part = parts?.get(partKey(key));
    return part ? contentHash([whole, part]) : whole;
  };
};
