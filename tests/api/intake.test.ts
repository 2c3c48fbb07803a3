import { buildHotline, buildProcedure, buildUnit } from '../support/build';
import { dump } from '../support/dump';
import {
  askChallenge,
  feedbackOf,
  noticeVersion,
  SENDER,
  sendFeedback,
  sendForm,
  solve,
  solved,
} from '../support/intake';
import { type Portal, startPortal } from '../support/strapi';

let portal: Portal;
const UNIT = '18586';

beforeAll(async () => {
  portal = await startPortal();
  await buildUnit(portal.strapi, { code: UNIT, name: 'Xã Thử', phone: '0239 000 0001' });
});
afterAll(() => portal.stop());

const cases = () => portal.strapi.db.query('plugin::cchc.case');
const send = async (fields: object = {}, headers: Record<string, string> = {}) =>
  sendFeedback(portal, await feedbackOf(portal, UNIT, fields as Record<string, unknown>), headers);
const track = (trackingCode: string, verb = 'track', more: object = {}) =>
  portal
    .http()
    .post(`/api/cchc/cases/${verb}`)
    .send({ trackingCode, ...more });
const problems = (body: { error: { details: { fields: { path: string; code: string }[] } } }) =>
  body.error.details.fields.map(({ path, code }) => [path, code]);

describe('what a citizen sends', () => {
  it('S-01 gets a number for everybody and a code for her, with the day until which she gets an answer', async () => {
    const { status, body, headers } = await send();
    expect([status, body.error]).toEqual([201, undefined]);
    expect(Object.keys(body.data).sort()).toEqual(
      ['dueExplanation', 'dueOn', 'number', 'receivedAt', 'trackingCode', 'unit'].sort(),
    );
    expect(body.data).toMatchObject({
      number: expect.stringMatching(/^PA-\d{4}-\d{6}$/),
      trackingCode: expect.stringMatching(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/),
      dueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      unit: { code: UNIT, name: 'Xã Thử' },
    });
    expect(body.data.dueExplanation[0]).toMatch(/^Hạn: hết ngày .* 15 ngày làm việc/);
    // The form stands on the commune's own site, which is another origin.
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
  });

  it('is told to the page of any site, also when it is refused', async () => {
    const { status, headers } = await sendFeedback(portal, {});
    expect([status, headers['access-control-allow-origin']]).toEqual([400, '*']);
  });

  it('is numbered one after the other, also when many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => send()));
    const numbers = answers.map(({ body }) => Number(body.data.number.slice(-6))).sort();
    const [first = 0] = numbers;
    expect(numbers).toEqual(numbers.map((_, index) => first + index));
  });

  it('may be a question too', async () => {
    const body = {
      ...(await feedbackOf(portal, UNIT)),
      altcha: await solved(portal, 'question'),
      subject: undefined,
    };
    const { body: answer } = await portal.http().post('/api/cchc/questions').send(body).expect(201);
    expect(answer.data.number).toMatch(/^HD-/);
  });

  it.each([
    ['person.fullName', { person: { ...SENDER, fullName: ' ' } }, 'FIELD_REQUIRED'],
    ['person.phone', { person: { ...SENDER, phone: 'không có' } }, 'INVALID_PHONE'],
    ['person.email', { person: { ...SENDER, email: 'a@b' } }, 'INVALID_EMAIL'],
    ['person.phone', { person: { ...SENDER, phone: '()()--()()' } }, 'INVALID_PHONE'],
    ['person.phone', { person: { ...SENDER, phone: '' } }, 'CONTACT_REQUIRED'],
    ['title', { title: 'a' }, 'FIELD_TOO_SHORT'],
    ['content', { content: 'x'.repeat(5_001) }, 'FIELD_TOO_LONG'],
    ['subject', { subject: 'khac' }, 'FIELD_REQUIRED'],
    ['noticeVersion', { noticeVersion: '1999-01' }, 'NOTICE_OUTDATED'],
    ['unit', { unit: '00000' }, 'UNIT_NOT_FOUND'],
    ['altcha', { altcha: 'eyJ9' }, 'CHALLENGE_FAILED'],
    ['website', { website: 'https://spam.example' }, 'INVALID_PARAMETER'],
  ])('S-18 is refused with %s named, and whom to call instead', async (path, fields, code) => {
    const before = await cases().count({});
    const { status, body } = await send(fields);
    expect([status, problems(body)]).toEqual([400, [[path, code]]]);
    expect(body.error.details.phone).toBe(path === 'unit' ? undefined : '0239 000 0001');
    expect(await cases().count({})).toBe(before);
  });

  it.each(['state', 'assignee', 'publishedAt', 'documentId', 'createdBy', 'kid', '__proto__x'])(
    'is refused with a part that is not the citizen’s to set: %s',
    async (name) => {
      const { status, body } = await send({ [name]: 'x' });
      expect([status, problems(body)]).toEqual([400, [[name, 'UNKNOWN_PARAMETER']]]);
    },
  );

  it.each([
    '/feedback',
    '/questions',
    ...['track', 'reply', 'file'].map((verb) => `/cases/${verb}`),
  ])(
    'is refused at %s with whatever the address says besides the language, each named',
    async (path) => {
      const { data } = (await send()).body;
      const before = await cases().count({});
      const query = 'populate=*&foo=1&filters[a]=1&__proto__[b]=1&locale=vi';
      const body = path.startsWith('/cases')
        ? { trackingCode: data.trackingCode, content: 'Tôi bổ sung', position: 0 }
        : await feedbackOf(portal, UNIT);
      const answer = await portal.http().post(`/api/cchc${path}?${query}`).send(body);
      expect([answer.status, problems(answer.body)]).toEqual([
        400,
        ['populate', 'foo', 'filters[a]', '__proto__[b]'].map((name) => [
          name,
          'UNKNOWN_PARAMETER',
        ]),
      ]);
      expect(await cases().count({})).toBe(before);
    },
  );

  it('#18 is refused with what every object has, at the top and below, which reaches no other', async () => {
    const body = await feedbackOf(portal, UNIT);
    const { person, ...rest } = body;
    // Written by hand: an object's own `__proto__` is not what `JSON.stringify` makes of one.
    const forged = [
      `{"__proto__":{"state":"answered"},${JSON.stringify(body).slice(1)}`,
      `{"constructor":{"prototype":{"state":"answered"}},${JSON.stringify(body).slice(1)}`,
      JSON.stringify({ ...rest, person: { ...person, id: 1 } }),
      `${JSON.stringify(rest).slice(0, -1)},"person":{"__proto__":{"id":1},${JSON.stringify(person).slice(1)}}`,
    ];
    const before = await cases().count({});
    // The parser refuses two of them with an error.
    portal.strapi.log.silent = true;
    for (const text of forged) {
      const { status } = await portal
        .http()
        .post('/api/cchc/feedback')
        .set('Content-Type', 'application/json')
        .send(text);
      expect([text, status]).toEqual([text, 400]);
    }
    portal.strapi.log.silent = false;
    expect(Object(Object.prototype)).not.toHaveProperty('state');
    expect(await cases().count({})).toBe(before);
    expect((await sendFeedback(portal, body)).status).toBe(201);
  });

  it('#19 is changed by no other method, nor by one that hides behind POST', async () => {
    const { data } = (await send()).body;
    const found = () => cases().findOne({ where: { number: data.number } });
    const before = await found();
    const paths = ['/feedback', '/questions', '/cases/track', '/cases/withdraw', '/cases/reply'];
    const all = [...paths, `/feedback/${data.number}`, `/cases/${before.documentId}`];
    const said = { trackingCode: data.trackingCode, data: { stage: 'answered' } };
    for (const path of all) {
      for (const verb of ['put', 'patch', 'delete'] as const) {
        const { status } = await portal.http()[verb](`/api/cchc${path}`).send(said);
        expect([verb, path, [404, 405].includes(status)]).toEqual([verb, path, true]);
      }
    }
    for (const path of all.slice(paths.length)) {
      const hidden = portal.http().post(`/api/cchc${path}?_method=DELETE`);
      const { status } = await hidden.set('X-HTTP-Method-Override', 'DELETE').send(said);
      expect([path, [404, 405].includes(status)]).toEqual([path, true]);
    }
    expect(await found()).toEqual(before);
  });

  it('S-43 is repeated neither to the sender nor in the log when it cannot be read', async () => {
    const logged = jest.spyOn(portal.strapi.log, 'error');
    const { status, body, headers } = await portal
      .http()
      .post('/api/cchc/feedback')
      .set('Content-Type', 'application/json')
      .send('{"person":{"fullName": Nguyen Van A 0912345678}}');
    expect([status, problems(body)]).toEqual([400, [['', 'UNREADABLE_BODY']]]);
    expect(body.error.message).toMatch(/^Không đọc được nội dung/);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(JSON.stringify(body)).not.toContain('Nguyen');
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });

  it('S-18 says how else the office can be reached', async () => {
    const { body } = await send({ altcha: await solved(portal, 'question') });
    expect(body.error.message).toContain('0239 000 0001');
    expect(body.error.details.phone).toBe('0239 000 0001');
  });

  it('S-18 names a hotline where the unit has no number, its own before those above', async () => {
    const above = await buildUnit(portal.strapi, { code: '42901', kind: 'province' });
    const own = await buildUnit(portal.strapi, { code: '42902', parent: above.documentId });
    const told = async () => {
      const body = await feedbackOf(portal, '42902', { title: 'a' });
      const { error } = (await sendFeedback(portal, body)).body;
      const { phone } = error.details;
      expect(error.message.includes(`gọi ${phone} `)).toBe(phone !== undefined);
      return phone;
    };
    expect(await told()).toBeUndefined();
    for (const [phone, unit, fields] of [
      ['0239 000 0091', above, { subject: 'procedure' }],
      ['0239 000 0092', own, { subject: 'conduct' }],
      ['0239 000 0093', own, { subject: 'procedure', position: 9 }],
    ] as const) {
      await buildHotline(portal.strapi, { ...fields, phone, unit: unit.documentId });
      expect(await told()).toBe(phone);
    }
    await buildHotline(portal.strapi, {
      phone: null,
      email: 'a@thu.example',
      unit: own.documentId,
    });
    expect(await told()).toBe('0239 000 0093');
  });

  it('S-40 keeps the version of the notice that was shown', async () => {
    const version = await noticeVersion(portal);
    const { body } = await send();
    const found = await cases().findOne({ where: { number: body.data.number } });
    expect(found.noticeVersion).toBe(version);
  });
});

describe('S-15 the work before sending', () => {
  it('is bound to its purpose', async () => {
    const { status, body } = await send({ altcha: await solved(portal, 'question') });
    expect([status, problems(body)]).toEqual([400, [['altcha', 'CHALLENGE_FAILED']]]);
  });

  it('cannot be made easier, or older, by who does it', async () => {
    const challenge = await askChallenge(portal, 'feedback');
    const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '00' } };
    const later = {
      ...challenge,
      parameters: { ...challenge.parameters, expiresAt: 9_999_999_999 },
    };
    for (const forged of [easier, later]) {
      const { status, body } = await send({ altcha: await solve(forged) });
      expect([status, problems(body)]).toEqual([400, [['altcha', 'CHALLENGE_FAILED']]]);
    }
  });

  it('S-16 is good for one case: of ten at once one is taken in', async () => {
    const altcha = await solved(portal, 'feedback');
    const before = await cases().count({});
    const bodies = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        feedbackOf(portal, UNIT, { altcha, title: `Nội dung khác ${index}` }),
      ),
    );
    const answers = await Promise.all(bodies.map((body) => sendFeedback(portal, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(400)]);
    expect(await cases().count({})).toBe(before + 1);
  });
});

describe('S-22 the same sent twice', () => {
  it('is one case, with one answer: fifty at once', async () => {
    const body = await feedbackOf(portal, UNIT);
    const before = await cases().count({});
    const answers = await Promise.all(Array.from({ length: 50 }, () => sendFeedback(portal, body)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.body.data.trackingCode)).size).toBe(1);
    expect(await cases().count({})).toBe(before + 1);
  });

  it('is known by the key of the attempt, though the work was done anew', async () => {
    const key = { 'idempotency-key': '5f0c6e1e-8c58-4c0e-9c2b-000000000001' };
    const [first, second] = [await send({}, key), await send({}, key)];
    expect(second.body).toEqual(first.body);
    const other = await send({ title: 'Nội dung khác hẳn' }, key);
    expect([other.status, other.body.error.details.code]).toEqual([422, 'IDEMPOTENCY_MISMATCH']);
  });
});

describe('the tracking code', () => {
  it('S-07 shows how the case stands, and nothing of who sent it', async () => {
    const { data } = (await send()).body;
    const { body, headers } = await track(
      data.trackingCode.toLowerCase().replaceAll('-', ' '),
    ).expect(200);
    expect(body.data).toMatchObject({
      number: data.number,
      kind: 'feedback',
      state: 'awaiting-triage',
      label: 'Chờ tiếp nhận',
      dueOn: data.dueOn,
      history: [{ label: 'Tiếp nhận từ công dân', note: null }],
      answer: null,
      allowed: ['withdraw'],
    });
    const told = JSON.stringify(body);
    for (const secret of [SENDER.fullName, SENDER.address, '345', 'một cửa']) {
      expect(told).not.toContain(secret);
    }
    // S-08
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
  });

  it.each(['PA-2026-000001', '0000-0000-0000-0000', 'x', '🙂'])(
    'S-02 S-05 is the same refusal for whatever is none: %s',
    async (code) => {
      const { status, body } = await track(code);
      expect([status, body.error.message]).toEqual([
        404,
        'Không có hồ sơ nào ứng với mã tra cứu này. Hãy xem lại mã trên phiếu tiếp nhận.',
      ]);
    },
  );

  it('S-04 #22 opens nothing as a part of an address, and gets into no log from there', async () => {
    const { data } = (await send()).body;
    const { log } = portal.strapi;
    const said: string[] = [];
    const write = log.http.bind(log);
    Object.assign(log, { http: (line: unknown) => said.push(String(line)) });
    const query = `trackingCode=${data.trackingCode}`;
    for (const path of ['track', 'file', 'khong-co']) {
      const { status } = await portal.http().get(`/api/cchc/cases/${path}?${query}`);
      expect([path, [404, 405].includes(status)]).toEqual([path, true]);
    }
    expect((await portal.http().post(`/api/cchc/cases/track?${query}`)).status).toBe(400);
    Object.assign(log, { http: write });
    expect(said).toHaveLength(4);
    expect(said[0]).toContain('/api/cchc/cases/track?trackingCode=***');
    expect(said.join()).not.toContain(data.trackingCode);
  });

  it.each(['track', 'reply', 'withdraw', 'rate', 'reopen', 'file'])(
    '#81 is told at %s in what no cache keeps, also when it is wrong',
    async (verb) => {
      for (const code of ['x', (await send()).body.data.trackingCode]) {
        const { headers } = await track(code, verb);
        expect(headers).toMatchObject({
          ...{ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
        });
      }
    },
  );

  it('takes a case back, once', async () => {
    const { data } = (await send()).body;
    const { body } = await track(data.trackingCode, 'withdraw').expect(200);
    expect(body.data).toMatchObject({ state: 'withdrawn', allowed: [] });
    const again = await track(data.trackingCode, 'withdraw');
    expect([again.status, again.body.error.details.code]).toEqual([409, 'WRONG_STATE']);
  });

  it('allows nothing for which it is too early', async () => {
    const { data } = (await send()).body;
    for (const [verb, more] of [
      ['reply', { content: 'Tôi bổ sung' }],
      ['rate', { rating: 5 }],
      ['reopen', { reason: 'Chưa thỏa đáng, xin xem lại' }],
    ] as const) {
      expect((await track(data.trackingCode, verb, more)).status).toBe(409);
    }
  });
});

describe('what lies in the database', () => {
  // An error of Node's own realm is none of this one's.
  const REFUSED = { message: expect.stringContaining('append only') };

  it('S-03 S-38 is neither a code nor anything of a person, in clear', async () => {
    const marker = 'Trần Thị Dấu Hiệu';
    const { data } = (
      await send({
        title: 'Dấu hiệu trong tiêu đề',
        content: 'Dấu hiệu trong nội dung phản ánh',
        person: { ...SENDER, fullName: marker, email: 'dau.hieu@thu.example', phone: '0987654321' },
      })
    ).body;
    const everything = JSON.stringify(await dump(portal.strapi));
    const code = data.trackingCode.replaceAll('-', '');
    for (const secret of [
      marker,
      'Dấu hiệu',
      'dau.hieu',
      '0987654321',
      '987654321',
      code,
      data.trackingCode,
    ]) {
      expect([secret, everything.includes(secret)]).toEqual([secret, false]);
    }
  });

  it('S-38 is about what the catalogue knows, and takes no free text for its codes', async () => {
    const unknown = await send({ field: 'Nguyễn Văn A 0987654321', procedure: '0.000000' });
    expect([unknown.status, problems(unknown.body)]).toEqual([400, [['field', 'CODE_NOT_FOUND']]]);
    const other = await send({ procedure: '0.000000' });
    expect(problems(other.body)).toEqual([['procedure', 'CODE_NOT_FOUND']]);
    const field = await portal.strapi
      .documents('plugin::cchc.field')
      .create({ data: { code: 'ho-tich-thu', name: 'Hộ tịch thử' } });
    const code = '9.900001';
    await buildProcedure(portal.strapi, { code, field: field.documentId });
    const { body } = await send({ procedure: code });
    expect(await cases().findOne({ where: { number: body.data.number } })).toMatchObject({
      ...{ field: 'ho-tich-thu', procedure: code, edition: 1 },
    });
  });

  it('S-47 S-48 is a history that nobody changes', async () => {
    const { data } = (await send()).body;
    const found = await cases().findOne({ where: { number: data.number } });
    const events = portal.strapi.db.query('plugin::cchc.case-event');
    const where = { owner: found.documentId };
    await expect(events.updateMany({ where, data: { actorName: 'x' } })).rejects.toMatchObject(
      REFUSED,
    );
    await expect(events.deleteMany({ where })).rejects.toMatchObject(REFUSED);
  });
});

it('#87 R27 a failure of the machine tells nothing of it, and the same can be sent once more', async () => {
  const [name, away] = ['cchc_intake_requests', 'cchc_intake_requests_away'];
  const { connection } = portal.strapi.db;
  const body = await feedbackOf(portal, UNIT);
  portal.strapi.log.silent = true;
  await connection.schema.renameTable(name, away);
  const { status, text } = await sendFeedback(portal, body);
  await connection.schema.renameTable(away, name);
  portal.strapi.log.silent = false;
  expect([status, JSON.parse(text)]).toEqual([
    500,
    {
      data: null,
      error: {
        status: 500,
        name: 'InternalServerError',
        message: expect.any(String),
        details: { code: 'INTERNAL_ERROR', fields: [] },
      },
    },
  ]);
  expect(text).not.toMatch(/cchc_|select|insert|sqlite|postgres|strapi|\.js|node_modules/i);
  expect((await sendFeedback(portal, body)).status).toBe(201);
});

describe('S-18 more than one person, or one commune, can send', () => {
  const SETTING = 'plugin::cchc.requestsPerMinute';
  const phone = '0987 000 111';
  const from = (person: object) => send({ person: { ...SENDER, ...person } });

  // The limits of addresses were read when the portal started: these alone are on.
  beforeAll(() => portal.strapi.config.set(SETTING, 1));
  afterAll(() => portal.strapi.config.set(SETTING, 0));

  it('is refused from the twenty-first on in a day, of one phone number however it is written', async () => {
    for (let sent = 0; sent < 20; sent += 1) expect((await from({ phone })).status).toBe(201);
    const { status, body } = await from({ phone: '+84 987.000.111' });
    expect([status, body.error.details]).toMatchObject([
      429,
      { code: 'INTAKE_LIMITED', phone: '0239 000 0001' },
    ]);
    expect(body.error.message).toContain('0239 000 0001');
    expect((await from({ phone: '0987 000 222' })).status).toBe(201);
    await cases().updateMany({
      where: {},
      data: { receivedAt: new Date(Date.now() - 25 * 60 * 60 * 1000) },
    });
    expect((await from({ phone })).status).toBe(201);
  });

  it('is refused from the thousandth on in an hour, of one unit alone', async () => {
    await buildUnit(portal.strapi, { code: '18587', name: 'Xã Bên' });
    const unitOf = (code: string) =>
      portal.strapi.db.query('plugin::cchc.unit').findOne({ where: { code } });
    const [unit, other] = [await unitOf(UNIT), await unitOf('18587')];
    const { data } = (await send()).body;
    const {
      id: _id,
      documentId: _documentId,
      ...one
    } = await cases().findOne({
      where: { number: data.number },
    });
    const copies = Array.from({ length: 1_000 }, (_, index) => ({
      ...{ ...one, number: `PA-thu-${index}`, codeDigest: `thu-${index}` },
      unit: index === 0 ? other.id : unit.id,
    }));
    for (const copy of copies) await cases().create({ data: copy });
    const { status, body } = await from({ phone: '0987 000 333' });
    expect([status, body.error.details.code]).toEqual([429, 'INTAKE_LIMITED']);
    const elsewhere = await send({ unit: '18587', person: { ...SENDER, phone: '0987 000 333' } });
    expect(elsewhere.status).toBe(201);
  });

  it('#68 brings no more files along where a unit had two GiB of them in a day', async () => {
    const files = () => portal.strapi.db.query('plugin::cchc.case-file');
    const withFile = async (fields: object = {}) => {
      const body = await feedbackOf(portal, UNIT, {
        person: { ...SENDER, phone: '0987 000 444' },
        ...fields,
      });
      return sendForm(portal, body, [['a.pdf', '%PDF-1.7\ntrailer\n<<>>\n%%EOF\n']]);
    };
    await cases().updateMany({ where: {}, data: { receivedAt: new Date(0) } });
    expect((await withFile()).status).toBe(201);
    expect((await withFile()).status).toBe(201);
    await files().updateMany({ where: {}, data: { size: 1024 ** 3 } });
    const { status, body } = await withFile();
    expect([status, body.error.details]).toMatchObject([
      429,
      { code: 'FILES_LIMITED', phone: '0239 000 0001', fields: [{ path: 'files' }] },
    ]);
    expect(body.error.message).toMatch(/nội dung vẫn gửi được\. Có thể gọi 0239 000 0001/);
    expect((await from({ phone: '0987 000 444' })).status).toBe(201);
    expect((await withFile({ unit: '18587' })).status).toBe(201);
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await files().updateMany({ where: {}, data: { createdAt: yesterday } });
    expect((await withFile()).status).toBe(201);
  });
});
