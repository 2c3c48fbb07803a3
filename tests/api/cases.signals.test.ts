import { buildInbox, type Inbox } from '../support/cases';
import type { Panel } from '../support/panel';
import { buildSection } from '../support/section';
import { countStatements } from '../support/statements';
import { type Portal, startPortal } from '../support/strapi';

let portal: Portal;
let inbox: Inbox;
let officer: Panel;
let leader: Panel;

beforeAll(async () => {
  portal = await startPortal();
  portal.strapi.cron.stop();
  const section = await buildSection(portal);
  inbox = buildInbox(portal, section);
  officer = await section.as('officer', 'own');
  leader = await section.as('viewer', 'own');
});
afterAll(() => portal.stop());

describe('what a text may be', () => {
  it.each([
    ['denunciation', 'Tôi tố cáo cán bộ nhận hối lộ của người dân.', ['tố cáo', 'nhận hối lộ']],
    ['complaint', 'Tôi khiếu nại việc tính tiền đất của xã.', ['khiếu nại']],
    ['emergency', 'Nhà bên cạnh đang cháy, xin cứu với.', ['đang cháy', 'cứu với']],
    ['denunciation', 'Toi to cao can bo xa lam sai quy dinh nha nuoc', ['tố cáo']],
  ])('is hinted to who receives it, before she decides: %s', async (kind, content, words) => {
    const one = await inbox.sent({ title: 'Việc ở thôn', content });
    const { signals, state } = await inbox.open(officer, one);
    expect(signals).toContainEqual({ kind, words });
    // A hint is none of a decision.
    expect(state).toBe('awaiting-triage');
  });

  it('is read out of the title too', async () => {
    const one = await inbox.sent({ title: 'Đơn tố cáo', content: 'Nội dung như đã trình bày.' });
    expect((await inbox.open(officer, one)).signals).toEqual([
      { kind: 'denunciation', words: ['tố cáo'] },
    ]);
  });

  it('is no matter of those who do not receive, nor of what has been sorted already', async () => {
    const one = await inbox.sent({ content: 'Tôi tố cáo cán bộ nhận hối lộ của người dân.' });
    expect((await inbox.open(leader, one)).signals).toEqual([]);
    expect((await inbox.done(officer, one, 'accept')).signals).toEqual([]);
  });

  it('is told in the list too, by the same statements, to who receives', async () => {
    const listed = async (who: Panel, number: string) =>
      (await who.get(`/cchc/cases?pile=open&q=${number}`).expect(200)).body.data[0].signals;
    const plain = await inbox.sent({ title: 'Đèn đường', content: 'Đèn đường hỏng.' });
    const one = await inbox.sent({ content: 'Tôi khiếu nại việc tính tiền đất của xã.' });
    const statements = async (number: string) =>
      countStatements(portal.strapi, () => listed(officer, number));
    expect(await listed(officer, one.number)).toEqual([
      { kind: 'complaint', words: ['khiếu nại'] },
    ]);
    expect(await statements(one.number)).toBe(await statements(plain.number));
    expect(await listed(leader, one.number)).toEqual([]);
    await inbox.done(officer, one, 'accept');
    expect(await listed(officer, one.number)).toEqual([]);
  });

  it('is nothing where a text is what it was sent as', async () => {
    const one = await inbox.sent({ title: 'Đèn đường', content: 'Đèn đường hỏng đã một tháng.' });
    expect((await inbox.open(officer, one)).signals).toEqual([]);
    const question = await inbox.asked({ content: 'Cho tôi hỏi nộp hồ sơ ở đâu?' });
    expect((await inbox.open(officer, question)).signals).toEqual([]);
  });

  it('is told nobody of the public', async () => {
    const one = await inbox.sent({ content: 'Tôi tố cáo cán bộ nhận hối lộ của người dân.' });
    expect(JSON.stringify((await inbox.follow(one)).body)).not.toMatch(/signal|denunciation/);
  });
});
