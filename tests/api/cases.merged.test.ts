import { buildInbox, type Inbox, type SentCase } from '../support/cases';
import type { Fields } from '../support/intake';
import type { Panel } from '../support/panel';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

let portal: Portal;
let section: Section;
let inbox: Inbox;
let officer: Panel;
let leader: Panel;

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  inbox = buildInbox(portal, section);
  officer = await section.as('officer', 'own');
  leader = await section.as('viewer', 'own');
  await section.as('viewer', 'neighbour');
});
afterAll(() => portal.stop());

const rowOf = ({ documentId }: SentCase): Promise<{ stage: string; leadsTo: string | null }> =>
  portal.strapi.db.query('plugin::cchc.case').findOne({ where: { documentId } });

/** A case, and another one that was merged into it from where it stood. */
const merged = async (ask = inbox.sent) => {
  const [master, copy] = [await ask(), await ask({ title: 'Trùng nội dung' })];
  await inbox.done(officer, copy, 'accept');
  await inbox.done(officer, copy, 'mark-duplicate', { master: master.number });
  return { master, copy };
};

const answer = async (one: SentCase) => {
  await inbox.done(officer, one, 'accept');
  await inbox.done(officer, one, 'propose', { answer: 'Nộp tại quầy 2.', result: 'resolved' });
  await inbox.done(leader, one, 'approve');
};

const told = async (one: SentCase, more: Fields = {}) =>
  (await inbox.follow(one, 'track', more)).body.data as {
    state: string;
    label: string;
    history: { label: string; note: string | null }[];
  };
const lines = async (one: SentCase) => (await told(one)).history.map(({ label }) => label);
const lastStep = async (one: SentCase) => (await inbox.open(officer, one)).steps.at(-1);

describe('S-30 a case that was merged into another one', () => {
  it('is told to its citizen, without the other’s number', async () => {
    const { master, copy } = await merged();
    const shown = await told(copy);
    expect(shown).toMatchObject({
      state: 'duplicate',
      label: 'Giải quyết chung với vụ việc cùng nội dung',
    });
    expect(shown.history.at(-1)?.label).toBe('Được giải quyết chung với vụ việc cùng nội dung');
    expect(JSON.stringify(shown)).not.toContain(master.number);
    await inbox.done(officer, copy, 'unmark-duplicate');
    expect((await lines(copy)).at(-1)).toBe('Được xem xét riêng');
  });

  it('follows its master to the answer, to another look at it, and to the end', async () => {
    const { master, copy } = await merged(inbox.asked);
    await answer(master);
    expect(await lastStep(copy)).toMatchObject({
      ...{ action: 'follow-master', detail: 'answered', role: 'system', after: 'duplicate' },
    });
    await inbox.follow(master, 'reopen', { reason: 'Chưa nói nộp những giấy tờ gì' });
    await inbox.done(officer, master, 'propose', { answer: 'Tờ khai.', result: 'resolved' });
    await inbox.done(leader, master, 'approve');
    await inbox.follow(master, 'rate', { rating: 2 });
    expect((await lines(copy)).slice(-4)).toEqual([
      'Vụ việc cùng nội dung: Đã trả lời',
      'Vụ việc cùng nội dung: Đang xử lý',
      'Vụ việc cùng nội dung: Đã trả lời',
      'Vụ việc cùng nội dung: Đã đóng',
    ]);
    expect((await rowOf(copy)).leadsTo).toBe(master.documentId);
  });

  it('is told at once of an answer that was given before', async () => {
    const [master, copy] = [await inbox.asked(), await inbox.asked()];
    await answer(master);
    await inbox.done(officer, copy, 'mark-duplicate', { master: master.number });
    expect((await lines(copy)).at(-1)).toBe('Vụ việc cùng nội dung: Đã trả lời');
  });

  it.each([
    ['quarantine', {}],
    ['mark-spam', {}],
    ['refuse', { reason: 'wrong-form' }],
    ['forward', { agency: 'Sở Xây dựng' }],
  ])('is looked at again on its own when its master ends by %s', async (action, said) => {
    const { master, copy } = await merged();
    expect((await inbox.act(officer, master, action, said)).status).toBe(200);
    expect(await rowOf(copy)).toMatchObject({ stage: 'awaiting-assignment', leadsTo: null });
    const found = await inbox.open(officer, copy);
    expect(found.steps.at(-1)).toMatchObject({
      ...{ action: 'unmark-duplicate', detail: 'master-ended', role: 'system' },
    });
    // As if it had never been stopped.
    expect(found).toMatchObject({ dueOn: expect.any(String), isLate: false });
    // What its master ended by is none of its citizen's business.
    const shown = await told(copy);
    expect(shown).toMatchObject({ label: 'Chờ phân công' });
    expect(JSON.stringify(shown)).not.toMatch(/cách ly|rác|Sở Xây dựng|hình thức/i);
  });

  it('is looked at again also when the other citizen takes hers back, or passes on elsewhere', async () => {
    const first = await merged();
    await inbox.follow(first.master, 'withdraw');
    expect((await rowOf(first.copy)).stage).toBe('awaiting-assignment');
    const second = await merged();
    await inbox.done(officer, second.master, 'forward', {
      unit: await inbox.codeOf('neighbour'),
    });
    expect((await rowOf(second.copy)).stage).toBe('awaiting-assignment');
  });

  it('comes back however long ago it was merged', async () => {
    const { master, copy } = await merged();
    portal.strapi.config.set('plugin::cchc.mergeUndoDays', -1);
    await inbox.done(officer, master, 'refuse', { reason: 'wrong-form' });
    portal.strapi.config.set('plugin::cchc.mergeUndoDays', 30);
    expect((await rowOf(copy)).stage).toBe('awaiting-assignment');
  });

  it('is merged into nothing that settles no more', async () => {
    const [master, copy] = [await inbox.sent(), await inbox.sent()];
    await inbox.follow(master, 'withdraw');
    const { status } = await inbox.act(officer, copy, 'mark-duplicate', { master: master.number });
    expect(status).toBe(400);
  });
});

describe('S-48 merges at the same time', () => {
  const ROUNDS = 8;
  const merge = (from: SentCase, into: SentCase) =>
    inbox.act(officer, from, 'mark-duplicate', { master: into.number });

  it('of two cases into each other leave one of them, of a chain no link behind another', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [a, b, c] = [await inbox.sent(), await inbox.sent(), await inbox.sent()];
      const crossed = await Promise.all([merge(a, b), merge(b, a)]);
      expect(crossed.map(({ status }) => status).sort()).toEqual([200, 400]);
      const [open] = (await rowOf(a)).leadsTo === null ? [a] : [b];
      await Promise.all([merge(open, c), merge(c, open)]);
      const rows = await Promise.all([a, b, c].map(rowOf));
      const merged = new Set(rows.flatMap(({ leadsTo }) => leadsTo ?? []));
      for (const [index, { leadsTo }] of rows.entries()) {
        const { documentId } = [a, b, c][index] ?? a;
        expect([leadsTo !== null, merged.has(documentId)]).not.toEqual([true, true]);
      }
    }
  });

  it('as the master ends leave nobody behind it', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [master, copy] = [await inbox.sent(), await inbox.sent()];
      await Promise.all([merge(copy, master), inbox.act(officer, master, 'quarantine')]);
      expect((await rowOf(master)).stage).toBe('quarantined');
      expect(await rowOf(copy)).toMatchObject({ stage: 'awaiting-triage', leadsTo: null });
    }
  });
});
