import {
  type DueItem,
  dueItem,
  type Matrix,
  matrix,
} from '../../plugins/cchc/shared/contracts/report-panel';
import { buildAccount, buildUnit, type Document } from '../support/build';
import { startClock, stopClock } from '../support/clock';
import { letOutboxWork, runJob } from '../support/jobs';
import { createMailbox } from '../support/mailbox';
import { type Credentials, signIn } from '../support/panel';
import { buildPeriod, dayFromNow, deskOf, fill } from '../support/report';
import { type Portal, startPortal } from '../support/strapi';

const OUTBOX = 'plugin::cchc.outbox-message';

let portal: Portal;
let mailbox: Awaited<ReturnType<typeof createMailbox>>;
let clerk: Credentials;
let chief: Credentials;

const hourAt = async (moment: string) => {
  stopClock(Date.parse(`${moment}+07:00`));
  await runJob(portal, 'reports');
};
/** What arrives once the outbox has sent all that it has. */
const arriving = async (): Promise<string[]> => {
  await letOutboxWork(portal);
  const arrived = mailbox.arrived.map(({ to, text }) => `${to} ${text}`);
  mailbox.reset();
  return arrived;
};

beforeAll(async () => {
  mailbox = await createMailbox();
  Object.assign(process.env, {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(mailbox.port),
    SMTP_FROM: 'Cổng thử <cong@test.example>',
  });
  portal = await startPortal();
  portal.strapi.cron.stop();
  const province = await buildUnit(portal.strapi, { code: '42', kind: 'province' });
  const unit = await buildUnit(portal.strapi, {
    ...{ code: '18586', name: 'Xã Đông Thử', parent: province.documentId },
  });
  const account = (role: string, of: Document) =>
    buildAccount(portal.strapi, { role, units: [of] });
  clerk = await account('cchc-unit-editor', unit);
  chief = await account('cchc-editor-in-chief', province);
});
afterEach(() => startClock());
afterAll(async () => {
  await portal.stop();
  await mailbox.close();
});

it('a new portal calls nothing overdue that was due before it was there', async () => {
  const panel = await signIn(portal, clerk);
  const due = async (): Promise<DueItem[]> =>
    dueItem.array().parse((await panel.get('/cchc/report-desk/due').expect(200)).body.data);
  expect((await due()).filter(({ isLate }) => isLate)).toEqual([]);
  expect((await due()).length).toBeGreaterThan(0);
  const above = await signIn(portal, chief);
  const year = dayFromNow(0).slice(0, 4);
  const { body } = await above.get(`/cchc/report-desk/matrix?unit=42&year=${year}`).expect(200);
  const { rows }: Matrix = matrix.parse(body.data);
  const timeliness = rows.flatMap(({ cells }) => cells.map((cell) => cell.timeliness));
  expect(new Set(timeliness)).not.toContain('missing');

  // Whoever enters a period asks for it, however late.
  await buildPeriod(portal.strapi, { name: 'Đợt muộn', dueOn: dayFromNow(-1) });
  const late = (await due()).filter(({ isLate }) => isLate);
  expect(late.map(({ period }) => period.span.name)).toEqual(['Đợt muộn']);
});

describe('who has not sent a report', () => {
  let period: Document;

  beforeAll(async () => {
    period = await buildPeriod(portal.strapi, {
      scope: '18586',
      ...{ name: 'Đợt xa', firstDay: '2031-04-01', lastDay: '2031-05-02', dueOn: '2031-05-07' },
    });
  });

  it('is reminded in office hours, before the day, on it and after it, once each', async () => {
    await hourAt('2031-05-05T06:41');
    expect(await arriving()).toEqual([]);
    await hourAt('2031-05-05T08:41');
    const [before, ...more] = await arriving();
    expect(more).toEqual([]);
    expect(before).toContain(`${clerk.email} Kính gửi người phụ trách báo cáo của Xã Đông Thử`);
    expect(before).toContain('Hạn gửi là ngày 07/05/2031.');
    expect(before).toContain('https://portal.example/admin/plugins/cchc-reports');
    for (const moment of ['2031-05-05T08:41', '2031-05-05T09:41', '2031-05-06T08:41']) {
      await hourAt(moment);
      expect(await arriving()).toEqual([]);
    }
    await hourAt('2031-05-07T08:41');
    expect(await arriving()).toEqual([expect.stringContaining('Hôm nay, ngày 07/05/2031')]);
    await hourAt('2031-05-07T09:41');
    expect(await arriving()).toEqual([]);
  });

  it('is left alone once it is sent, be a reminder on its way', async () => {
    await hourAt('2031-05-08T08:41');
    expect(await portal.strapi.db.query(OUTBOX).count()).toBe(1);
    const desk = deskOf(await signIn(portal, clerk));
    await desk.does('submit', await fill(desk, await desk.open('18586', period)));
    expect(await arriving()).toEqual([]);
  });
});
