import { inflateSync } from 'node:zlib';

/** Hexadecimal units of UTF-16 as text. */
const textOf = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** What the signs of a font stand for, by their numbers in its table. */
const signsOf = (table: string): Map<number, string> => {
  const signs = new Map<number, string>();
  for (const [, first = '', list = ''] of table.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    const texts = [...list.matchAll(/<([\w ]*)>/g)];
    texts.forEach(([, hex = ''], place) =>
      signs.set(parseInt(first, 16) + place, textOf(hex.replace(/\s/g, ''))),
    );
  }
  return signs;
};

/** All that a PDF of ours says, in the order in which it is drawn, runs apart by a blank. */
export const pdfText = (bytes: Buffer): string => {
  const objects = new Map(
    [...bytes.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)].map(
      ([, number = '', body = '']) => [number, body] as const,
    ),
  );
  const streamOf = (body = ''): string => {
    const [, data] = /stream\r?\n([^]*?)\r?\nendstream/.exec(body) ?? [];
    if (data === undefined || !body.includes('FlateDecode')) return data ?? '';
    return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
  };
  const all = [...objects.values()];
  const fonts = new Map(
    all.flatMap((body) =>
      [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].flatMap(([, name = '', font = '']) => {
        const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '') ?? [];
        return table ? [[name, signsOf(streamOf(objects.get(table)))] as const] : [];
      }),
    ),
  );
  const pages = all.filter((body) => /\/Type \/Page\b/.test(body));
  const drawn = pages.map((page) =>
    streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '')),
  );
  const runs: string[] = [];
  let signs = new Map<number, string>();
  for (const [, font, shown] of drawn.join('\n').matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) signs = fonts.get(font) ?? signs;
    const hex = [...(shown ?? '').matchAll(/<(\w+)>/g)].map(([, part]) => part).join('');
    const text = (hex.match(/.{4}/g) ?? []).map((sign) => signs.get(parseInt(sign, 16)) ?? '');
    if (text.length > 0) runs.push(text.join(''));
  }
  return runs.join(' ').replace(/\s+/g, ' ');
};
