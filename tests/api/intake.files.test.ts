import { readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import sharp from 'sharp';

import type { CaseDetail } from '../../plugins/cchc/shared/contracts/case-panel';
import { Clamd, EICAR } from '../support/clamd';
import { dump } from '../support/dump';
import { feedbackOf, sendFeedback, sendForm, type SentFile } from '../support/intake';
import { runJob } from '../support/jobs';
import type { Panel } from '../support/panel';
import { GPS_MARK, photo } from '../support/photo';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';
import { until } from '../support/until';

let portal: Portal;
let section: Section;
let officer: Panel;
let leader: Panel;
let unit: string;
let folder: string;

const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n';
const MIB = 1024 * 1024;

const signInAgain = async () => {
  officer = await section.as('officer', 'own');
  leader = await section.as('viewer', 'own');
};
const restart = async (environment: Record<string, string> = {}) => {
  Object.assign(process.env, environment);
  await portal.restart();
  await signInAgain();
};

beforeAll(async () => {
  portal = await startPortal();
  folder = process.env.CCHC_PRIVATE_DIR ?? '';
  section = await buildSection(portal);
  const { documentId } = section.units.own;
  const found = await portal.strapi.db
    .query('plugin::cchc.unit')
    .findOne({ where: { documentId } });
  unit = found.code;
  await signInAgain();
});
afterAll(() => portal.stop());

const cases = () => portal.strapi.db.query('plugin::cchc.case');
const rows = () => portal.strapi.db.query('plugin::cchc.case-file');
const incoming = () => readdir(join(folder, 'incoming'));
const kept = () => readdir(join(folder, 'kept'));
const invoke = (job: string) => runJob(portal, job);

const send = async (files: readonly SentFile[], fields = {}, headers = {}) =>
  sendForm(portal, await feedbackOf(portal, unit, fields), files, headers);
/** A case with files, as it is stored. */
const sent = async (files: readonly SentFile[]) => {
  const { status, body } = await send(files);
  expect([status, body.error]).toEqual([201, undefined]);
  const found = await cases().findOne({ where: { number: body.data.number } });
  return { documentId: found.documentId as string, number: body.data.number as string };
};
type Case = Awaited<ReturnType<typeof sent>>;

const filesOf = async (who: Panel, { documentId }: Case): Promise<CaseDetail['files']> =>
  (await who.get(`/cchc/cases/${documentId}`).expect(200)).body.data.files;
const linkTo = (who: Panel, { documentId }: Case, position = 1) =>
  who.post(`/cchc/cases/${documentId}/files/${position}/link`).send({});
const download = (url: string) => portal.http().get(url);
const keysOf = async ({ documentId }: Case): Promise<string[]> =>
  (await rows().findMany({ where: { owner: documentId } })).map(
    ({ storeKey }: { storeKey: string }) => storeKey,
  );
const act = async (who: Panel, one: Case, action: string, said = {}) => {
  const { version } = await cases().findOne({ where: { documentId: one.documentId } });
  return who
    .post(`/cchc/cases/${one.documentId}/steps`)
    .send({ action, version, ...said })
    .expect(200);
};

describe('what a citizen sends along', () => {
  it('S-33 S-34 is kept apart from what is public, a photo without where it was taken', async () => {
    const jpeg = await photo();
    expect((await sharp(jpeg).metadata()).exif).toBeDefined();
    const one = await sent([
      ['Ảnh đèn hỏng.JPG', jpeg],
      ['đơn.pdf', PDF],
    ]);
    const keys = await keysOf(one);
    const [first = ''] = keys;
    const { body: link } = await linkTo(officer, one);
    const { body: opened } = await download(link.data.url).buffer();
    const { exif, width } = await sharp(opened).metadata();
    expect([exif, width, opened.includes(GPS_MARK)]).toEqual([undefined, 64, false]);
    expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
    expect(await incoming()).toEqual([]);
    expect(await filesOf(officer, one)).toEqual([
      {
        ...{ position: 1, name: 'Ảnh đèn hỏng.jpg', mime: 'image/jpeg', size: opened.length },
        ...{ part: 'sent', flags: [], scan: 'unscanned', isMissing: false, mayOpen: true },
      },
      {
        ...{ position: 2, name: 'đơn.pdf', mime: 'application/pdf', size: PDF.length },
        ...{ part: 'sent', flags: [], scan: 'unscanned', isMissing: false, mayOpen: true },
      },
    ]);
    for (const path of ['/private/kept', '/.private/kept', '/kept', '/uploads', '/api/cchc']) {
      expect((await portal.http().get(`${path}/${first}`)).status).not.toBe(200);
    }
    // S-38: what she called them may name somebody.
    const everything = JSON.stringify(await dump(portal.strapi));
    expect(everything).not.toContain('đèn hỏng');
  });

  it('S-38 lies sealed in the private store, so that a copy of it says nothing', async () => {
    const words = 'Nguyen Van Mau 0912345678';
    const one = await sent([
      ['đơn.pdf', PDF.replace('/Catalog', `/Catalog /Title (${words})`)],
      ['ảnh.jpg', await photo()],
    ]);
    for (const key of await keysOf(one)) {
      const stored = await readFile(join(folder, 'kept', key));
      expect(stored.toString('latin1', 0, 8)).toBe('c1.test.');
      expect([stored.includes(words), stored.includes('JFIF'), stored.includes('PDF')]).toEqual([
        ...[false, false, false],
      ]);
    }
  });

  it('is not handed out when its bytes were changed, or are those of another', async () => {
    const [one, other] = [await sent([['a.pdf', PDF]]), await sent([['b.pdf', PDF]])];
    const [[key = ''], [otherKey = '']] = [await keysOf(one), await keysOf(other)];
    const mine = await readFile(join(folder, 'kept', key));
    portal.strapi.log.silent = true;
    for (const bytes of [
      mine.fill(0, mine.length - 1),
      await readFile(join(folder, 'kept', otherKey)),
    ]) {
      await writeFile(join(folder, 'kept', key), bytes);
      const { body } = await linkTo(officer, one).expect(200);
      expect((await download(body.data.url)).status).toBe(404);
    }
    portal.strapi.log.silent = false;
  });

  it('is flagged where it does something by itself', async () => {
    const script = PDF.replace('/Catalog', '/Catalog /OpenAction << /S /JavaScript /JS (a) >>');
    const [file] = await filesOf(officer, await sent([['đơn.pdf', script]]));
    expect(file?.flags).toContain('script');
  });

  it.each<[string, SentFile, string, number]>([
    ['SVG', ['ảnh.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'], 'FILE_TYPE', 400],
    ['HTML that is called a picture', ['ảnh.jpg', '<!doctype html>'], 'FILE_TYPE', 400],
    ['nothing', ['rỗng.png', ''], 'FILE_EMPTY', 400],
    ['half a picture', ['ảnh.jpg', Buffer.from('ffd8ffe000104a46', 'hex')], 'IMAGE_BROKEN', 400],
    ['too much', ['lớn.pdf', Buffer.alloc(10 * MIB + 1, '%')], 'FILE_TOO_LARGE', 413],
  ])('S-32 is refused by name, and all of it, when it is %s', async (_, wrong, code, status) => {
    const before = await cases().count({});
    const lying = await kept();
    const { status: answered, body } = await send([['tốt.pdf', PDF], wrong]);
    expect([answered, body.error.details]).toMatchObject([
      status,
      { code, file: wrong[0], fields: [{ path: 'files', code }] },
    ]);
    expect(body.error.message).toContain(`“${wrong[0]}”`);
    expect([await cases().count({}), await incoming(), await kept()]).toEqual([before, [], lying]);
  });

  it('S-32 is refused when a picture has more points than can be drawn', async () => {
    const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    png.writeUInt32BE(30_000, 16);
    png.writeUInt32BE(30_000, 20);
    const { body } = await send([['bom.png', png]]);
    expect(body.error.details).toMatchObject({ code: 'IMAGE_TOO_LARGE', file: 'bom.png' });
    expect(await incoming()).toEqual([]);
  });

  it('S-32 is refused when there are more than five', async () => {
    const files = Array.from({ length: 6 }, (_, at): SentFile => [`${at}.pdf`, PDF]);
    const { status, body } = await send(files);
    expect([status, body.error.message]).toEqual([413, 'Mỗi lần chỉ gửi kèm được tối đa 5 tệp.']);
    expect(await incoming()).toEqual([]);
  });

  it('is refused with the form, part by part, and nothing of it stays', async () => {
    const { status, body } = await send([['đơn.pdf', PDF]], { title: 'a' });
    expect([status, body.error.details.fields]).toMatchObject([400, [{ path: 'title' }]]);
    const used = await send([['đơn.pdf', PDF]], { altcha: 'eyJ9' });
    expect(used.status).toBe(400);
    expect(await incoming()).toEqual([]);
  });

  it('S-22 is one case with one set of files, however often it comes', async () => {
    const body = await feedbackOf(portal, unit);
    const files: SentFile[] = [
      ['ảnh.jpg', await photo()],
      ['đơn.pdf', PDF],
    ];
    const [before, lying] = [await cases().count({}), (await kept()).length];
    const answers = await Promise.all([1, 2, 3].map(() => sendForm(portal, body, files)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.data.trackingCode)).size).toBe(1);
    expect([await cases().count({}), (await kept()).length]).toEqual([before + 1, lying + 2]);
    expect(await incoming()).toEqual([]);
    // The same words with another file are another thing.
    const key = { 'idempotency-key': '5f0c6e1e-8c58-4c0e-9c2b-00000000f11e' };
    expect((await send([['a.pdf', PDF]], {}, key)).status).toBe(201);
    const other = await send([['a.pdf', `${PDF}\n`]], {}, key);
    expect([other.status, other.body.error.details.code]).toEqual([422, 'IDEMPOTENCY_MISMATCH']);
    expect(await incoming()).toEqual([]);
  });

  it('may be a form without files, and is looked at wherever it is not awaited', async () => {
    expect((await send([])).status).toBe(201);
    const elsewhere = await portal
      .http()
      .post('/api/cchc/cases/track')
      .field('payload', '{}')
      .attach('files', Buffer.from(PDF), 'a.pdf');
    expect(elsewhere.status).toBe(415);
  });
});

describe('S-34 who gets a file', () => {
  it('has shown that she may, gets it once, and as something to be saved only', async () => {
    const one = await sent([['Đơn “mẫu”.pdf', PDF]]);
    const { body } = await linkTo(officer, one).expect(200);
    expect((await portal.http().head(body.data.url)).status).toBe(404);
    const { status, headers, body: bytes } = await download(body.data.url);
    expect([status, String(bytes)]).toEqual([200, PDF]);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Đơn “mẫu”.pdf')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-length': String(PDF.length),
    });
    const again = await download(body.data.url);
    expect([again.status, again.body.error.message]).toEqual([404, 'Không tìm thấy nội dung.']);
    const entries = await portal.strapi.db
      .query('plugin::cchc.audit-entry')
      .findMany({ where: { document: one.documentId } });
    expect(entries).toMatchObject([{ act: 'downloaded', detail: 'Tệp 1', kind: 'case' }]);
  });

  it('is one of two who use a link at once', async () => {
    const one = await sent([['a.pdf', PDF]]);
    const { url } = (await linkTo(officer, one).expect(200)).body.data;
    const both = await Promise.all([download(url), download(url)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it('is nobody from elsewhere, nor who only looks on, nor who invents a link', async () => {
    const one = await sent([['a.pdf', PDF]]);
    const neighbour = await section.as('officer', 'neighbour');
    expect((await linkTo(neighbour, one)).status).toBe(404);
    expect((await portal.http().post(`/cchc/cases/${one.documentId}/files/1/link`)).status).toBe(
      401,
    );
    expect((await linkTo(officer, one, 2)).status).toBe(404);
    const { url } = (await linkTo(officer, one).expect(200)).body.data as { url: string };
    const other = await sent([['b.pdf', PDF]]);
    const { url: theirs } = (await linkTo(officer, other).expect(200)).body.data;
    const mixed = join(dirname(theirs), url.slice(url.lastIndexOf('/') + 1));
    for (const wrong of [mixed, `${url.slice(0, -1)}~`, dirname(url)]) {
      expect((await download(wrong)).status).toBe(404);
    }
    expect((await download(url)).status).toBe(200);
  });

  it('S-53 of a restricted case is its officer alone, who is told the name for a reason', async () => {
    const one = await sent([['Tố cáo ông B.pdf', PDF]]);
    const keys = await keysOf(one);
    await act(officer, one, 'quarantine');
    expect((await linkTo(officer, one)).status).toBe(404);
    expect(await filesOf(leader, one)).toMatchObject([{ name: null, mayOpen: false }]);
    const { body } = await leader
      .post(`/cchc/cases/${one.documentId}/reveal`)
      .send({ reason: 'Xem để bàn giao' })
      .expect(200);
    expect(body.data.files).toMatchObject([{ name: 'Tố cáo ông B.pdf', mayOpen: true }]);
    await act(leader, one, 'hand-over', { agency: 'Thanh tra tỉnh', note: 'Biên bản số 1' });
    const { url } = (await linkTo(leader, one).expect(200)).body.data;
    expect((await kept()).includes(keys[0] ?? '')).toBe(true);
    await act(leader, one, 'purge', { note: 'Hủy theo biên bản số 1' });
    // Destroyed after the commit, which the answer does not wait for.
    await until(async () => (await keysOf(one)).length === 0, 5_000);
    expect((await kept()).filter((key) => keys.includes(key))).toEqual([]);
    expect(await filesOf(leader, one)).toEqual([]);
    expect((await download(url)).status).toBe(404);
    const texts = portal.strapi.db.query('plugin::cchc.vault-text');
    const left = await texts.findMany({ where: { owner: one.documentId } });
    expect(left.map(({ name }: { name: string }) => name)).not.toContain('file.1');
  });
});

describe('after a stop at the wrong moment', () => {
  const LONG_AGO = new Date(Date.now() - 2 * 3_600_000);

  it('what was committed is kept, what nobody knows is removed, what is lost is told', async () => {
    const [saved, lost] = [await sent([['a.pdf', PDF]]), await sent([['b.pdf', PDF]])];
    const [[savedKey = ''], [lostKey = '']] = [await keysOf(saved), await keysOf(lost)];
    const [inside, outside] = [join(folder, 'kept', savedKey), join(folder, 'incoming', savedKey)];
    // Between commit and move; written, and never committed; just being written by somebody.
    await rename(inside, outside);
    const [orphan, young] = ['a'.repeat(32), 'b'.repeat(32)];
    await writeFile(join(folder, 'incoming', orphan), 'x');
    await utimes(join(folder, 'incoming', orphan), LONG_AGO, LONG_AGO);
    await writeFile(join(folder, 'incoming', young), 'x');
    await restart();
    expect(await incoming()).toEqual([young]);
    const { body: link } = await linkTo(officer, saved);
    expect((await download(link.data.url).buffer()).body.toString()).toBe(PDF);
    await rename(join(folder, 'kept', lostKey), join(folder, 'elsewhere'));
    portal.strapi.log.silent = true;
    await invoke('files');
    const { body } = await portal.http().get('/api/cchc/ready').expect(200);
    expect(body.files).toMatchObject({ store: true, missing: 1 });
    expect(await filesOf(officer, lost)).toMatchObject([{ isMissing: true, mayOpen: false }]);
    expect((await linkTo(officer, lost)).status).toBe(409);
    await rename(join(folder, 'elsewhere'), join(folder, 'kept', lostKey));
    await invoke('files');
    portal.strapi.log.silent = false;
    expect((await linkTo(officer, lost)).status).toBe(200);
  });

  it('what was to be destroyed is, also when the stop came before it', async () => {
    const one = await sent([['a.pdf', PDF]]);
    const [key = ''] = await keysOf(one);
    await rows().updateMany({ where: { storeKey: key }, data: { forgottenAt: new Date() } });
    await invoke('files');
    expect([await keysOf(one), (await kept()).includes(key)]).toEqual([[], false]);
  });
});

describe('S-35 the scanner', () => {
  let clamd: Clamd;

  beforeAll(async () => {
    clamd = new Clamd(folder);
    await clamd.start();
    await restart({ CCHC_CLAMD: `unix:${clamd.path}` });
  });
  afterAll(() => {
    clamd.stop();
    delete process.env.CCHC_CLAMD;
  });

  it('hands out what it found clean, and nobody gets what it found infected', async () => {
    const one = await sent([
      ['sạch.pdf', PDF],
      ['độc.pdf', PDF.replace('<<>>', `<</A (${EICAR})>>`)],
    ]);
    expect(await filesOf(officer, one)).toMatchObject([
      { scan: 'pending', mayOpen: false },
      { scan: 'pending', mayOpen: false },
    ]);
    const early = await linkTo(officer, one);
    expect([early.status, early.body.error.message]).toEqual([
      409,
      'Tệp chưa được quét mã độc, hãy thử lại sau vài phút.',
    ]);
    await invoke('scan');
    expect(await filesOf(officer, one)).toMatchObject([
      { scan: 'clean', mayOpen: true },
      { scan: 'infected', mayOpen: false },
    ]);
    expect((await linkTo(officer, one, 1)).status).toBe(200);
    for (const who of [officer, leader]) expect((await linkTo(who, one, 2)).status).toBe(409);
  });

  it('may be away: cases are taken in, and wait', async () => {
    clamd.stop();
    const one = await sent([['a.pdf', PDF]]);
    await invoke('scan');
    expect(await filesOf(officer, one)).toMatchObject([{ scan: 'pending', mayOpen: false }]);
    const { body } = await portal.http().get('/api/cchc/ready').expect(200);
    expect(body.files.toScan).toBeGreaterThan(0);
    await clamd.start();
    await invoke('scan');
    expect(await filesOf(officer, one)).toMatchObject([{ scan: 'clean', mayOpen: true }]);
  });
});

describe('a private folder that cannot be used', () => {
  beforeAll(async () => {
    await restart({ CCHC_PRIVATE_DIR: join(process.env.PUBLIC_DIR ?? '', 'uploads') });
  });

  it('takes no files, and every text', async () => {
    const { status, body } = await send([['a.pdf', PDF]]);
    expect([status, body.error.details.fields]).toMatchObject([
      503,
      [{ path: 'files', code: 'FILES_CLOSED' }],
    ]);
    expect(body.error.message).toContain('Hãy bỏ tệp ra rồi gửi lại');
    expect((await sendFeedback(portal, await feedbackOf(portal, unit))).status).toBe(201);
    const ready = await portal.http().get('/api/cchc/ready').expect(200);
    expect(ready.body.files.store).toBe(false);
  });
});
