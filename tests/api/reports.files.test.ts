import JSZip from 'jszip';
import type { Test } from 'supertest';

import type { DeskReport } from '../../plugins/cchc/shared/contracts/report-panel';
import { command } from '../support/command';
import { buildAccount, buildUnit, type Document } from '../support/build';
import { type Panel, signIn } from '../support/panel';
import { buildPeriod, deskOf, fill, giveTables, newsTable } from '../support/report';
import { type Portal, startPortal } from '../support/strapi';

const TEMPLATE = 'plugin::cchc.report-template';
const WRITTEN = 'Đã thực hiện theo kế hoạch.';

let portal: Portal;
let writer: Panel;
let stranger: Panel;
let admin: Panel;
let report: DeskReport;

beforeAll(async () => {
  portal = await startPortal();
  portal.strapi.cron.stop();
  const unit = await buildUnit(portal.strapi, { code: '18586', name: 'Xã Đông Thử' });
  const other = await buildUnit(portal.strapi, { code: '18587', name: 'Xã Tây Thử' });
  const account = async (role: string, of: Document) =>
    signIn(portal, await buildAccount(portal.strapi, { role, units: [of] }));
  writer = await account('cchc-unit-editor', unit);
  stranger = await account('cchc-unit-editor', other);
  admin = await account('cchc-administrator', unit);
  const desk = deskOf(writer);
  const open = await desk.open('18586', await buildPeriod(portal.strapi));
  await giveTables(portal.strapi, open, [newsTable({ Tin: 4, Bài: 3 })]);
  report = await fill(desk, open);
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

  it('of the matrix names the units below', async () => {
    const year = report.span.year;
    const bytes = await bytesOf(
      writer.get(`/cchc/report-desk/matrix.xlsx?unit=18586&year=${year}`),
    );
    expect(bytes.toString('latin1', 0, 2)).toBe('PK');
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
