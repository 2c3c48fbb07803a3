import type { CaseList } from '../../plugins/cchc/shared/contracts/case-panel';
import { buildInbox, type Inbox, type SentCase as Sent } from '../support/cases';
import { SENDER } from '../support/intake';
import type { Panel } from '../support/panel';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

let portal: Portal;
let section: Section;
let officer: Panel;
let leader: Panel;
let secondLeader: Panel;
let codeOf: Inbox['codeOf'];
let sent: Inbox['sent'];
let asked: Inbox['asked'];
let open: Inbox['open'];
let act: Inbox['act'];
let done: Inbox['done'];
let follow: Inbox['follow'];
let anybody: Inbox['anybody'];

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  ({ codeOf, sent, asked, open, act, done, follow, anybody } = buildInbox(portal, section));
  officer = await section.as('officer', 'own');
  leader = await section.as('viewer', 'own');
  secondLeader = await section.as('viewer', 'own');
});
afterAll(() => portal.stop());

const list = async (who: Panel, query = ''): Promise<CaseList> =>
  (await who.get(`/cchc/cases${query}`).expect(200)).body;
const drafted = async (one: Sent, answer = 'Đã bố trí thêm quầy tiếp nhận.') => {
  await done(officer, one, 'accept');
  await done(leader, one, 'assign', { assignee: await anybody(leader, one) });
  return done(officer, one, 'propose', { answer, result: 'resolved' });
};

describe('a case on its way', () => {
  it('goes from receipt to an answer, back by its citizen, and to an end', async () => {
    const one = await sent();
    await drafted(one);
    const returned = await done(leader, one, 'return', { note: 'Ghi rõ ngày' });
    expect(returned).toMatchObject({
      state: 'in-progress',
      draft: 'Đã bố trí thêm quầy tiếp nhận.',
    });
    await done(officer, one, 'propose', { answer: 'Từ 01/12 có thêm quầy.', result: 'resolved' });
    const answered = await done(leader, one, 'approve');
    expect(answered).toMatchObject({
      state: 'answered',
      answer: 'Từ 01/12 có thêm quầy.',
      isLate: false,
    });
    const told = (await follow(one)).body.data;
    expect(told).toMatchObject({
      state: 'answered',
      answer: { text: 'Từ 01/12 có thêm quầy.' },
      allowed: ['rate', 'reopen'],
    });
    // What went to and fro in the office is its own matter.
    expect(JSON.stringify(told)).not.toContain('Ghi rõ ngày');
    const reopened = await follow(one, 'reopen', { reason: 'Đến nay vẫn chưa có thêm quầy nào' });
    expect(reopened.body.data).toMatchObject({ state: 'in-progress', allowed: ['withdraw'] });
    await done(officer, one, 'propose', { answer: 'Quầy mới ở tầng 2.', result: 'resolved' });
    await done(leader, one, 'approve');
    const closed = await follow(one, 'rate', { rating: 4 });
    expect(closed.body.data).toMatchObject({ state: 'closed', allowed: [] });
    expect((await open(leader, one)).rating).toBe(4);
  });

  it('stands still while its citizen is asked, and goes on where it was', async () => {
    const one = await sent();
    await done(officer, one, 'accept');
    const waiting = await done(officer, one, 'ask', { note: 'Xin cho biết ngày giờ' });
    expect(waiting).toMatchObject({ state: 'awaiting-citizen', dueOn: null });
    const { data } = (await follow(one)).body;
    expect(data.history.at(-1)).toMatchObject({ note: 'Xin cho biết ngày giờ' });
    const replied = await follow(one, 'reply', { content: 'Sáng thứ Hai, 8 giờ' });
    expect(replied.body.data).toMatchObject({ state: 'awaiting-assignment' });
    const { dueOn, steps } = await open(officer, one);
    expect(dueOn).toMatch(/^\d{4}/);
    expect(steps.at(-1)).toMatchObject({ action: 'reply', note: 'Sáng thứ Hai, 8 giờ', by: null });
  });

  it('goes on as well when its citizen adds something at the counter or on the phone', async () => {
    const one = await sent();
    await done(officer, one, 'accept');
    await done(officer, one, 'ask', { note: 'Xin cho biết ngày giờ' });
    expect((await act(officer, one, 'reply')).status).toBe(400);
    const note = 'Gọi điện: sáng thứ Ba, 9 giờ';
    expect((await done(officer, one, 'reply', { note })).state).toBe('awaiting-assignment');
    expect((await open(officer, one)).dueOn).toMatch(/^\d{4}/);
    expect((await follow(one)).body.data.history.at(-1)).toMatchObject({ note });
  });

  it('of a question needs nobody who assigns it', async () => {
    const one = await asked();
    await done(officer, one, 'accept');
    await done(officer, one, 'propose', { answer: 'Nộp tại bộ phận một cửa.', result: 'resolved' });
    expect((await done(leader, one, 'approve')).state).toBe('answered');
  });

  it('S-54 is approved by another person than who wrote the answer', async () => {
    const both = await section.as('administrator', 'own');
    const one = await asked();
    await done(both, one, 'accept');
    await done(both, one, 'propose', { answer: 'Trả lời', result: 'resolved' });
    const { status, body } = await act(both, one, 'approve');
    expect([status, body.error.details.code]).toEqual([409, 'SAME_PERSON']);
    expect((await done(leader, one, 'approve')).state).toBe('answered');
  });

  it('S-48 is changed by one of two who act at once, and the other is told what happened', async () => {
    const one = await sent();
    await done(officer, one, 'accept');
    const assignee = await anybody(leader, one);
    const { version } = await open(leader, one);
    const both = await Promise.all(
      [leader, secondLeader].map((who) =>
        who
          .post(`/cchc/cases/${one.documentId}/steps`)
          .send({ action: 'assign', version, assignee }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409)?.body.error;
    expect(refused.details.code).toBe('CHANGED_MEANWHILE');
    expect(refused.message).toContain('Đang xử lý');
  });

  it('says what was not said with a step', async () => {
    const one = await sent();
    const { status, body } = await act(officer, one, 'refuse');
    expect([status, body.error.details.fields[0].path]).toEqual([400, 'reason']);
    const other = await act(officer, one, 'refuse', { reason: 'other' });
    expect(other.status).toBe(400);
    const refused = await done(officer, one, 'refuse', {
      reason: 'out-of-scope',
      note: 'Đây là khiếu nại, xin gửi đơn.',
    });
    expect(refused).toMatchObject({ state: 'refused', choices: [{ action: 'quarantine' }] });
    expect((await follow(one)).body.data.history.at(-1).note).toBe(
      'Đây là khiếu nại, xin gửi đơn.',
    );
  });

  it('S-30 of a duplicate shows one citizen nothing of the other, and comes back as it was', async () => {
    const [master, copy] = [await sent(), await sent({ title: 'Trùng nội dung' })];
    await done(officer, copy, 'mark-duplicate', { master: master.number });
    const told = (await follow(copy)).body.data;
    expect(told).toMatchObject({ state: 'duplicate', allowed: [] });
    expect(JSON.stringify(told)).not.toContain(master.number);
    expect(told.answer).toBeNull();
    const back = await done(officer, copy, 'unmark-duplicate');
    expect(back).toMatchObject({ state: 'awaiting-triage', leadsTo: null, isLate: false });
    const itself = await act(officer, copy, 'mark-duplicate', { master: copy.number });
    expect(itself.status).toBe(400);
  });

  it('S-30 tells whose matter was merged what the public reads of the other one, and no more', async () => {
    const [master, copy] = [await sent(), await sent({ title: 'Trùng nội dung' })];
    await done(officer, copy, 'mark-duplicate', { master: master.number });
    await drafted(master, 'Gửi bà Nguyễn Thị B: đã thêm quầy.');
    await done(leader, master, 'approve');
    const before = (await follow(copy)).body.data;
    expect(before.history.at(-1).label).toBe('Vụ việc cùng nội dung: Đã trả lời');
    expect(JSON.stringify(before)).not.toContain('Nguyễn Thị B');
    expect(before.answer).toBeNull();

    const data = {
      title: 'Thêm quầy tiếp nhận',
      content: 'Chờ lâu ở bộ phận một cửa.',
      answer: '<p>Đã thêm quầy.</p>',
      subject: 'conduct',
      outcome: 'resolved',
      unit: section.units.own.documentId,
      number: master.number,
      caseId: master.documentId,
    };
    await portal.strapi
      .documents('plugin::cchc.published-feedback')
      .create({ data, status: 'published' });
    expect((await follow(copy)).body.data.answer.text).toBe('Đã thêm quầy.');
    expect((await follow(master)).body.data.answer.text).toContain('Nguyễn Thị B');
  });
});

describe('S-53 what is restricted', () => {
  const MARK = 'Dấu hiệu tố cáo';

  it('is seen by the restricted officer only, opened with a reason, handed over, and destroyed', async () => {
    const one = await sent({ content: `${MARK} một cán bộ nhận tiền của dân` });
    await act(officer, one, 'quarantine');
    expect((await officer.get(`/cchc/cases/${one.documentId}`)).status).toBe(404);
    const { data } = await list(officer, '?pile=done');
    expect(data.map(({ number }) => number)).not.toContain(one.number);
    // Its citizen is told that it was passed on, and nothing of why.
    const told = (await follow(one)).body.data;
    expect(told).toMatchObject({
      ...{ state: 'forwarded', label: 'Đã chuyển cơ quan có thẩm quyền' },
      ...{ dueOn: null, dueExplanation: [], answer: null, allowed: [] },
    });
    expect(JSON.stringify(told)).not.toMatch(/cách ly|hạn chế|tố cáo|restrict|quarantine/i);
    const shown = await open(leader, one);
    expect(JSON.stringify(shown)).not.toContain(MARK);
    const hidden = await leader
      .post(`/cchc/cases/${one.documentId}/reveal`)
      .send({ reason: 'Xem để bàn giao' })
      .expect(200);
    expect(hidden.body.data.content).toContain(MARK);
    const early = await act(leader, one, 'purge', { note: 'Đã xong' });
    expect(early.status).toBe(409);
    await done(leader, one, 'hand-over', { agency: 'Thanh tra tỉnh', note: 'Biên bản số 1' });
    await done(leader, one, 'purge', { note: 'Hủy theo biên bản số 1' });
    const again = await act(leader, one, 'purge', { note: 'Lần nữa' });
    expect([again.status, again.body.error.details.code]).toEqual([409, 'NOT_ALLOWED_NOW']);
    const after = await leader
      .post(`/cchc/cases/${one.documentId}/reveal`)
      .send({ reason: 'Xem lại lần nữa' });
    expect(after.body.data).toMatchObject({ title: '', content: '', person: { fullName: '' } });
    expect((await open(leader, one)).steps.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['receive', 'quarantine', 'hand-over', 'purge']),
    );
  });
});

describe('S-39 who sent it', () => {
  const numbersFound = async (q: string) => {
    const { body } = await officer.post('/cchc/cases/search').send({ q }).expect(200);
    return (body as CaseList).data.map(({ number }) => number);
  };

  it('is masked, until somebody says why she has to know, which is noted', async () => {
    const one = await sent();
    const shown = await open(officer, one);
    expect(shown.person).toEqual({
      fullName: 'N. V. •',
      address: '••••••',
      phone: '09••••••78',
      email: null,
      postalAddress: null,
    });
    const reveal = (reason: string) =>
      officer.post(`/cchc/cases/${one.documentId}/reveal`).send({ reason });
    expect((await reveal('')).status).toBe(400);
    const { body } = await reveal('Gọi hỏi thêm').expect(200);
    expect(body.data.person).toMatchObject({ fullName: SENDER.fullName, phone: SENDER.phone });
    const entries = await portal.strapi.db
      .query('plugin::cchc.audit-entry')
      .findMany({ where: { document: one.documentId } });
    expect(entries).toMatchObject([{ act: 'revealed', detail: 'Gọi hỏi thêm', kind: 'case' }]);
  });

  it('is found by exactly her phone number, however it is typed, and by the case’s number', async () => {
    const one = await sent({ person: { ...SENDER, phone: '0987 000 111' } });
    // In whichever pile it lies: who searches for one case does not know.
    await done(officer, one, 'refuse', { reason: 'wrong-form' });
    for (const q of ['+84987000111', '0987.000.111', one.number.toLowerCase()]) {
      expect([q, await numbersFound(q)]).toEqual([q, [one.number]]);
    }
    expect(await numbersFound('0987000112')).toEqual([]);
    expect(await numbersFound('0987')).toEqual([]);
    expect((await list(officer, `?q=${one.number}`)).data).toHaveLength(1);
  });

  it('S-43 of a contact that is searched for no address holds anything', async () => {
    const { status, body } = await officer.get('/cchc/cases?q=0987000111');
    expect([status, body.error.details.fields[0].path]).toEqual([400, 'q']);
  });
});

it('#96 R28 what does not open, or is another case’s, says so in its place and hides nothing else', async () => {
  const [flipped, swapped, sound] = [await sent(), await sent(), await sent()];
  const texts = portal.strapi.db.query('plugin::cchc.vault-text');
  const title = ({ documentId }: Sent) => ({ owner: documentId, name: 'title' });
  const { sealed } = await texts.findOne({ where: title(sound) });
  const { sealed: own } = await texts.findOne({ where: title(flipped) });
  const other = own.at(-3) === 'A' ? 'B' : 'A';
  const changed = own.slice(0, -3) + other + own.slice(-2);
  await texts.updateMany({ where: title(flipped), data: { sealed: changed } });
  await texts.updateMany({ where: title(swapped), data: { sealed } });
  portal.strapi.log.silent = true;
  const { data } = await list(officer, '?pageSize=100');
  const opened = await open(officer, swapped);
  await texts.deleteMany({ where: { $or: [title(flipped), title(swapped)] } });
  portal.strapi.log.silent = false;
  const titleOf = ({ number }: Sent) => data.find((one) => one.number === number)?.title;
  expect([flipped, swapped, sound].map(titleOf)).toEqual([
    ...['[không giải mã được]', '[không giải mã được]', 'Chờ lâu ở bộ phận một cửa'],
  ]);
  expect([opened.title, opened.content]).toEqual([
    '[không giải mã được]',
    'Sáng thứ Hai tôi chờ hai giờ mà chưa được gọi số.',
  ]);
});

describe('S-13 who sees and does what', () => {
  it('sees only cases of the own unit and below', async () => {
    const [mine, theirs] = [await sent(), await sent({}, 'neighbour')];
    const numbers = async (who: Panel) =>
      (await list(who, '?pageSize=100')).data.map(({ number }) => number);
    expect(await numbers(officer)).toContain(mine.number);
    expect(await numbers(officer)).not.toContain(theirs.number);
    const province = await section.as('viewer', 'province');
    expect(await numbers(province)).toEqual(expect.arrayContaining([mine.number, theirs.number]));
    // Who administers the section works for no unit, and sees no case.
    expect(await numbers(await section.as('administrator'))).toEqual([]);
  });

  it('is told which units those are, by name', async () => {
    const unitNames = async (who: Panel) =>
      ((await who.get('/cchc/cases/units').expect(200)).body.data as { name: string }[]).map(
        ({ name }) => name,
      );
    expect(await unitNames(officer)).toEqual(['Phòng Nhà', 'Xã Nhà']);
    expect(await unitNames(await section.as('administrator'))).toEqual([]);
  });

  it('finds what belongs to another unit not there, at every door, and leaves a trace', async () => {
    const theirs = await sent({}, 'neighbour');
    const at = `/cchc/cases/${theirs.documentId}`;
    const tries = [
      officer.get(at),
      officer.get(`${at}/handlers`),
      officer.post(`${at}/steps`).send({ action: 'accept', version: 1 }),
      officer.post(`${at}/notes`).send({ text: 'Ghi chú' }),
      officer.post(`${at}/reveal`).send({ reason: 'Tò mò thôi' }),
      officer.put(`${at}/national`).send({ nationalCode: 'PAKN.1' }),
    ];
    for (const { status, body } of await Promise.all(tries)) {
      expect([status, body.error.message]).toEqual([404, 'Không tìm thấy vụ việc.']);
    }
    const traces = await portal.strapi.db
      .query('plugin::cchc.audit-entry')
      .count({ where: { document: theirs.documentId, act: 'refused' } });
    expect(traces).toBe(tries.length);
  });

  it.each([
    ['officer', 'accept', 200],
    ['officer', 'quarantine', 200],
    ['viewer', 'accept', 403],
    ['viewer', 'mark-spam', 403],
    ['unit-editor', 'accept', 403],
    ['editor-in-chief', 'withdraw', 403],
    ['administrator', 'accept', 200],
    ['administrator', 'reply', 409],
  ])('as %s may do %s: %s', async (role, action, status) => {
    const one = await sent();
    const answer = await act(await section.as(role, 'own'), one, action);
    expect(answer.status).toBe(status);
  });

  it('assigns nobody from elsewhere and nobody who may not handle, and many at once', async () => {
    const ones = [await sent(), await sent()];
    for (const one of ones) await done(officer, one, 'accept');
    const [first] = ones;
    if (!first) throw new Error('two were sent');
    const { id: leaderId } = (await leader.get('/admin/users/me').expect(200)).body.data;
    expect((await act(leader, first, 'assign', { assignee: leaderId })).status).toBe(400);
    const outsider = await section.as('officer', 'neighbour');
    const { id } = (await outsider.get('/admin/users/me').expect(200)).body.data;
    expect((await act(leader, first, 'assign', { assignee: id })).status).toBe(400);
    const cases = await Promise.all(
      ones.map(async (one) => ({
        documentId: one.documentId,
        version: (await open(leader, one)).version,
      })),
    );
    const assignee = await anybody(leader, first);
    const { body } = await leader.post('/cchc/cases/assign').send({ cases, assignee }).expect(200);
    expect(body.data).toEqual({ assigned: 2, refused: [] });
  });
});

describe('what the office notes for itself', () => {
  it('S-29 is never told to the citizen', async () => {
    const one = await sent();
    const { body } = await officer
      .post(`/cchc/cases/${one.documentId}/notes`)
      .send({ text: 'Hỏi lại phòng Nội vụ' })
      .expect(200);
    expect(body.data.notes).toMatchObject([{ text: 'Hỏi lại phòng Nội vụ', by: 'Nguyễn Văn A' }]);
    expect(JSON.stringify((await follow(one)).body)).not.toContain('phòng Nội vụ');
  });
});

describe('what comes by phone, at the counter or on paper', () => {
  it('is entered by an officer, who gets the slip with the code once', async () => {
    const wanted = {
      kind: 'feedback',
      channel: 'phone',
      unit: await codeOf('own'),
      subject: 'conduct',
      title: 'Phản ánh qua điện thoại',
      content: 'Nội dung do công dân đọc qua điện thoại.',
      person: SENDER,
      receivedAt: '2026-03-02T08:00:00+07:00',
    };
    const { body } = await officer.post('/cchc/cases').send(wanted).expect(201);
    expect(body.data).toMatchObject({
      trackingCode: expect.stringMatching(/^[0-9A-Z-]{19}$/),
      receivedAt: '2026-03-02T08:00:00.000+07:00',
      dueOn: '2026-03-23',
    });
    const { steps, channel } = await open(officer, body.data);
    expect(channel).toBe('phone');
    expect(steps).toMatchObject([{ action: 'receive', role: 'receiver', by: 'Nguyễn Văn A' }]);
    const { body: wrong } = await officer
      .post('/cchc/cases')
      .send({ ...wanted, title: '', person: { ...SENDER, phone: 'không có' } })
      .expect(400);
    expect(wrong.error.details.fields).toMatchObject([
      { path: 'title', message: 'FIELD_REQUIRED' },
      { path: 'person.phone', message: 'INVALID_PHONE' },
    ]);
    const elsewhere = { ...wanted, unit: await codeOf('neighbour') };
    expect((await officer.post('/cchc/cases').send(elsewhere)).status).toBe(400);
    expect((await leader.post('/cchc/cases').send(wanted)).status).toBe(403);
  });
});
