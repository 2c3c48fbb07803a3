import { docx } from '../../plugins/cchc/server/src/platform/attachments/zip.fixture';
import {
  caseStatistics,
  feedbackDetail,
  feedbackItem,
  questionDetail,
  questionItem,
} from '../../plugins/cchc/shared/contracts';
import { vietnamDate } from '../../plugins/cchc/shared/time';
import { buildAccount, buildProcedure, buildUnit } from '../support/build';
import { lastChange } from '../support/changes';
import { dump } from '../support/dump';
import { look, parseBundle } from '../support/follower';
import { feedbackOf, type Fields, SENDER, sendFeedback } from '../support/intake';
import { type Panel, signIn } from '../support/panel';
import { photo } from '../support/photo';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const QUESTION = 'plugin::cchc.published-question';
const FEEDBACK = 'plugin::cchc.published-feedback';
const CODE = '18586';

let portal: Portal;
let unit: string;

beforeAll(async () => {
  portal = await startPortal();
  const province = await buildUnit(portal.strapi, {
    code: '42',
    kind: 'province',
    name: 'Tỉnh Thử',
  });
  const fields = { code: CODE, name: 'Xã Thử', parent: province.documentId };
  unit = (await buildUnit(portal.strapi, fields)).documentId;
  await buildUnit(portal.strapi, { code: '18673', name: 'Xã Bên', parent: province.documentId });
});
afterAll(() => portal.stop());

const write = async (fields: Fields = {}, uid: typeof QUESTION | typeof FEEDBACK = QUESTION) =>
  portal.strapi.documents(uid).create({
    data: {
      title: 'Làm lại giấy khai sinh ở đâu?',
      content: 'Tôi bị mất giấy khai sinh thì xin lại ở đâu?',
      answer: '<p>Bà con đến bộ phận một cửa của xã.</p>',
      unit,
      ...fields,
    },
    status: 'published',
  });
const get = (path: string) => portal.http().get(`/api/cchc${path}`);
const feedback = (fields: Fields = {}) =>
  write(
    {
      number: `PA-2026-${Math.floor(performance.now() * 1000)}`,
      subject: 'conduct',
      outcome: 'resolved',
      ...fields,
    },
    FEEDBACK,
  );

describe('public questions', () => {
  it('are listed and read by the site of the unit and of those below, in the shape of the contract', async () => {
    const { documentId } = await write();
    const { body } = await get(`/questions?unit=${CODE}`).expect(200);
    const listed = body.data.find((one: Fields) => one.documentId === documentId);
    expect(questionItem.strict().parse(listed)).toMatchObject({
      slug: 'lam-lai-giay-khai-sinh-o-dau',
      origin: 'own',
      procedure: null,
      needsReview: false,
    });
    const one = await get(`/questions/${listed.slug}`).expect(200);
    expect(questionDetail.strict().parse(one.body.data)).toMatchObject({
      content: 'Tôi bị mất giấy khai sinh thì xin lại ở đâu?',
      html: '<p>Bà con đến bộ phận một cửa của xã.</p>',
    });
    expect((await get('/questions?unit=18673')).body.data).toEqual([]);
    expect((await get(`/questions/${listed.slug}?unit=18673`)).status).toBe(404);
  });

  it('are found by the search', async () => {
    await write({ title: 'Đăng ký tạm trú cho sinh viên cần gì?' });
    const { body } = await get(`/search?unit=${CODE}&q=tam+tru+sinh+vien`).expect(200);
    const group = body.data.find((one: { type: string }) => one.type === 'question');
    expect(group.hits[0]).toMatchObject({ id: 'dang-ky-tam-tru-cho-sinh-vien-can-gi' });
  });

  it('are narrowed down by the field of their procedure, which the list offers', async () => {
    const { documentId: field } = await portal.strapi
      .documents('plugin::cchc.field')
      .create({ data: { code: 'chung-thuc', name: 'Chứng thực' } });
    await buildProcedure(portal.strapi, { code: '1.000778', name: 'Sao y', field });
    await write({ title: 'Sao y mất bao lâu?', procedureCode: '1.000778' });
    const { facets } = (await get(`/questions?unit=${CODE}`).expect(200)).body.meta;
    const offered = facets.fields.find(({ name }: Fields) => name === 'Chứng thực');
    expect(offered).toMatchObject({ count: 1 });
    expect(facets.procedures).toContainEqual({ code: '1.000778', name: 'Sao y', count: 1 });
    const narrowed = await get(`/questions?unit=${CODE}&filters[field]=${offered.code}`);
    expect(narrowed.body.data.map(({ slug }: Fields) => slug)).toEqual(['sao-y-mat-bao-lau']);
    expect(narrowed.body.meta.facets).toEqual(facets);
  });

  it('fall to review when the procedure changes, until somebody saves them again', async () => {
    const procedure = await buildProcedure(portal.strapi, { code: '1.000777' });
    const { documentId, slug } = (await write({
      title: 'Hỏi về thủ tục',
      procedureCode: '1.000777',
    })) as unknown as Fields & { documentId: string; slug: string };
    const needsReview = async () => (await get(`/questions/${slug}`)).body.data.needsReview;
    expect(await needsReview()).toBe(false);
    const PROCEDURE = 'plugin::cchc.procedure';
    const changed = { requirements: '<p>Điều kiện mới</p>', changeNote: 'Thêm điều kiện' };
    await updateDocument(portal.strapi, PROCEDURE, procedure.documentId, changed, {
      status: 'published',
    });
    expect(await needsReview()).toBe(true);
    await updateDocument(
      portal.strapi,
      QUESTION,
      documentId,
      { title: 'Hỏi về thủ tục' },
      { status: 'published' },
    );
    expect(await needsReview()).toBe(false);
  });

  it('S-31 that are taken down are gone from list, search and page, which says 410', async () => {
    const { documentId } = await write({ title: 'Câu hỏi sẽ gỡ' });
    await get('/questions/cau-hoi-se-go').expect(200);
    await portal.strapi.documents(QUESTION).unpublish({ documentId });
    const { status, body } = await get('/questions/cau-hoi-se-go');
    expect([status, body.error.details.code]).toEqual([410, 'GONE']);
    expect(JSON.stringify((await get(`/questions?unit=${CODE}`)).body)).not.toContain(
      'cau-hoi-se-go',
    );
    expect(JSON.stringify((await get(`/search?q=cau+hoi+se+go`)).body)).not.toContain(
      'cau-hoi-se-go',
    );
  });

  it('wait for their time', async () => {
    const publishAt = new Date(Date.now() + 60_000).toISOString();
    await write({ title: 'Câu hỏi hẹn giờ', publishAt });
    await get('/questions/cau-hoi-hen-gio').expect(404);
    expect(JSON.stringify((await get('/questions')).body)).not.toContain('hen-gio');
  });

  it('S-28 are not published while they look as if they named somebody, unless that was looked at', async () => {
    const content = 'Tôi là Nguyễn Văn A, số điện thoại 0912 345 678, hỏi về hộ khẩu.';
    const refused = await write({ content }).catch((error: { message: string }) => error.message);
    expect(refused).toContain('0912 345 678');
    await expect(write({ content, isChecked: true, title: 'Đã xem' })).resolves.toBeTruthy();
  });

  it('S-28 are told how many more findings there are than are listed', async () => {
    const phones = (count: number) =>
      Array.from({ length: count }, (_, index) => `gọi 0912 345 67${index}`).join(', ');
    const refused = (content: string) =>
      write({ content }).catch((error: { message: string }) => error.message);
    expect(await refused(phones(7))).toContain('"0912 345 674"; và 2 chỗ khác). Hãy sửa');
    expect(await refused(phones(5))).toContain('"0912 345 674"). Hãy sửa');
  });

  it('S-20 hold no script of anybody', async () => {
    const { slug } = (await write({
      title: 'Có mã độc',
      answer: '<p onclick="x()">Chữ<script>alert(1)</script></p>',
    })) as unknown as { slug: string };
    expect((await get(`/questions/${slug}`)).body.data.html).toBe('<p>Chữ</p>');
  });
});

describe('S-24 S-36 the files of a public answer', () => {
  const PDF = '%PDF-1.7\\n1 0 obj\\n<< /Type /Catalog >>\\nendobj\\ntrailer\\n<<>>\\n%%EOF\\n';
  let chief: Panel;
  beforeAll(async () => {
    chief = await signIn(
      portal,
      await buildAccount(portal.strapi, { role: 'cchc-editor-in-chief' }),
    );
  });
  const upload = async (name: string, content: Buffer | string): Promise<number> => {
    const { body } = await chief.post('/upload').attach('files', Buffer.from(content), name);
    return body[0].id as number;
  };
  const refusal = async (files: number[], fields: Fields = {}) =>
    write({ title: 'Tệp công khai', files, ...fields }).then(
      () => 'published',
      ({ message }: Error) => message,
    );

  it('are shown with it wherever it is told in full', async () => {
    const file = await upload('Bản đã che.pdf', PDF);
    const { slug } = (await write({ title: 'Có tệp', files: [file] })) as unknown as {
      slug: string;
    };
    const { body } = await get(`/questions/${slug}`).expect(200);
    expect(body.data.files).toMatchObject([{ name: 'Bản đã che.pdf', mime: 'application/pdf' }]);
    expect(
      (await portal.http().get(new URL(body.data.files[0].url, 'http://x').pathname)).status,
    ).toBe(200);
    const page = await portal.http().get(`/cchc/questions/${slug}`).expect(200);
    expect(page.text).toContain('Bản đã che.pdf');
    expect((await get(`/bundle?unit=${CODE}&types=question`)).text).toContain('Bản đã che.pdf');
  });

  it('carry no comments, changes or hidden text, and no names that nobody has looked at', async () => {
    const word = (name: string, content: string) => docx({ name, content });
    const never = await upload('a.docx', word('word/comments.xml', '<w:comment w:id="0"/>'));
    expect(await refusal([never], { isChecked: true })).toContain('“a.docx” còn nhận xét');
    const author = await upload('b.pdf', PDF.replace('<< /T', '<< /Author (A) /T'));
    expect(await refusal([author])).toContain('“b.pdf” còn tên người soạn');
    expect(await refusal([author], { isChecked: true })).toBe('published');
    const named = await upload('Đơn của 0912 345 678.pdf', PDF);
    expect(await refusal([named])).toContain('0912 345 678');
    const camera = await upload('c.jpg', await photo());
    const stripped = await refusal([camera]);
    // Strapi's own optimiser may have taken it away already.
    if (stripped !== 'published') expect(stripped).toContain('nơi chụp');
  });
});

describe('copies of answers', () => {
  const told = async (since: number) => {
    await look(portal);
    const { body } = await get(`/changes?unit=${CODE}&since=${since}&types=question,feedback`);
    return body.data.map(
      ({ op, type, id }: Fields) => `${String(op)} ${String(type)} ${String(id)}`,
    );
  };

  it('S-23 S-31 are told of each that is published, and that it went when it is taken down', async () => {
    const start = await lastChange(portal.strapi);
    const { documentId } = await write({ title: 'Chép rồi gỡ' });
    await write({ title: 'Còn hẹn giờ', publishAt: new Date(Date.now() + 60_000).toISOString() });
    const { number } = (await feedback()) as unknown as { number: string };
    expect(await told(start)).toEqual(['upsert question chep-roi-go', `upsert feedback ${number}`]);
    const { text } = await get(`/bundle?unit=${CODE}&types=question,feedback`).expect(200);
    const { lines } = parseBundle(text);
    const copied = lines.find(({ id }) => id === 'chep-roi-go');
    const { body } = await get(`/questions/chep-roi-go?unit=${CODE}`).expect(200);
    expect(copied?.data).toEqual(body.data);
    expect(questionDetail.strict().parse(copied?.data)).toBeTruthy();
    await portal.strapi.documents(QUESTION).unpublish({ documentId });
    expect(await told(start)).toEqual([`upsert feedback ${number}`, 'remove question chep-roi-go']);
    await look(portal);
    const after = await get(`/bundle?unit=${CODE}&types=question,feedback`).expect(200);
    expect(after.text).not.toContain('chep-roi-go');
    expect(after.text).not.toContain('con-hen-gio');
  });
});

describe('public feedback', () => {
  it('is listed and read by its number, in the shape of the contract', async () => {
    const { number } = (await feedback()) as unknown as { number: string };
    const { body } = await get(`/feedback?unit=${CODE}&filters[state]=resolved`).expect(200);
    const listed = body.data.find((one: Fields) => one.number === number);
    expect(feedbackItem.strict().parse(listed)).toMatchObject({
      subject: 'conduct',
      state: 'resolved',
    });
    const one = await get(`/feedback/${number}`).expect(200);
    const { edition: _own, ...data } = one.body.data;
    expect(feedbackDetail.parse(data)).toMatchObject({ number });
    const year = new Date().getFullYear();
    expect((await get(`/feedback?filters[year]=${year - 1}`)).body.data).toEqual([]);
    expect((await get(`/feedback?filters[year]=${year}`)).body.data.length).toBeGreaterThan(0);
  });

  it.each(['populate=*', 'filters[caseId]=x', 'fields=title', 'sort=caseId', 'status=draft'])(
    'S-11 refuses %s',
    async (query) => {
      expect((await get(`/feedback?${query}`)).status).toBe(400);
    },
  );
});

describe('statistics of a unit', () => {
  const DAY = 24 * 60 * 60 * 1000;
  const yesterday = new Date(Date.now() - DAY);
  const year = vietnamDate(yesterday).slice(0, 4);
  let made = 0;
  /** Cases as they stand; what nobody looks at is left out. */
  const receive = async (howMany: number, fields: Fields = {}) => {
    const { id } = await portal.strapi.db
      .query('plugin::cchc.unit')
      .findOne({ where: { code: '18673' } });
    for (let count = 0; count < howMany; count += 1) {
      const number = `PA-1999-${(made += 1)}`;
      const stands = { caseKind: 'feedback', stage: 'answered', channel: 'web', version: 1 };
      const times = { receivedAt: yesterday, changedAt: yesterday, stoppedAt: yesterday };
      const about = { subject: 'conduct', field: 'ho-tich', unit: id, noticeVersion: '1' };
      await portal.strapi.db
        .query('plugin::cchc.case')
        .create({ data: { number, ...stands, ...times, ...about, isLate: false, ...fields } });
    }
  };

  it('S-58 tell by subject and field what became of cases, and nothing of fewer than five', async () => {
    await portal.strapi
      .documents('plugin::cchc.field')
      .create({ data: { code: 'ho-tich', name: 'Hộ tịch' } });
    await receive(8);
    await receive(6, { stage: 'in-progress', stoppedAt: null, lateFrom: yesterday, isLate: null });
    await receive(5, { subject: 'procedure', field: null });
    await receive(2, { subject: 'procedure', field: 'dat-dai' });
    await receive(7, { stage: 'quarantined', field: 'dat-dai' });
    await receive(7, { stage: 'spam', field: 'dat-dai' });
    await receive(4, { caseKind: 'question', subject: null });
    await receive(1, { receivedAt: new Date() });
    const { body } = await get(`/statistics?unit=18673&filters[year]=${year}`).expect(200);
    const [asked, feedbackGiven] = caseStatistics.strict().array().parse(body.data);
    expect(asked?.total.received).toBeNull();
    expect(asked?.fields).toEqual([]);
    expect(feedbackGiven?.total).toEqual({ received: 21, onTime: 15, late: 6, open: 0 });
    const bySubject = feedbackGiven?.subjects.map(({ subject, received, late }) => [
      subject,
      received,
      late,
    ]);
    expect(bySubject).toEqual([
      ['conduct', 14, 6],
      ['procedure', 7, 0],
    ]);
    const byField = feedbackGiven?.fields.map(({ code, name, received }) => [code, name, received]);
    expect(byField).toEqual([
      ['ho-tich', 'Hộ tịch', 14],
      [null, 'Các mục khác', 7],
    ]);
    expect(JSON.stringify(body)).not.toContain('dat-dai');
  });

  it('stand on the section page, as a table, beside questions and hotlines', async () => {
    const page = await portal.http().get('/cchc/questions?unit=18673').expect(200);
    for (const tag of ['<cchc-questions', 'kind="feedback"', '<cchc-hotlines', '<h2>Số liệu']) {
      expect(page.text).toContain(tag);
    }
    const { slug } = (await write({ title: 'Trang riêng của câu hỏi' })) as unknown as Fields;
    const one = await portal
      .http()
      .get(`/cchc/questions/${String(slug)}`)
      .expect(200);
    expect(one.text).toContain('<h1>Trang riêng của câu hỏi</h1>');
    expect(one.text).toContain('FAQPage');
    const list = await portal.http().get('/cchc/questions').expect(200);
    const [plain] = /<noscript>.*?<\/noscript>/s.exec(list.text) ?? [];
    expect(plain).toMatch(/JavaScript.*gọi điện hoặc đến /s);
    expect(plain).toContain(
      `<a href="/cchc/questions/${String(slug)}">Trang riêng của câu hỏi</a>`,
    );
    await portal.http().get('/cchc/questions/chua-tung-co').expect(404);
  });

  it('are those of single units only, as of the last midnight', async () => {
    expect((await get('/statistics').expect(200)).body.data).toEqual([]);
    const { body } = await get(`/statistics?unit=42&filters[year]=${year}`).expect(200);
    expect(body.data.map(({ total }: { total: Fields }) => total.received)).toEqual([0, 0]);
    expect(body.data[0].asOf).toMatch(/T00:00:00/);
    await get('/statistics?unit=18673&filters[year]=2026-11').expect(400);
  });
});

describe('the public copy of a case', () => {
  it('S-24 S-26 is a draft of its own, without what looks personal, and never the case itself', async () => {
    const section = (role: string) =>
      buildAccount(portal.strapi, { role: `cchc-${role}`, units: [{ documentId: unit }] });
    const [officer, leader, editor] = [
      await signIn(portal, await section('officer')),
      await signIn(portal, await section('viewer')),
      await signIn(portal, await section('unit-editor')),
    ];
    const person = { ...SENDER, fullName: 'Trần Thị Dấu Vết', phone: '0987 111 222' };
    const sent = await sendFeedback(
      portal,
      await feedbackOf(portal, CODE, {
        content: 'Tôi là Trần Thị Dấu Vết, gọi cho tôi theo số 0987111222 để biết thêm.',
        person,
      }),
    ).expect(201);
    const { number } = sent.body.data;
    const found = await portal.strapi.db.query('plugin::cchc.case').findOne({ where: { number } });
    const at = `/cchc/cases/${found.documentId}`;
    const step = async (who: typeof officer, action: string, said: Fields = {}) => {
      const { version } = await portal.strapi.db
        .query('plugin::cchc.case')
        .findOne({ where: { number } });
      return (
        await who
          .post(`${at}/steps`)
          .send({ action, version, ...said })
          .expect(200)
      ).body;
    };
    expect((await editor.post(`${at}/public-draft`)).status).toBe(409);
    await step(officer, 'accept');
    const [{ id }] = (await leader.get(`${at}/handlers`).expect(200)).body.data;
    await step(leader, 'assign', { assignee: id });
    await step(officer, 'propose', { answer: 'Đã nhắc nhở cán bộ.', result: 'resolved' });
    await step(leader, 'approve');
    expect((await officer.post(`${at}/public-draft`)).status).toBe(403);
    const first = await editor.post(`${at}/public-draft`).expect(200);
    const again = await editor.post(`${at}/public-draft`).expect(200);
    expect(again.body).toEqual(first.body);
    const { uid, documentId } = first.body.data;
    const draft = await portal.strapi.documents(uid).findOne({ documentId });
    expect(draft).toMatchObject({
      number,
      content: 'Tôi là …, gọi cho tôi theo số … để biết thêm.',
      answer: '<p>Đã nhắc nhở cán bộ.</p>',
    });
    await get(`/feedback/${number}`).expect(404);
    await portal.strapi.documents(uid).publish({ documentId });
    const { body } = await get(`/feedback/${number}`).expect(200);
    expect(JSON.stringify(body)).not.toContain(found.documentId);
    const everything = JSON.stringify(await dump(portal.strapi));
    for (const secret of [person.fullName, '0987111222', '0987 111 222']) {
      expect([secret, everything.includes(secret)]).toEqual([secret, false]);
    }
  });
});
