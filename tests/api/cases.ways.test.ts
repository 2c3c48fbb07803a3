import { nationalTable } from '../../plugins/cchc/server/src/features/case/national';
import type { CaseList } from '../../plugins/cchc/shared/contracts/case-panel';
import { buildAnswer } from '../support/build';
import { buildInbox, type Inbox, type SentCase } from '../support/cases';
import { command } from '../support/command';
import { askingTimes } from '../support/faults';
import { type Fields, SENDER } from '../support/intake';
import { collection, type Panel } from '../support/panel';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const MARK = 'Cán bộ quầy ba nhận phong bì';

let portal: Portal;
let section: Section;
let inbox: Inbox;
let officer: Panel;
let leader: Panel;
let neighbour: Panel;

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  inbox = buildInbox(portal, section);
  officer = await section.as('officer', 'own');
  leader = await section.as('viewer', 'own');
  neighbour = await section.as('officer', 'neighbour');
});
afterAll(() => portal.stop());

const setting = (name: string, value: unknown) =>
  portal.strapi.config.set(`plugin::cchc.${name}`, value);

const search = async (who: Panel, q: string): Promise<CaseList['data']> =>
  (await who.post('/cchc/cases/search').send({ q }).expect(200)).body.data;

/** The case that goes on with another one, as the unit that received it finds it. */
const continued = async (one: SentCase): Promise<SentCase> => {
  const cases = portal.strapi.db.query('plugin::cchc.case');
  const { documentId, number } = await cases.findOne({ where: { cameFrom: one.documentId } });
  return { ...one, documentId, number };
};

const forwarded = async (one: SentCase, said: Fields = {}) => {
  await inbox.done(officer, one, 'forward', { unit: await inbox.codeOf('neighbour'), ...said });
  return continued(one);
};

/** What came in March, by a phone number of its own. */
const byPhone = async (): Promise<SentCase> => {
  const wanted = {
    ...{ kind: 'feedback', channel: 'phone', unit: await inbox.codeOf('own'), subject: 'conduct' },
    ...{ title: 'Đèn đường hỏng', content: 'Đèn đường ở thôn bên cạnh hỏng đã một tháng.' },
    ...{ person: { ...SENDER, phone: '0987 222 333' } },
    receivedAt: '2026-03-02T08:00:00+07:00',
  };
  return (await officer.post('/cchc/cases').send(wanted).expect(201)).body.data;
};

const isChainWhole = async () => {
  const { code, out } = await command(portal.strapi, 'audit', 'verify');
  return [code, out[0]];
};

describe('a case that is passed on to another unit of the portal', () => {
  it('goes on there under the citizen’s one code, since its first receipt', async () => {
    const one = await byPhone();
    await inbox.done(officer, one, 'ask', { note: 'Ở thôn nào?' });
    await inbox.follow(one, 'reply', { content: 'Ở thôn Hạ' });
    const there = await forwarded(one, { note: 'Thuộc địa bàn xã bên' });
    const found = await inbox.open(neighbour, there);
    // Asked and answered on one day, the clock has stood still at no day's end.
    expect(found).toMatchObject({
      ...{ state: 'awaiting-triage', title: 'Đèn đường hỏng', dueOn: '2026-03-23', isLate: true },
      receivedAt: '2026-03-02T08:00:00.000+07:00',
    });
    expect(found.steps.map(({ action, office, note }) => [action, office, note])).toEqual([
      ['receive', 'Xã Nhà', null],
      ['ask', 'Xã Nhà', 'Ở thôn nào?'],
      ['reply', 'Xã Nhà', 'Ở thôn Hạ'],
      ['forward', 'Xã Nhà', 'Thuộc địa bàn xã bên'],
      ['take-over', null, null],
    ]);
    const told = (await inbox.follow(one)).body.data;
    expect(told).toMatchObject({ number: there.number, unit: { name: 'Xã Bên' } });
    expect(told.history.at(-1)).toMatchObject({ note: 'Xã Bên. Thuộc địa bàn xã bên' });
    expect((await search(neighbour, '0987222333')).map(({ number }) => number)).toEqual([
      there.number,
    ]);
    expect(await isChainWhole()).toEqual([0, expect.stringContaining('0 vụ việc có sai lệch')]);
  });

  it('is known to the first unit by number and share only, where its words are no more', async () => {
    const one = await inbox.sent({ content: `${MARK} của dân.` });
    const there = await forwarded(one);
    const first = await inbox.open(officer, one);
    expect(first).toMatchObject({ state: 'forwarded', agency: 'Xã Bên', leadsTo: there.number });
    expect(JSON.stringify(first)).not.toContain(MARK);
    expect(first.offices).toMatchObject([
      { unit: 'Xã Nhà', number: one.number, isHere: true },
      { unit: 'Xã Bên', number: there.number, to: null, isHere: false, documentId: null },
    ]);
    const province = await section.as('viewer', 'province');
    expect((await inbox.open(province, one)).offices[1]?.documentId).toBe(there.documentId);
    expect((await inbox.act(officer, there, 'accept')).status).toBe(404);
    // What goes on elsewhere does not come back to life here.
    await inbox.done(leader, one, 'quarantine');
    expect((await inbox.act(leader, one, 'release', { note: 'Nhầm' })).status).toBe(409);
  });

  it('S-53 is hidden from all offices when the last one restricts it, and destroyed for all', async () => {
    const one = await inbox.sent({ content: `${MARK} của dân.` });
    await inbox.done(officer, one, 'ask', { note: 'Xin nói rõ' });
    await inbox.follow(one, 'reply', { content: `${MARK} hôm qua` });
    const there = await forwarded(one);
    const restricted = await section.as('viewer', 'neighbour');
    await inbox.act(neighbour, there, 'quarantine');
    expect(JSON.stringify(await inbox.open(officer, one))).not.toContain(MARK);
    const { data } = (await restricted.get('/cchc/cases?pile=restricted').expect(200)).body;
    expect(data).toMatchObject([{ number: there.number, title: 'Hồ sơ hạn chế' }]);
    await inbox.done(restricted, there, 'hand-over', { agency: 'Thanh tra', note: 'Số 1' });
    await inbox.done(restricted, there, 'purge', { note: 'Đã bàn giao' });
    const left: { name: string }[] = await portal.strapi.db
      .query('plugin::cchc.vault-text')
      .findMany({ where: { owner: { $in: [one.documentId, there.documentId] } } });
    // What the first office asked, and the citizen answered, went along and went with the rest.
    expect(left.map(({ name }) => name)).toEqual(['note.4']);
  });

  it('is judged at the first unit by the term for passing on', async () => {
    const one = await byPhone();
    const there = await inbox.done(officer, one, 'forward', { agency: 'Sở Xây dựng' });
    // Five working days, where the answer would have fifteen.
    expect(there).toMatchObject({ dueOn: '2026-03-09', isLate: true });
    expect(there.dueExplanation.join(' ')).toContain('92/2017/NĐ-CP');
  });

  it('stays where it is for a unit that is none, or its own', async () => {
    const one = await inbox.sent();
    for (const unit of ['00000', await inbox.codeOf('own')]) {
      const { status, body } = await inbox.act(officer, one, 'forward', { unit });
      expect([status, body.error.details.fields[0].path]).toEqual([400, 'unit']);
    }
    expect((await inbox.act(officer, one, 'forward')).body.error.details.fields[0].path).toBe(
      'agency',
    );
    const targets = (await officer.get(`/cchc/cases/${one.documentId}/targets`)).body.data;
    expect(targets.map(({ name }: { name: string }) => name)).toContainEqual(
      expect.stringContaining('Xã Bên'),
    );
  });
});

describe('the letter to an office outside the portal', () => {
  it('names the sender in full, and is noted', async () => {
    const one = await inbox.sent();
    const at = `/cchc/cases/${one.documentId}/letter`;
    const wanted = { number: '12/PC-UBND', on: '2026-11-27' };
    expect((await officer.post(at).send(wanted)).status).toBe(409);
    await inbox.done(officer, one, 'ask', { note: 'Ở đoạn nào?' });
    await inbox.follow(one, 'reply', { content: 'Gần nhà văn hóa thôn 2' });
    await inbox.done(officer, one, 'forward', { agency: 'Sở Xây dựng', note: 'Không thuộc xã' });
    const { body } = await officer.post(at).send(wanted).expect(200);
    expect(body.data).toMatchObject({
      ...{ letterNumber: '12/PC-UBND', letterOn: '2026-11-27', number: one.number },
      ...{ agency: 'Sở Xây dựng', note: 'Không thuộc xã' },
      supplements: ['Gần nhà văn hóa thôn 2'],
      issuer: ['ỦY BAN NHÂN DÂN', 'XÃ NHÀ'],
      ...{ place: 'Nhà', signatory: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], signerName: null },
      citation: expect.stringContaining('92/2017'),
      person: { fullName: SENDER.fullName },
    });
    expect((await inbox.open(officer, one)).letter).toEqual({
      number: wanted.number,
      on: wanted.on,
    });
    const traces = await portal.strapi.db
      .query('plugin::cchc.audit-entry')
      .findMany({ where: { document: one.documentId, act: 'exported' } });
    expect(traces).toMatchObject([{ detail: 'Phiếu chuyển số 12/PC-UBND' }]);
    const refused = await officer.post(at).send({ number: '', on: 'hôm qua' });
    expect(
      refused.body.error.details.fields.map(({ path }: { path: string }) => path).sort(),
    ).toEqual(['number', 'on']);
  });
});

describe('a question that is feedback', () => {
  it('goes on as one, with its first receipt and its code', async () => {
    const one = await inbox.asked();
    const { receivedAt } = await inbox.open(officer, one);
    const lacking = await inbox.act(officer, one, 'convert');
    expect(lacking.body.error.details.fields[0].path).toBe('subject');
    await inbox.done(officer, one, 'convert', { subject: 'conduct' });
    const now = await continued(one);
    expect(now.number).toMatch(/^PA-/);
    expect(await inbox.open(officer, now)).toMatchObject({
      ...{ kind: 'feedback', subject: 'conduct', state: 'awaiting-triage', receivedAt },
    });
    expect((await inbox.follow(one)).body.data).toMatchObject({
      ...{ number: now.number, kind: 'feedback', allowed: ['withdraw'] },
    });
    await inbox.follow(one, 'withdraw');
    expect((await inbox.open(officer, now)).state).toBe('withdrawn');
  });
});

describe('a refusal that needs a second signature', () => {
  beforeAll(() => setting('refusalCountersigned', true));
  afterAll(() => setting('refusalCountersigned', false));

  it('S-54 is signed by somebody else, before the citizen is told anything', async () => {
    const both = await section.as('administrator', 'own');
    const one = await inbox.sent();
    expect((await inbox.act(both, one, 'refuse', { reason: 'wrong-form' })).status).toBe(409);
    const said = { reason: 'out-of-scope', note: 'Đây là khiếu nại, xin gửi đơn.' };
    await inbox.done(both, one, 'propose-refusal', said);
    expect((await inbox.follow(one)).body.data).toMatchObject({ label: 'Chờ tiếp nhận' });
    const { status, body } = await inbox.act(both, one, 'countersign');
    expect([status, body.error.details.code]).toEqual([409, 'SAME_PERSON']);
    await inbox.done(leader, one, 'return-refusal', { note: 'Phải tiếp nhận' });
    await inbox.done(both, one, 'propose-refusal', said);
    expect((await inbox.done(leader, one, 'countersign')).state).toBe('refused');
    const told = (await inbox.follow(one)).body.data;
    expect(told.history.at(-1)).toMatchObject({ label: 'Không tiếp nhận', note: said.note });
    expect(JSON.stringify(told)).not.toContain('Phải tiếp nhận');
  });
});

describe('S-30 what is merged', () => {
  it('is of one unit and one kind, and neither is merged already', async () => {
    const [master, copy, third] = [await inbox.sent(), await inbox.sent(), await inbox.sent()];
    const masters = [
      (await inbox.sent({}, 'neighbour')).number,
      (await inbox.sent({}, 'office')).number,
      (await inbox.asked()).number,
      'PA-2026-999999',
    ];
    for (const number of masters) {
      const { status } = await inbox.act(officer, copy, 'mark-duplicate', { master: number });
      expect([number, status]).toEqual([number, 400]);
    }
    await inbox.done(officer, copy, 'mark-duplicate', { master: master.number });
    const ofCopy = await inbox.act(officer, third, 'mark-duplicate', { master: copy.number });
    const ofMaster = await inbox.act(officer, master, 'mark-duplicate', { master: third.number });
    expect([ofCopy.status, ofMaster.status]).toEqual([400, 400]);
    setting('mergeUndoDays', -1);
    expect((await inbox.act(officer, copy, 'unmark-duplicate')).status).toBe(409);
    setting('mergeUndoDays', 30);
    await inbox.done(officer, copy, 'unmark-duplicate');
  });
});

describe('S-49 what is opened again', () => {
  const answered = async () => {
    const one = await inbox.asked();
    await inbox.done(officer, one, 'accept');
    await inbox.done(officer, one, 'propose', { answer: 'Nộp tại quầy.', result: 'resolved' });
    await inbox.done(leader, one, 'approve');
    return one;
  };
  const reason = 'Câu trả lời chưa rõ nơi nộp';

  it('is so as often as the setting says, within its days, by what is stored', async () => {
    const one = await answered();
    setting('reopenDays', -1);
    expect((await inbox.follow(one, 'reopen', { reason })).status).toBe(409);
    setting('reopenDays', 10);
    const forged = await inbox.follow(one, 'reopen', { reason, owner: 'x', at: '2020-01-01' });
    expect(forged.status).toBe(400);
    expect((await inbox.follow(one, 'reopen', { reason })).status).toBe(200);
    await inbox.done(officer, one, 'propose', { answer: 'Tầng 2.', result: 'resolved' });
    await inbox.done(leader, one, 'approve');
    expect((await inbox.follow(one, 'reopen', { reason })).status).toBe(409);
    setting('reopenTimes', 2);
    expect((await inbox.follow(one, 'reopen', { reason })).status).toBe(200);
    setting('reopenTimes', 1);
  });

  it('takes no state, owner or time from who asks', async () => {
    const one = await inbox.sent();
    const forged = { state: 'answered', handler: 1, at: '2020-01-01T00:00:00Z' };
    for (const [name, value] of Object.entries(forged)) {
      const { status } = await inbox.act(officer, one, 'accept', { [name]: value });
      expect([name, status]).toEqual([name, 400]);
    }
    // #14: a unit is named where a case is passed on, which is a step of its own.
    const unit = await inbox.codeOf('neighbour');
    await inbox.done(officer, one, 'accept', { unit });
    const found = await portal.strapi.db
      .query('plugin::cchc.case')
      .findOne({ where: { number: one.number }, populate: ['unit'] });
    expect(found.unit.code).toBe(await inbox.codeOf('own'));
  });
});

describe('feedback that is not in the national system yet', () => {
  const numbers = async () => {
    const { body } = await officer.get('/cchc/cases?pile=not-entered&pageSize=100').expect(200);
    return (body as CaseList).data.map(({ number }) => number);
  };

  it('is counted on every pile as the pile holds it', async () => {
    const full: string[] = [];
    for (const pile of ['open', 'mine', 'unassigned', 'late', 'not-entered', 'done']) {
      const { body } = await officer.get(`/cchc/cases?pile=${pile}&pageSize=100`).expect(200);
      expect([pile, body.meta.piles[pile]]).toEqual([pile, body.data.length]);
      if (body.data.length > 0) full.push(pile);
    }
    expect(full).toEqual(expect.arrayContaining(['open', 'not-entered', 'done']));
  });

  it('lies in a pile of its own until it has its number there', async () => {
    const [one, question] = [await inbox.sent(), await inbox.asked()];
    expect(await numbers()).toContain(one.number);
    expect(await numbers()).not.toContain(question.number);
    const at = `/cchc/cases/${one.documentId}/national`;
    await officer.put(at).send({ nationalCode: 'PAKN.20261127.0012' }).expect(200);
    expect(await numbers()).not.toContain(one.number);
  });

  it('S-21 is a table in which nothing is a formula, and nothing is a citizen’s', async () => {
    const title = 'Tiêu đề không rời khỏi hộp thư';
    const one = await inbox.sent({ title });
    const { documentId } = section.units.office;
    const data: Fields = { name: '=HYPERLINK("http://xa.example")' };
    await portal.strapi.documents('plugin::cchc.unit').update({ documentId, data });
    const below = await inbox.sent({}, 'office');
    const { text, headers } = await officer.get('/cchc/cases/national.csv').expect(200);
    expect(headers['content-type']).toContain('text/csv');
    const line = (number: string) => text.split('\r\n').find((row) => row.startsWith(number));
    expect(line(one.number)).toContain('Chờ tiếp nhận');
    expect(line(below.number)).toContain('"\'=HYPERLINK(""http://xa.example"")"');
    for (const word of [title, SENDER.fullName, SENDER.address]) expect(text).not.toContain(word);
    expect((await leader.get('/cchc/cases/national.csv')).status).toBe(403);
    // #72: who took the table away is noted.
    const noted = { act: 'exported', detail: { $contains: 'vụ việc' } };
    const entries = portal.strapi.db.query('plugin::cchc.audit-entry');
    expect(await entries.count({ where: noted })).toBe(1);
  });
});

describe('what helps to answer', () => {
  it('is a template of the own unit or one above, kept by its officers', async () => {
    const at = collection('answer-template');
    const write = (who: Panel, unit: 'own' | 'neighbour', title: string) =>
      who.post(at).send({ title, body: 'Kính gửi ông/bà…', unit: section.units[unit].documentId });
    await write(officer, 'own', 'Cảm ơn').expect(201);
    await write(neighbour, 'neighbour', 'Của xã bên').expect(201);
    expect((await write(officer, 'neighbour', 'Ghi nhờ')).status).toBe(403);
    const one = await inbox.sent({}, 'office');
    const { body } = await officer.get(`/cchc/cases/${one.documentId}/templates`).expect(200);
    expect(body.data).toMatchObject([
      { title: 'Cảm ơn', body: 'Kính gửi ông/bà…', unit: 'Xã Nhà' },
    ]);
  });

  it('is a published answer to something alike, found without a word of it in an address', async () => {
    const unit = section.units.own.documentId;
    const answer = '<p>Nộp tại quầy số 2.</p><p>Mang theo căn cước.</p>';
    const title = 'Đăng ký khai sinh cho con ở đâu';
    await buildAnswer(portal.strapi, 'question', { title, unit, answer });
    const one = await inbox.asked({ title: 'Tôi muốn đăng ký khai sinh cho con thì đến đâu?' });
    const { body } = await officer.get(`/cchc/cases/${one.documentId}/similar`).expect(200);
    expect(body.data).toMatchObject([{ title, answer: 'Nộp tại quầy số 2.\nMang theo căn cước.' }]);
    const misses = await portal.strapi.db.query('plugin::cchc.search-miss').count();
    const odd = await inbox.asked({ title: 'Zyxw vuts rqpo' });
    await officer.get(`/cchc/cases/${odd.documentId}/similar`).expect(200);
    expect(await portal.strapi.db.query('plugin::cchc.search-miss').count()).toBe(misses);
  });
});

describe('#72 a table of more than ten thousand cases', () => {
  const MANY = 10_500;
  const knex = () => portal.strapi.db.connection;
  const unitOf = async (): Promise<number> => {
    const { documentId } = section.units.neighbour;
    const units = portal.strapi.db.query('plugin::cchc.unit');
    return (await units.findOne({ where: { documentId } })).id;
  };
  /** Past the services, as fast as the database makes them. */
  const fill = async (unit: number) => {
    await knex().raw(
      `insert into cchc_cases (document_id, number, case_kind, channel, stage, version,
         notice_version, forgotten, is_held, received_at, changed_at)
       with recursive n(i) as (select 1 union all select i + 1 from n where i < ${MANY})
       select 'nhieu-' || i, 'PA-2025-' || i, 'feedback', 'web', 'in-progress', 1,
         '1', 0, false, c.received_at, c.changed_at
       from n, (select received_at, changed_at from cchc_cases limit 1) c`,
    );
    await knex().raw(
      `insert into cchc_cases_unit_lnk (case_id, unit_id)
       select id, ${unit} from cchc_cases where document_id like 'nhieu-%'`,
    );
  };

  it('comes whole, in pieces, with turns for others in between', async () => {
    const unit = await unitOf();
    await inbox.sent({}, 'neighbour');
    await fill(unit);
    const { text, headers } = await neighbour.get('/cchc/cases/national.csv').expect(200);
    expect(headers).toMatchObject({ 'transfer-encoding': 'chunked' });
    const told = text.split('\r\n').map((line) => line.split(',')[0]);
    const ours = new Set(told.filter((number) => number?.startsWith('PA-2025-')));
    expect([ours.size, new Set(told).size]).toEqual([MANY, told.length]);

    let turns = 0;
    let isOver = false;
    const turn = () => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    turn();
    const officer = { id: 1, name: 'Cán bộ', roles: [], units: [unit] };
    const seen: number[] = [];
    const lines: number[] = [];
    for await (const piece of nationalTable(portal.strapi, officer)) {
      seen.push(turns);
      lines.push(piece.split('\r\n').length);
    }
    isOver = true;
    expect(lines.length).toBeGreaterThan(20);
    expect(Math.max(...lines)).toBeLessThan(600);
    expect(new Set(seen.slice(1)).size).toBe(seen.length - 1);
  });

  it('is broken off where a piece of it fails, rather than taken for whole', async () => {
    const table = () => neighbour.get('/cchc/cases/national.csv').expect(200);
    const times = await askingTimes(portal, table);
    portal.strapi.log.silent = true;
    await askingTimes(portal, () => expect(table()).rejects.toThrow('aborted'), times);
    portal.strapi.log.silent = false;
  });
});
