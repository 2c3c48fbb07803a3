import { once } from 'node:events';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { createServer, request as open, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { docx } from '../../plugins/cchc/server/src/platform/attachments/zip.fixture';
import type { CaseDetail } from '../../plugins/cchc/shared/contracts/case-panel';
import { buildInbox, type Inbox, type SentCase } from '../support/cases';
import { Clamd, EICAR } from '../support/clamd';
import { runJob, stopJobs } from '../support/jobs';
import {
  asForm,
  feedbackOf,
  type Fields,
  SENDER,
  sendForm,
  type SentFile,
} from '../support/intake';
import type { Panel } from '../support/panel';
import { GPS_MARK, photo } from '../support/photo';
import { buildSection, type Section } from '../support/section';
import { handlerOf, type Portal, startPortal } from '../support/strapi';
import { until } from '../support/until';

const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n';

let portal: Portal;
let section: Section;
let inbox: Inbox;
let officer: Panel;
let leader: Panel;
let folder: string;

const signIn = async () => {
  officer = await section.as('officer', 'own');
  leader = await section.as('viewer', 'own');
};
const restart = async (environment: Record<string, string> = {}) => {
  Object.assign(process.env, environment);
  await portal.restart();
  // A scan that the clock began a moment ago has not seen what comes now.
  stopJobs(portal);
  await signIn();
};

beforeAll(async () => {
  portal = await startPortal();
  folder = process.env.CCHC_PRIVATE_DIR ?? '';
  section = await buildSection(portal);
  inbox = buildInbox(portal, section);
  await signIn();
});
afterAll(() => portal.stop());

const incoming = () => readdir(join(folder, 'incoming'));
const kept = () => readdir(join(folder, 'kept'));
const rows = () => portal.strapi.db.query('plugin::cchc.case-file');
const invoke = (job: string) => runJob(portal, job);
const replied = ({ trackingCode }: Pick<SentCase, 'trackingCode'>, files: readonly SentFile[]) =>
  asForm(
    portal.http().post('/api/cchc/cases/reply'),
    { trackingCode, content: 'Gửi thêm ảnh và đơn như đã hỏi.' },
    files,
  );
const asked = async (files: readonly SentFile[] = []): Promise<SentCase> => {
  const { body } = await sendForm(
    portal,
    await feedbackOf(portal, await inbox.codeOf('own')),
    files,
  );
  const { documentId } = await portal.strapi.db
    .query('plugin::cchc.case')
    .findOne({ where: { number: body.data.number } });
  const one = { ...body.data, documentId } as SentCase;
  await inbox.done(officer, one, 'ask', { note: 'Gửi thêm ảnh chụp đơn' });
  return one;
};
/** The same attempt, called by this name. */
const repliedAs = (key: string, { trackingCode }: SentCase, content: string) => {
  const post = portal.http().post('/api/cchc/cases/reply').set('Idempotency-Key', key);
  return asForm(post, { trackingCode, content }, [['b.pdf', PDF]]);
};
const underWay = async () => {
  const one = await inbox.sent();
  await inbox.done(officer, one, 'accept');
  await inbox.done(leader, one, 'assign', { assignee: await inbox.anybody(leader, one) });
  return one;
};
const step = async (
  one: Pick<SentCase, 'documentId'>,
  said: object,
  files: readonly SentFile[],
) => {
  const { version } = await inbox.open(officer, one);
  const post = officer.post(`/cchc/cases/${one.documentId}/steps`);
  return asForm(post, { version, ...said }, files);
};
const PROPOSED = { action: 'propose', answer: 'Trả lời như văn bản kèm theo.', result: 'resolved' };
const namesIn = ({ files }: CaseDetail, part: string) =>
  files.filter((file) => file.part === part).map(({ name }) => name);

describe('S-22 what a citizen does with her case under a name of hers', () => {
  const actsOf = async ({ documentId }: SentCase) =>
    (await inbox.open(officer, { documentId })).steps.filter(({ action }) => action === 'reply');

  it('is done once, however often it is sent', async () => {
    const one = await asked();
    const first = await repliedAs('lan-1', one, 'Gửi thêm đơn');
    const again = await repliedAs('lan-1', one, 'Gửi thêm đơn');
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    expect(namesIn(await inbox.open(officer, one), 'sent')).toEqual(['b.pdf']);
    expect(await actsOf(one)).toHaveLength(1);
    const other = await repliedAs('lan-1', one, 'Nội dung khác');
    expect([other.status, other.body.error.details.code]).toEqual([422, 'IDEMPOTENCY_MISMATCH']);
    // Without it, or under another name, the case stands otherwise by now.
    expect((await replied(one, [])).status).toBe(409);
    expect((await repliedAs('lan-2', one, 'Gửi thêm đơn')).status).toBe(409);
    expect(await incoming()).toEqual([]);
  });

  it('is done once by two at once', async () => {
    const one = await asked();
    const both = await Promise.all([1, 2].map(() => repliedAs('cung-luc', one, 'Gửi thêm đơn')));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await actsOf(one)).toHaveLength(1);
    expect(namesIn(await inbox.open(officer, one), 'sent')).toEqual(['b.pdf']);
  });

  it('is not done, and may be tried again, where the case stands otherwise', async () => {
    const one = await inbox.sent();
    const withdrawn = () =>
      portal
        .http()
        .post('/api/cchc/cases/rate')
        .set('Idempotency-Key', 'som-qua')
        .send({ trackingCode: one.trackingCode, rating: 5 });
    expect((await withdrawn()).status).toBe(409);
    expect((await withdrawn()).status).toBe(409);
  });
});

describe('what a citizen sends along when the office has asked', () => {
  it('S-32 S-33 joins what she sent before, looked into and drawn anew like that', async () => {
    const one = await asked([['đơn.pdf', PDF]]);
    const { status, body } = await replied(one, [
      ['ảnh.jpg', await photo()],
      ['b.pdf', PDF],
    ]);
    expect([status, body.data?.state]).toEqual([200, 'awaiting-triage']);
    const found = await inbox.open(officer, one);
    expect(namesIn(found, 'sent')).toEqual(['đơn.pdf', 'ảnh.jpg', 'b.pdf']);
    const { body: link } = await officer
      .post(`/cchc/cases/${one.documentId}/files/2/link`)
      .send({})
      .expect(200);
    const { body: picture } = await portal.http().get(link.data.url).buffer();
    expect([picture.length > 0, picture.includes(GPS_MARK)]).toEqual([true, false]);
    expect(await incoming()).toEqual([]);
  });

  it('S-32 is refused as a whole for one file, and the case still waits', async () => {
    const one = await asked();
    const { status, body } = await replied(one, [
      ['tốt.pdf', PDF],
      ['ảnh.svg', '<svg/>'],
    ]);
    expect([status, body.error.details]).toMatchObject([
      400,
      { code: 'FILE_TYPE', file: 'ảnh.svg' },
    ]);
    expect([await incoming(), (await inbox.open(officer, one)).files]).toEqual([[], []]);
    expect((await replied(one, [['tốt.pdf', PDF]])).status).toBe(200);
  });

  it('S-32 may be as much again each time the office asks, and no more', async () => {
    const five = ['1', '2', '3', '4', '5'].map((name): SentFile => [`${name}.pdf`, PDF]);
    const one = await asked(five);
    const { status, body } = await replied(one, [...five, ['6.pdf', PDF]]);
    expect([status, body.error.details.code]).toEqual([413, 'TOO_MANY_FILES']);
    expect(await incoming()).toEqual([]);
    expect((await replied(one, five)).status).toBe(200);
    expect((await inbox.open(officer, one)).files).toHaveLength(10);
    // It waits for nothing more now.
    expect((await replied(one, five)).status).toBe(409);
  });

  it('writes nothing for a wrong code, or for a case that waits for nothing', async () => {
    const wrong = await replied({ trackingCode: 'AAAA-AAAA-AAAA-AAAA' }, [['a.pdf', PDF]]);
    expect([wrong.status, wrong.body.error.details.code]).toEqual([404, 'CASE_NOT_FOUND']);
    const late = await replied(await inbox.sent(), [['a.pdf', PDF]]);
    expect([late.status, late.body.error.details.code]).toEqual([409, 'WRONG_STATE']);
    expect(await incoming()).toEqual([]);
  });
});

describe('what an officer enters for a citizen', () => {
  it('takes the paper along, as it was scanned at the counter', async () => {
    const body = {
      ...{ kind: 'feedback', channel: 'paper', subject: 'procedure' },
      unit: await inbox.codeOf('own'),
      ...{ title: 'Chờ lâu', content: 'Chờ hai giờ ở bộ phận một cửa.', person: SENDER },
    };
    const enter = (files: readonly SentFile[], more = {}) =>
      asForm(officer.post('/cchc/cases'), { ...body, ...more }, files);
    const { status, body: answer } = await enter([['bản quét.jpg', await photo()]]);
    expect([status, answer.error]).toEqual([201, undefined]);
    const found = await inbox.open(officer, answer.data);
    expect(found.files).toMatchObject([{ part: 'sent', name: 'bản quét.jpg', mayOpen: true }]);
    const before = (await kept()).length;
    const refused = await enter([['a.svg', '<svg/>']]);
    expect([refused.status, refused.body.error.details.fields]).toMatchObject([
      400,
      [{ path: 'files', code: 'FILE_TYPE' }],
    ]);
    expect((await enter([['a.pdf', PDF]], { title: '' })).status).toBe(400);
    expect([await incoming(), (await kept()).length]).toEqual([[], before]);
  });

  it('is nobody without the right, whose files are not even looked at', async () => {
    const watcher = await section.as('viewer', 'own');
    const post = portal.http().post('/cchc/cases');
    expect((await asForm(post, {}, [['a.pdf', PDF]])).status).toBe(401);
    expect([201, 500]).not.toContain(
      (await asForm(watcher.post('/cchc/cases'), {}, [['a.pdf', PDF]])).status,
    );
    expect(await incoming()).toEqual([]);
  });
});

describe('the files of an answer', () => {
  it('go through the draft to the citizen, who gets each by her code, once for each time', async () => {
    const one = await underWay();
    const first = await step(one, PROPOSED, [
      ['Công văn.pdf', PDF],
      ['Nháp.pdf', PDF],
    ]);
    expect([first.status, first.body.error]).toEqual([200, undefined]);
    const drafted: CaseDetail = first.body.data;
    expect(namesIn(drafted, 'draft')).toEqual(['Công văn.pdf', 'Nháp.pdf']);
    // Nothing of a draft is the citizen's.
    expect((await inbox.follow(one)).body.data.answer).toBeNull();
    const position = drafted.files[0]?.position ?? 0;
    expect((await inbox.follow(one, 'file', { position })).status).toBe(409);
    await inbox.done(leader, one, 'return', { note: 'Bỏ bản nháp' });
    const again = await step(one, { ...PROPOSED, keptFiles: [position] }, [['Phụ lục.pdf', PDF]]);
    expect(namesIn(again.body.data, 'draft')).toEqual(['Công văn.pdf', 'Phụ lục.pdf']);
    await until(
      async () => (await rows().count({ where: { owner: one.documentId } })) === 2,
      5_000,
    );
    const answered = await inbox.done(leader, one, 'approve');
    expect(namesIn(answered, 'answer.1')).toEqual(['Công văn.pdf', 'Phụ lục.pdf']);
    const { answer } = (await inbox.follow(one)).body.data;
    expect(answer.files).toMatchObject([
      { position, name: 'Công văn.pdf', mime: 'application/pdf', size: PDF.length },
      { name: 'Phụ lục.pdf' },
    ]);
    const link = await inbox.follow(one, 'file', { position });
    expect([link.status, link.headers['cache-control']]).toEqual([200, 'no-store']);
    const { url } = link.body.data;
    const got = await portal.http().get(url);
    expect([got.status, String(got.body)]).toEqual([200, PDF]);
    expect(got.headers['content-disposition']).toContain('attachment');
    expect((await portal.http().get(url)).status).toBe(404);
    expect((await inbox.follow(one, 'file', { position })).status).toBe(200);
  });

  it('S-07 are all that the code opens: what was sent stays with the office', async () => {
    const one = await asked([['đơn.pdf', PDF]]);
    const told = await inbox.follow(one);
    expect(JSON.stringify(told.body)).not.toContain('đơn.pdf');
    expect((await inbox.follow(one, 'file', { position: 1 })).status).toBe(409);
    const wrong = { trackingCode: 'AAAA-AAAA-AAAA-AAAA' };
    expect((await inbox.follow(wrong, 'file', { position: 1 })).status).toBe(404);
  });

  it('belong to their answer: after it was opened again the next one has its own', async () => {
    const one = await underWay();
    await step(one, PROPOSED, [['Lần 1.pdf', PDF]]);
    await inbox.done(leader, one, 'approve');
    await inbox.follow(one, 'reopen', { reason: 'Văn bản này thiếu phụ lục' });
    const reopened = (await inbox.follow(one)).body.data;
    expect(reopened.answer.files).toMatchObject([{ name: 'Lần 1.pdf' }]);
    await step(one, PROPOSED, [['Lần 2.pdf', PDF]]);
    const now = await inbox.done(leader, one, 'approve');
    expect([namesIn(now, 'answer.1'), namesIn(now, 'answer.2')]).toEqual([
      ['Lần 1.pdf'],
      ['Lần 2.pdf'],
    ]);
    expect((await inbox.follow(one)).body.data.answer.files).toMatchObject([{ name: 'Lần 2.pdf' }]);
  });

  it('S-36 carry no comments and no tracked changes out of the office', async () => {
    const one = await underWay();
    const comments = { name: 'word/comments.xml', content: '<w:comment w:id="0">x</w:comment>' };
    const { status, body } = await step(one, PROPOSED, [['trả lời.docx', docx(comments)]]);
    expect([status, body.error.details.fields]).toMatchObject([400, [{ path: 'files' }]]);
    expect(body.error.details.fields[0].message).toContain('“trả lời.docx” còn nhận xét');
    expect([await incoming(), (await inbox.open(officer, one)).files]).toEqual([[], []]);
    const elsewhere = await step(one, { action: 'hand-back', note: 'x' }, [['a.pdf', PDF]]);
    expect([elsewhere.status, await incoming()]).toEqual([400, []]);
    const six = Array.from({ length: 5 }, (_, at): SentFile => [`${at}.pdf`, PDF]);
    const full = (await step(one, PROPOSED, six)).body.data as CaseDetail;
    await inbox.done(leader, one, 'return', { note: 'Thêm phụ lục' });
    const keptFiles = full.files.map(({ position }) => position);
    const over = await step(one, { ...PROPOSED, keptFiles }, [['6.pdf', PDF]]);
    expect([over.status, over.body.error.details.fields[0].path]).toEqual([400, 'files']);
    expect(await incoming()).toEqual([]);
  });
});

describe('S-24 S-36 the public copy of an answer', () => {
  it('never carries a file of the case itself, only one that was made for it', async () => {
    const one = await inbox.sent();
    await inbox.done(officer, one, 'accept');
    await inbox.done(leader, one, 'assign', { assignee: await inbox.anybody(leader, one) });
    await step(one, PROPOSED, [['Công văn.pdf', PDF]]);
    await inbox.done(leader, one, 'approve');
    const editor = await section.as('unit-editor', 'own');
    const { body } = await editor.post(`/cchc/cases/${one.documentId}/public-draft`).expect(200);
    const { uid, documentId } = body.data as {
      uid: 'plugin::cchc.published-feedback';
      documentId: string;
    };
    const draft = portal.strapi.documents(uid);
    const publishedWith = async (content: string) => {
      const file = await editor.post('/upload').attach('files', Buffer.from(content), 'cv.pdf');
      const data: Fields = { files: [file.body[0].id], isChecked: true };
      await draft.update({ documentId, data });
      return draft.publish({ documentId }).then(
        () => 'published',
        ({ message }: Error) => message,
      );
    };
    expect(await publishedWith(PDF)).toContain('“cv.pdf” là bản gốc của vụ việc');
    expect(await publishedWith(PDF.replace('<<>>', '<</Size 2>>'))).toBe('published');
    const shown = await portal.http().get(`/api/cchc/feedback/${one.number}`).expect(200);
    expect(shown.body.data.files).toMatchObject([{ name: 'cv.pdf' }]);
  });
});

describe('S-17 the work', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer(handlerOf(portal)).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Begins a form by hand, and looks at the disk while its file is still under way. */
  const whileSending = (payload: object, order: 'first' | 'last') => {
    // A server that listens on a port has an address of this kind.
    const { port } = server.address() as AddressInfo;
    const host = '127.0.0.1';
    const part = (head: string, content: string) =>
      `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
    const text = part('name="payload"', JSON.stringify(payload));
    const file = part('name="files"; filename="a.pdf"', PDF.repeat(2_000)).slice(0, -2);
    const headers = {
      'content-type': 'multipart/form-data; boundary=x',
      'transfer-encoding': 'chunked',
    };
    const sending = open({ host, port, method: 'POST', path: '/api/cchc/feedback', headers });
    const answered = new Promise<number>((resolve, reject) => {
      sending.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sending.on('error', reject);
    });
    sending.write(order === 'first' ? text + file : file);
    return {
      answered,
      end: () => sending.end(order === 'first' ? '\r\n--x--\r\n' : `\r\n${text}--x--\r\n`),
    };
  };

  it('is looked at before a byte of a file is written', async () => {
    const body = await feedbackOf(portal, await inbox.codeOf('own'));
    const good = whileSending(body, 'first');
    await until(async () => (await incoming()).length === 1, 5_000);
    good.end();
    expect([await good.answered, await incoming()]).toEqual([201, []]);
    for (const altcha of ['eyJ9', body.altcha.slice(0, -8)]) {
      // Answered while the rest of the file is still to come.
      const bad = whileSending({ ...body, altcha }, 'first');
      expect([await bad.answered, await incoming()]).toEqual([400, []]);
      bad.end();
    }
  });

  it('comes before the files, or they are not taken', async () => {
    const body = await feedbackOf(portal, await inbox.codeOf('own'));
    const late = whileSending(body, 'last');
    expect([await late.answered, await incoming()]).toEqual([400, []]);
    late.end();
  });
});

describe('S-35 S-36 with a scanner', () => {
  let clamd: Clamd;
  beforeAll(async () => {
    clamd = new Clamd(folder);
    await clamd.start();
    await restart({ CCHC_CLAMD: `unix:${clamd.path}` });
  });
  afterAll(async () => {
    clamd.stop();
    delete process.env.CCHC_CLAMD;
    await restart();
  });

  it('an answer waits for its files, by name, and never leaves with an infected one', async () => {
    const one = await underWay();
    const infected = PDF.replace('<<>>', `<</A (${EICAR})>>`);
    await step(one, PROPOSED, [
      ['sạch.pdf', PDF],
      ['độc.pdf', infected],
    ]);
    const early = await inbox.act(leader, one, 'approve');
    expect([early.status, early.body.error.message]).toEqual([
      409,
      'Tệp “sạch.pdf” chưa quét mã độc xong: hãy duyệt lại sau vài phút. Tệp “độc.pdf” chưa quét mã độc xong: hãy duyệt lại sau vài phút.',
    ]);
    await invoke('scan');
    const bad = await inbox.act(leader, one, 'approve');
    expect([bad.status, bad.body.error.message]).toEqual([
      409,
      'Tệp “độc.pdf” có mã độc: hãy trả lại để người soạn bỏ tệp này.',
    ]);
    const { files } = await inbox.done(leader, one, 'return', { note: 'Bỏ tệp có mã độc' });
    const keptFiles = files.filter(({ scan }) => scan === 'clean').map(({ position }) => position);
    await inbox.done(officer, one, 'propose', { ...PROPOSED, action: 'propose', keptFiles });
    await inbox.done(leader, one, 'approve');
    expect((await inbox.follow(one)).body.data.answer.files).toMatchObject([{ name: 'sạch.pdf' }]);
  });
});

describe('R4 a store that cannot be written to', () => {
  it('takes nothing, leaves nothing, and says so with the phone of the office', async () => {
    const code = await inbox.codeOf('own');
    await portal.strapi.db
      .query('plugin::cchc.unit')
      .updateMany({ where: { code }, data: { phone: '0238 3 333 333' } });
    const body = await feedbackOf(portal, code);
    const cases = () => portal.strapi.db.query('plugin::cchc.case').count({});
    const before = await cases();
    portal.strapi.log.silent = true;
    await rm(join(folder, 'incoming'), { recursive: true });
    const { status, headers, body: answer } = await sendForm(portal, body, [['a.pdf', PDF]]);
    expect([status, answer.error.details]).toMatchObject([
      503,
      { code: 'FILES_CLOSED', phone: '0238 3 333 333', fields: [{ path: 'files' }] },
    ]);
    expect(answer.error.message).toContain('Có thể gọi 0238 3 333 333 để được tiếp nhận.');
    expect(headers['retry-after']).toBe('300');
    expect(await cases()).toBe(before);
    portal.strapi.log.silent = false;
    await mkdir(join(folder, 'incoming'));
    // The work was not used up.
    expect((await sendForm(portal, body, [['a.pdf', PDF]])).status).toBe(201);
  });
});
