import { inflateSync } from 'node:zlib';

import { type OfficialDocument } from '../../../../shared/official-document';
import { SIZE } from './layout';
import { pdfOf } from './pdf';

// Fonts are read and cut to what is used, which takes a busy machine its time.
jest.setTimeout(60_000);

const PARAGRAPH = 'Ủy ban nhân dân xã đã tổ chức tuyên truyền trên hệ thống truyền thanh. '.repeat(
  12,
);

const REPORT: OfficialDocument = {
  issuer: ['Ủy ban nhân dân', 'xã Đông Kinh'],
  symbol: 'BC-UBND',
  place: 'Đông Kinh',
  month: 6,
  year: 2026,
  title: 'Báo cáo',
  subject: 'Kết quả công tác tuyên truyền cải cách hành chính',
  blocks: [
    { type: 'heading', level: 1, text: 'Kết quả thực hiện' },
    { type: 'paragraph', text: PARAGRAPH },
    {
      type: 'table',
      head: ['Chủ đề', 'Số tin'],
      rows: Array.from({ length: 60 }, (_, index) => [`Chủ đề ${index}`, index * 100]),
      total: ['Tổng cộng', null],
    },
    { type: 'note', text: 'Dấu “…”: chưa có số liệu.' },
  ],
  signatory: ['TM. Ủy ban nhân dân', 'Chủ tịch'],
  signerName: 'Nguyễn Văn A',
  recipients: ['UBND tỉnh', 'Lưu: VT, NV'],
};

interface Operation {
  font: string;
  size: number;
  x: number;
  y: number;
}

/** The file's objects, and what is drawn on each page, as far as text goes. */
const read = (bytes: Buffer) => {
  const text = bytes.toString('latin1');
  const drawn = [...text.matchAll(/stream\n([^]*?)\nendstream/g)].flatMap(([, data = '']) => {
    try {
      const stream = inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
      return stream.includes(' Tf') ? [stream] : [];
    } catch {
      return [];
    }
  });
  const operations = (page: string): Operation[] =>
    [...page.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm\n\/(F\d+) ([\d.]+) Tf/g)].map(
      ([, x, y, font = '', size]) => ({ font, size: Number(size), x: Number(x), y: Number(y) }),
    );
  return { text, pages: drawn.map((page) => ({ stream: page, operations: operations(page) })) };
};

let file: ReturnType<typeof read>;
beforeAll(async () => {
  file = read(await pdfOf(REPORT));
});

const mm = (length: number) => (length * 72) / 25.4;

describe('a report as PDF', () => {
  it('is A4, with margins of 20, 20, 30 and 15 mm', () => {
    expect(file.text).toContain('/MediaBox [0 0 595.28 841.89]');
    for (const { operations } of file.pages) {
      expect(Math.min(...operations.map(({ x }) => x))).toBeGreaterThanOrEqual(mm(30) - 0.01);
      expect(Math.min(...operations.map(({ y }) => y))).toBeGreaterThanOrEqual(mm(20));
    }
  });

  it('carries the fonts that it is written in', () => {
    for (const face of ['Regular', 'Bold', 'Italic', 'BoldItalic']) {
      expect(file.text).toMatch(new RegExp(`/FontName /\\w+\\+Tinos-${face}\\b`));
    }
    expect(file.text).not.toContain('Helvetica');
    expect(file.text.match(/\/FontFile2 /g)).toHaveLength(4);
  });

  it('has page numbers in the upper margin, but none on the first page', () => {
    const isNumber = ({ y }: Operation) => y > mm(297 - 20);
    expect(file.pages).toHaveLength(3);
    expect(file.pages.map(({ operations }) => operations.filter(isNumber).length)).toEqual([
      0, 1, 1,
    ]);
  });

  it('writes on over a page in the letters that it began in', async () => {
    const note = { type: 'note' as const, text: PARAGRAPH.repeat(8) };
    const { pages } = read(await pdfOf({ ...REPORT, blocks: [note] }));
    const fonts = pages.map(({ operations }) =>
      operations.flatMap(({ size, font }) => (size === SIZE.note ? [font] : [])),
    );
    // The letterhead is above the text, who gets the report below.
    expect(fonts[1]?.[0]).toBe(fonts[0]?.at(-1));
  });

  it('repeats the head of a table on each page', () => {
    const heads = file.text.match(/\/S \/TH\b/g) ?? [];
    expect(heads.length).toBe(2 * file.pages.length);
    expect(file.text.match(/\/S \/TR\b/g)).toHaveLength(60 + 1 + file.pages.length);
  });

  it('says to screen readers what language it is in and what is a heading', () => {
    expect(file.text).toContain('/Lang (vi-VN)');
    expect(file.text).toContain('/Marked true');
    for (const tag of ['Document', 'H1', 'H2', 'Table', 'P']) {
      expect(file.text).toContain(`/S /${tag}`);
    }
  });
});
