import { buildUnit } from '../support/build';
import { dump } from '../support/dump';
import {
  askChallenge,
  feedbackOf,
  noticeVersion,
  SENDER,
  sendFeedback,
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
    ['person.phone', { person: { ...SENDER, phone: '' } }, 'CONTACT_REQUIRED'],
    ['title', { title: 'a' }, 'FIELD_TOO_SHORT'],
    ['content', { content: 'x'.repeat(5_001) }, 'FIELD_TOO_LONG'],
    ['subject', { subject: 'khac' }, 'FIELD_REQUIRED'],
    ['noticeVersion', { noticeVersion: '1999-01' }, 'NOTICE_OUTDATED'],
    ['unit', { unit: '00000' }, 'UNIT_NOT_FOUND'],
    ['altcha', { altcha: 'eyJ9' }, 'CHALLENGE_FAILED'],
    ['website', { website: 'https://spam.example' }, 'INVALID_PARAMETER'],
  ])('is refused with %s named', async (path, fields, code) => {
    const before = await cases().count({});
    const { status, body } = await send(fields);
    expect([status, problems(body)]).toEqual([400, [[path, code]]]);
    expect(await cases().count({})).toBe(before);
  });

  it.each(['state', 'assignee', 'publishedAt', 'documentId', 'createdBy', 'kid', '__proto__x'])(
    'is refused with a part that is not the citizen’s to set: %s',
    async (name) => {
      const { status, body } = await send({ [name]: 'x' });
      expect([status, problems(body)]).toEqual([400, [[name, 'UNKNOWN_PARAMETER']]]);
    },
  );

  it('S-18 says how else the office can be reached', async () => {
    const { body } = await send({ altcha: await solved(portal, 'question') });
    expect(body.error.message).toContain('0239 000 0001');
    expect(body.error.details.phone).toBe('0239 000 0001');
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

  it('S-04 opens nothing as a part of an address', async () => {
    const { data } = (await send()).body;
    const { status } = await portal
      .http()
      .get(`/api/cchc/cases/track?trackingCode=${data.trackingCode}`);
    expect([404, 405]).toContain(status);
  });

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
