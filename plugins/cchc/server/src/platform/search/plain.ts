const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const decoded = (entity: string, name: string): string => {
  const code = /^#(x?)([0-9a-f]+)$/i.exec(name);
  if (!code) return ENTITIES[name.toLowerCase()] ?? entity;
  const point = parseInt(code[2] ?? '', code[1] ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
};

/** What a reader of sanitised HTML sees, on one line: for searching and for excerpts. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, decoded)
    .replace(/\s+/g, ' ')
    .trim();
