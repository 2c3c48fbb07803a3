import { type CellValue, Workbook } from 'exceljs';
import JSZip from 'jszip';
import type { Test } from 'supertest';

import type { DeskReport } from '../../plugins/cchc/shared/contracts/report-panel';
import { command } from '../support/command';
import { buildAccount, buildNews, buildTopic, buildUnit, type Document } from '../support/build';
import { type Panel, signIn } from '../support/panel';
import { pdfText } from '../support/pdf';
import { buildPeriod, deskOf, fill } from '../support/report';
import { type Portal, startPortal } from '../support/strapi';

const TEMPLATE = 'plugin::cchc.report-template';
const WRITTEN = 'Đã thực hiện theo kế hoạch.';

let portal: Portal;
let writer: Panel;
let stranger: Panel;
let admin: Panel;
let chief: Panel;
let report: DeskReport;

/** Seven articles on three topics within the half-year, the last at its last minute; one after it. */
const buildArticles = async ({ documentId: unit }: Document) => {
  const topics: string[] = [];
  for (const name of ['Một', 'Hai', 'Ba']) {
    topics.push((await buildTopic(portal.strapi, { name })).documentId);
  }
  const spring = '2026-03-03T08:00:00+07:00';
  const article = (publishAt: string, about: number[]) =>
    buildNews(portal.strapi, {
      ...{ genre: 'article', unit, publishAt },
      topics: about.map((index) => topics[index]),
    });
  for (const about of [[0], [0], [0, 1], [1], [1], [2]]) await article(spring, about);
  await article('2026-06-14T23:59:00+07:00', [2]);
  await article('2026-06-15T00:00:00+07:00', [2]);
};

beforeAll(async () => {
  portal = await startPortal();
  portal.strapi.cron.stop();
  const province = await buildUnit(portal.strapi, {
    ...{ code: '42', kind: 'province', name: 'Tỉnh Thử' },
  });
  const parent = province.documentId;
  const unit = await buildUnit(portal.strapi, { code: '18586', name: 'Xã Đông Thử', parent });
  const other = await buildUnit(portal.strapi, { code: '18587', name: 'Xã Tây Thử', parent });
  const account = async (role: string, of: Document) =>
    signIn(portal, await buildAccount(portal.strapi, { role, units: [of] }));
  writer = await account('cchc-unit-editor', unit);
  stranger = await account('cchc-unit-editor', other);
  admin = await account('cchc-administrator', unit);
  chief = await account('cchc-editor-in-chief', province);
  await buildArticles(unit);
  const period = await buildPeriod(portal.strapi, {
    ...{ name: 'Đợt nửa năm', firstDay: '2025-12-15', lastDay: '2026-06-14', scope: '18586' },
  });
  const desk = deskOf(writer);
  report = await fill(desk, await desk.open('18586', period));
});
afterAll(() => portal.stop());

const at = (format: string) => `/cchc/report-desk/${report.documentId}/files/${format}`;
const bytesOf = async (request: Test): Promise<Buffer> => {
  const { body } = await request
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  return body as Buffer;
};
const wordsOf = async (docx: Buffer) =>
  (await (await JSZip.loadAsync(docx)).file('word/document.xml')?.async('string')) ?? '';

/** Cells of each row of the document's tables. */
const tablesOf = (docx: string): string[][] =>
  [...docx.matchAll(/<w:tr[ >][^]*?<\/w:tr>/g)].map(([row]) =>
    [...row.matchAll(/<w:tc[ >][^]*?<\/w:tc>/g)].map(([cell]) =>
      [...cell.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, '')).join(''),
    ),
  );
/** Rows of all sheets, numbers as numbers. */
const sheetRows = async (bytes: Buffer): Promise<CellValue[][]> => {
  const book = new Workbook();
  // exceljs was typed before buffers had a type of their own memory.
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const rows: CellValue[][] = [];
  book.eachSheet((sheet) =>
    sheet.eachRow((row) => {
      rows.push(Array.isArray(row.values) ? row.values.slice(1) : []);
    }),
  );
  return rows;
};

describe('a report as a file', () => {
  it.each([
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['pdf', '%PDF'],
  ])('%s is saved under a name of its own, and kept by no cache', async (format, start) => {
    const bytes = await bytesOf(writer.get(at(format)));
    expect(bytes.toString('latin1', 0, start.length)).toBe(start);
    const { headers } = await writer.get(at(format)).expect(200);
    expect(headers['content-disposition']).toMatch(
      new RegExp(`^attachment; filename\\*=UTF-8''bao-cao-[a-z0-9-]+\\.${format}$`),
    );
    expect(headers['cache-control']).toBe('no-store');
  });

  it('of Word says what was written', async () => {
    const words = await wordsOf(await bytesOf(writer.get(at('docx'))));
    expect(words).toContain(WRITTEN);
    expect(words).toContain('XÃ ĐÔNG THỬ');
  });

  describe('of seven articles on three topics, and an eighth after the last day', () => {
    const ABOUT = [
      ['Một', 3],
      ['Hai', 3],
      ['Ba', 2],
    ] as const;
    const rows = ABOUT.map(([topic, count]) => [topic, 'Bài viết', count]);
    /** Of the year before nothing is known. */
    const unknown = ['…', '…'];

    it('says 7 in Word, split by topic', async () => {
      const all = tablesOf(await wordsOf(await bytesOf(writer.get(at('docx')))));
      const head = all.findIndex(([first]) => first === 'Chủ đề');
      expect(all.slice(head, head + 5)).toEqual([
        ['Chủ đề', 'Thể loại', 'Kỳ này', 'Cùng kỳ năm trước', 'Tăng/giảm'],
        ...rows.map((row) => [...row.map(String), ...unknown]),
        ['Tổng cộng', '', '7', ...unknown],
      ]);
    });

    it('says it in Excel, as numbers, and whose they are', async () => {
      const all = await sheetRows(await bytesOf(writer.get(at('xlsx'))));
      const head = all.findIndex(([first]) => first === 'Chủ đề');
      expect(all.slice(head + 1, head + 5)).toEqual([
        ...rows.map(([topic, genre, n]) => [topic, genre, 'Xã Đông Thử', n, ...unknown]),
        ['Tổng cộng', '', '', 7, ...unknown],
      ]);
    });

    it('says it in PDF', async () => {
      const text = pdfText(await bytesOf(writer.get(at('pdf'))));
      expect(text).toContain('XÃ ĐÔNG THỬ');
      for (const row of rows) expect(text).toContain([...row, ...unknown].join(' '));
      expect(text).toContain(['Tổng cộng', 7, ...unknown].join(' '));
    });
  });

  it('is for nobody of another unit, and in no other format', async () => {
    await stranger.get(at('docx')).expect(404);
    await writer.get(at('exe')).expect(404);
    await writer.get(at('form')).expect(404);
  });

  it('is written by a command', async () => {
    const { code, out } = await command(
      portal.strapi,
      ...['report', 'export', report.documentId, '--format', 'pdf', '--to', '/dev/null'],
    );
    expect([code, out]).toEqual([0, ['/dev/null']]);
    const missing = await command(portal.strapi, 'report', 'export', 'khong-co');
    expect(missing.code).toBe(1);
  });

  it('of the matrix has a row each unit below, with how it stands in each period', async () => {
    const path = `/cchc/report-desk/matrix.xlsx?unit=42&year=${report.span.year}`;
    const [title, head = [], ...rows] = await sheetRows(await bytesOf(chief.get(path)));
    expect(title?.[0]).toBe('Theo dõi báo cáo năm 2026: các đơn vị thuộc Tỉnh Thử');
    const column = head.indexOf('Đợt nửa năm');
    expect(rows.map((row) => [row[0], row[1], row[column]])).toEqual([
      ['Xã Đông Thử', '18586', 'Chưa đến hạn'],
      // Nobody asks it for this one.
      ['Xã Tây Thử', '18587', ''],
    ]);
  });
});

describe('a form of the office', () => {
  /** The report of Word as the office's own, with something else where its text stands. */
  const formWith = async (words: string): Promise<Buffer> => {
    const zip = await JSZip.loadAsync(await bytesOf(writer.get(at('docx'))));
    const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
    zip.file('word/document.xml', text.replace(WRITTEN, words));
    return zip.generateAsync({ type: 'nodebuffer' });
  };
  const give = async (bytes: Buffer) => {
    const uploaded = await admin
      .post('/upload')
      .attach('files', bytes, {
        filename: 'mau.docx',
        contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      })
      .expect(201);
    const { documentId } = await portal.strapi.db.query(TEMPLATE).findOne({ where: {} });
    return admin
      .put(`/content-manager/collection-types/${TEMPLATE}/${documentId}`)
      .send({ form: uploaded.body[0].id });
  };

  it('is refused with a placeholder that nobody knows, by its name', async () => {
    const { status, body } = await give(await formWith('{{khong_biet}}'));
    expect([status, body.error.message]).toEqual([
      400,
      'Mẫu có ký hiệu chưa biết: {{khong_biet}}.',
    ]);
  });

  it('is filled in with what the report says', async () => {
    await give(await formWith('Về việc {{tieu_de}}')).then(({ status }) =>
      expect(status).toBe(200),
    );
    const words = await wordsOf(await bytesOf(writer.get(at('form'))));
    expect(words).toContain('Về việc');
    expect(words).not.toContain('{{');
    expect((await deskOf(writer).get(report)).hasForm).toBe(true);
  });

  it('that was replaced by something else is said to be no form', async () => {
    const { form } = await portal.strapi.db
      .query(TEMPLATE)
      .findOne({ where: {}, populate: { form: true } });
    const replaced = async (bytes: Buffer) =>
      admin
        .post(`/upload?id=${form.id}`)
        .attach('files', bytes, { filename: 'mau.docx', contentType: form.mime })
        .expect(200);
    await replaced(Buffer.from('Không phải tệp Word.'));
    const { body } = await writer.get(at('form')).expect(409);
    expect(body.error.message).toContain('Tệp mẫu của cơ quan không dùng được');
    await replaced(await formWith('Về việc {{tieu_de}}'));
  });

  it('stays that of the report’s own template, whatever comes into use later', async () => {
    const { id: first, sections } = await portal.strapi.db
      .query(TEMPLATE)
      .findOne({ where: {}, populate: { sections: true } });
    const [{ id: _, ...section }] = sections;
    const data = { name: 'Mẫu mới', title: 'Báo cáo {kỳ}', sections: [section] };
    await portal.strapi.documents(TEMPLATE).create({ data });
    expect(await wordsOf(await bytesOf(writer.get(at('form'))))).toContain('Về việc');
    // Without its own there is the newest, which has none.
    await portal.strapi.db.query(TEMPLATE).delete({ where: { id: first } });
    await writer.get(at('form')).expect(404);
    expect((await deskOf(writer).get(report)).hasForm).toBe(false);
  });
});
