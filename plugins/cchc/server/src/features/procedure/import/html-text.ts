import { CONTINUED } from './html';

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const BLOCKS = new Set('p div h1 h2 h3 h4 h5 h6 table tr blockquote figure pre'.split(' '));

export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, dec, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const point = dec ? Number(dec) : parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/** The sign by which `textToHtml` knows an item of this depth again. */
const markOf = (depth: number): string => (depth <= 1 ? '- ' : `${'+'.repeat(depth - 1)} `);

/**
 * The text of a piece of HTML, line by line; the inverse of `textToHtml` for what that makes. The
 * cells of a table are parted by `; `.
 */
export const htmlToText = (html: string): string => {
  const lines: { text: string; block: boolean }[] = [];
  let current = '';
  let begins = true;
  let depth = 0;
  const end = () => {
    const text = current.replace(/[^\S\n]+/g, ' ').trim();
    if (text !== '') lines.push({ text, block: begins });
    current = '';
  };
  for (const [, slash, tag, text] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>|([^<]+|<)/gi)) {
    const name = tag?.toLowerCase() ?? '';
    if (text !== undefined) current += decodeEntities(text).replace(/\n/g, ' ');
    else if (name === 'br') {
      end();
      begins = false;
    } else if (name === 'td' || name === 'th') current += slash ? '; ' : '';
    else if (name === 'ul' || name === 'ol') {
      end();
      depth = Math.max(0, depth + (slash ? -1 : 1));
    } else if (name === 'li') {
      end();
      begins = true;
      current = slash ? '' : markOf(depth);
    } else if (BLOCKS.has(name)) {
      // a paragraph inside an item continues the item's line
      if (depth === 0 || slash) end();
      begins = true;
    }
  }
  end();
  return lines
    .map(({ text, block }, at) => {
      const apart = at > 0 && block && CONTINUED.test(text) ? '\n' : '';
      return apart + text;
    })
    .join('\n');
};
