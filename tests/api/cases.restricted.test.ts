import { buildNews } from '../support/build';
import { recorded } from '../support/changes';
import { buildInbox, type Inbox, type SentCase } from '../support/cases';
import type { Panel } from '../support/panel';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';
import { until } from '../support/until';

let portal: Portal;
let section: Section;
let inbox: Inbox;
let officer: Panel;

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  inbox = buildInbox(portal, section);
  officer = await section.as('officer', 'own');
});
afterAll(() => portal.stop());

const idOf = async (who: Panel): Promise<number> =>
  (await who.get('/admin/users/me').expect(200)).body.data.id;

/** Takes an account out of use, or into it again. */
const use = (id: number, isActive: boolean) =>
  portal.strapi.db.query('admin::user').update({ where: { id }, data: { isActive } });

describe('S-53 a unit without anybody who looks after restricted cases', () => {
  const unitsWithoutOfficer = async () =>
    (await portal.http().get('/api/cchc/ready').expect(200)).body.quarantine.unitsWithoutOfficer;

  it('restricts none, and is counted for whoever watches the portal', async () => {
    const one = await inbox.sent();
    expect(await unitsWithoutOfficer()).toBe(5);
    const { status, body } = await inbox.act(officer, one, 'quarantine');
    expect([status, body.error.details.code]).toEqual([409, 'NO_RESTRICTED_OFFICER']);
    expect(body.error.message).toContain('phụ trách hồ sơ hạn chế');
    expect((await inbox.open(officer, one)).state).toBe('awaiting-triage');

    // One beside it helps nothing, one above whose account is shut neither.
    await section.as('viewer', 'neighbour');
    const above = await section.as('viewer', 'province');
    const id = await idOf(above);
    await use(id, false);
    expect(await unitsWithoutOfficer()).toBe(4);
    expect((await inbox.act(officer, one, 'quarantine')).status).toBe(409);

    await use(id, true);
    expect(await unitsWithoutOfficer()).toBe(1);
    expect((await inbox.act(officer, one, 'quarantine')).status).toBe(200);
    expect((await inbox.open(above, one)).state).toBe('quarantined');
  });
});

describe('S-53 what editors made public of a case that is restricted afterwards', () => {
  const FEEDBACK = 'plugin::cchc.published-feedback';
  let leader: Panel;
  let chief: Panel;
  beforeAll(async () => {
    leader = await section.as('viewer', 'own');
    chief = await section.as('editor-in-chief', 'own');
    await section.as('viewer', 'neighbour');
  });

  const draftOf = async (one: SentCase): Promise<string> =>
    (await chief.post(`/cchc/cases/${one.documentId}/public-draft`).expect(200)).body.data
      .documentId;
  const answered = async (): Promise<SentCase> => {
    const one = await inbox.sent({ title: 'Quầy ba đóng cửa buổi sáng' });
    await inbox.done(officer, one, 'accept');
    await inbox.done(leader, one, 'assign', { assignee: await inbox.anybody(leader, one) });
    await inbox.done(officer, one, 'propose', { answer: 'Đã mở lại.', result: 'resolved' });
    await inbox.done(leader, one, 'approve');
    return one;
  };
  const copies = () => portal.strapi.db.query(FEEDBACK).count();
  const upload = async (): Promise<{ id: number; url: string }> => {
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n');
    return (await chief.post('/upload').attach('files', pdf, 'Bản đã che.pdf').expect(201)).body[0];
  };
  const gone = async (path: string) => (await portal.http().get(path)).status === 404;

  it('is public no more, with its files, and sites are told', async () => {
    const one = await answered();
    // Before the other, so that it is looked at before that one is gone.
    const linked = await upload();
    const file = await upload();
    const documentId = await draftOf(one);
    const body = `<p><a href="${linked.url}">Mẫu đơn</a></p>`;
    await buildNews(portal.strapi, { body, unit: section.units.own.documentId });
    const data: Record<string, unknown> = { files: [file.id, linked.id], isChecked: true };
    await portal.strapi.documents(FEEDBACK).update({ documentId, data, status: 'published' });
    const page = `/api/cchc/feedback/${one.number}`;
    expect((await portal.http().get(page)).status).toBe(200);
    expect((await portal.http().get(file.url)).status).toBe(200);
    const rows = await recorded(portal.strapi, () => inbox.done(leader, one, 'quarantine'));
    expect(rows).toContain(`remove feedback ${one.number} (vi)`);
    expect((await portal.http().get(page)).status).toBe(410);
    expect((await portal.http().get('/api/cchc/feedback')).text).not.toContain(one.number);
    expect(await copies()).toBe(0);
    // Destroyed after the commit, which the answer does not wait for.
    await until(() => gone(file.url), 5_000);
    // What another page links is that page's as well.
    expect((await portal.http().get(linked.url)).status).toBe(200);
    // Nobody makes another.
    expect((await chief.post(`/cchc/cases/${one.documentId}/public-draft`)).status).toBe(404);
  });

  it('goes as a draft as well, also of the office that passed the case on', async () => {
    const one = await answered();
    await draftOf(one);
    await inbox.follow(one, 'reopen', { reason: 'Quầy ba hôm nay lại đóng cửa' });
    await inbox.done(officer, one, 'hand-back', { note: 'Không thuộc quầy ba' });
    await inbox.done(officer, one, 'forward', { unit: await inbox.codeOf('neighbour') });
    const cases = portal.strapi.db.query('plugin::cchc.case');
    const there = await cases.findOne({ where: { cameFrom: one.documentId } });
    expect(await copies()).toBe(1);
    await inbox.done(await section.as('officer', 'neighbour'), there, 'quarantine');
    expect(await copies()).toBe(0);
  });
});

describe('what the citizen of an end is told that helps only who should not know it', () => {
  let leader: Panel;
  beforeAll(async () => {
    leader = await section.as('viewer', 'own');
  });

  const told = async (one: SentCase, locale = 'vi') => {
    const { trackingCode } = one;
    const path = `/api/cchc/cases/track?locale=${locale}`;
    return (await portal.http().post(path).send({ trackingCode }).expect(200)).body.data;
  };
  const lastOf = async (one: SentCase, locale?: string) => (await told(one, locale)).history.at(-1);

  it('S-53 is that it was passed to who is responsible, in the language of the page', async () => {
    const one = await inbox.sent();
    await inbox.done(officer, one, 'accept');
    await inbox.done(leader, one, 'quarantine');
    await inbox.done(leader, one, 'hand-over', { agency: 'Thanh tra tỉnh', note: 'Số 1' });
    expect(await lastOf(one)).toMatchObject({
      label: 'Đã chuyển cơ quan có thẩm quyền',
      note: expect.stringContaining('người có thẩm quyền'),
      noteLang: 'vi',
    });
    expect(await lastOf(one, 'en')).toMatchObject({
      label: 'Passed on to the competent office',
      note: expect.stringContaining('responsible for it by law'),
      noteLang: 'en',
    });
    for (const locale of ['vi', 'en']) {
      expect(JSON.stringify(await told(one, locale))).not.toMatch(
        /cách ly|hạn chế|tố cáo|thanh tra|restrict|quarantine|denunciation/i,
      );
    }
    await inbox.done(leader, one, 'release', { note: 'Không phải tố cáo' });
    expect(await told(one)).toMatchObject({ state: 'awaiting-triage', label: 'Chờ tiếp nhận' });
    expect(await lastOf(one)).toMatchObject({ label: 'Thụ lý' });
  });

  it('is that spam was not dealt with', async () => {
    const one = await inbox.sent();
    await inbox.done(officer, one, 'mark-spam');
    expect(await told(one)).toMatchObject({ state: 'refused', label: 'Không được xử lý' });
    expect(await told(one, 'en')).toMatchObject({ state: 'refused', label: 'Not dealt with' });
    expect(JSON.stringify(await told(one))).not.toMatch(/rác|spam/i);
    await inbox.done(officer, one, 'unmark-spam');
    expect(await told(one)).toMatchObject({ state: 'awaiting-triage' });
    expect((await told(one)).history).toHaveLength(1);
  });

  it('says of a written note that it is Vietnamese, of a reason of ours what it is', async () => {
    const [written, plain] = [await inbox.sent(), await inbox.sent()];
    await inbox.done(officer, written, 'refuse', { reason: 'wrong-form', note: 'Xin gửi đơn.' });
    await inbox.done(officer, plain, 'refuse', { reason: 'wrong-form' });
    expect(await lastOf(written, 'en')).toMatchObject({ note: 'Xin gửi đơn.', noteLang: 'vi' });
    expect(await lastOf(plain, 'en')).toMatchObject({
      ...{ note: 'Not in the required form', noteLang: 'en' },
    });
    expect((await told(plain)).history[0]).toMatchObject({ note: null, noteLang: null });
  });
});

describe('S-53 what is released', () => {
  it('leads to no case and to nobody any more, and can be merged and restricted anew', async () => {
    const leader = await section.as('viewer', 'own');
    const [master, one] = [await inbox.sent(), await inbox.sent()];
    await inbox.done(officer, one, 'accept');
    await inbox.done(leader, one, 'assign', { assignee: await inbox.anybody(leader, one) });
    await inbox.done(officer, one, 'mark-duplicate', { master: master.number });
    await inbox.done(leader, one, 'quarantine');
    await inbox.done(leader, one, 'hand-over', { agency: 'Thanh tra tỉnh', note: 'Số 1' });
    const released = await inbox.done(leader, one, 'release', { note: 'Nhầm' });
    expect(released).toMatchObject({
      ...{ state: 'awaiting-triage', leadsTo: null, handler: null, agency: null },
    });
    await inbox.done(officer, one, 'forward', { agency: 'Sở Xây dựng' });
    await inbox.done(leader, one, 'quarantine');
    await inbox.done(leader, one, 'release', { note: 'Nhầm' });
    await inbox.done(officer, one, 'mark-duplicate', { master: master.number });
    await inbox.done(leader, one, 'quarantine');
    // What was passed on outside the portal once goes on nowhere else.
    expect(await inbox.done(leader, one, 'release', { note: 'Nhầm' })).toMatchObject({
      leadsTo: null,
    });
    await inbox.done(officer, one, 'accept');
    await inbox.done(officer, one, 'mark-duplicate', { master: master.number });
  });
});
