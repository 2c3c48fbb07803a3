import type { Core } from '@strapi/types';

import { onceToday } from '../../plugins/cchc/server/src/platform/daily';
import { buildInbox, type Inbox } from '../support/cases';
import { command } from '../support/command';
import { runJob } from '../support/jobs';
import type { Panel } from '../support/panel';
import { buildSection } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const TABLE = 'cchc_audit';
const REASON = 'Gọi hỏi thêm';

interface Entry {
  id: number;
  position: number;
  act: string;
  hash: string;
}

let portal: Portal;
let inbox: Inbox;
let officer: Panel;
let other: Panel;

beforeAll(async () => {
  portal = await startPortal();
  portal.strapi.cron.stop();
  const section = await buildSection(portal);
  inbox = buildInbox(portal, section);
  officer = await section.as('officer', 'own');
  other = await section.as('officer', 'own');
});
afterAll(() => portal.stop());

/** What a command notes. */
const noteIn = (strapi: Core.Strapi) =>
  command(strapi, 'breach', 'report', '--from', '2026-01-01', '--to', '2026-01-02');

const isPostgres = () => portal.strapi.db.dialect.client === 'postgres';
const table = () => portal.strapi.db.connection(TABLE);
const entries = (): Promise<Entry[]> =>
  portal.strapi.db.query('plugin::cchc.audit-entry').findMany({ orderBy: { id: 'asc' } });
const reveal = async (who: Panel, documentId: string): Promise<number> =>
  (await who.post(`/cchc/cases/${documentId}/reveal`).send({ reason: REASON })).status;
const revealed = async (times: number) => {
  const { documentId } = await inbox.sent();
  const answers = await Promise.all(
    Array.from({ length: times }, (_, at) => reveal(at % 2 ? officer : other, documentId)),
  );
  expect(answers).toEqual(answers.map(() => 200));
};
const verified = async () => {
  const { code, errors } = await command(portal.strapi, 'audit', 'verify');
  return [code, errors];
};
const places = async () => (await entries()).map(({ position }) => position);
const upTo = (length: number) => Array.from({ length }, (_, at) => at + 1);

const unguarded = async (work: () => Promise<unknown>) => {
  const { connection } = portal.strapi.db;
  const triggers = isPostgres()
    ? [`drop trigger ${TABLE}_append_only on ${TABLE}`]
    : [`drop trigger ${TABLE}_no_update`, `drop trigger ${TABLE}_no_delete`];
  for (const sql of triggers) await connection.raw(sql);
  await work();
};
const dailyCheck = async () => {
  await portal.strapi
    .store({ type: 'plugin', name: 'cchc' })
    .set({ key: 'audit-checked-on', value: '' });
  await runJob(portal, 'audit');
};
const health = async () => (await portal.http().get('/api/cchc/ready').expect(200)).body.audit;
const changed = (at: number) => [
  1,
  [expect.stringMatching(new RegExp(`^Nhật ký thao tác: mục thứ ${at} \\(`))],
];

// An error of Node's own realm is none of this one's.
const REFUSED = { message: expect.stringContaining('append only') };

describe('the log of who did what', () => {
  it('is one chain, however many write at once', async () => {
    await revealed(12);
    expect(await places()).toEqual(upTo(12));
    expect(await verified()).toEqual([0, []]);
  });

  it('does not fork where one who writes has not committed yet, on whatever node', async () => {
    const { documentId } = await inbox.sent();
    const before = (await entries()).length;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let first: PromiseLike<unknown> = Promise.resolve();
    await new Promise<void>((hasNoted) => {
      first = portal.strapi.db.transaction(async () => {
        await noteIn(portal.strapi);
        hasNoted();
        await released;
      });
    });
    // Another connection of the pool is to the database what another node is.
    const second = reveal(officer, documentId);
    release();
    await first;
    expect(await second).toBe(200);
    expect(await places()).toEqual(upTo(before + 2));
    expect(await verified()).toEqual([0, []]);
  });

  it('leaves no gap where what was noted is taken back', async () => {
    const before = (await entries()).length;
    const undone = portal.strapi.db.transaction(async () => {
      await noteIn(portal.strapi);
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    await revealed(1);
    expect(await places()).toEqual(upTo(before + 1));
  });

  it('is changed by nobody, nor in the database itself', async () => {
    await expect(table().update({ act: 'x' })).rejects.toMatchObject(REFUSED);
    await expect(table().where({ position: 1 }).delete()).rejects.toMatchObject(REFUSED);
    await expect(table().truncate()).rejects.toMatchObject(REFUSED);
    const { length } = await entries();
    const twin = { ...(await table().first()), id: 1_000_000 };
    await expect(table().insert(twin)).rejects.toMatchObject({
      message: expect.stringMatching(/unique/i),
    });
    expect(await entries()).toHaveLength(length);
  });
});

describe('audit verify', () => {
  it('names the first entry that was changed past the section', async () => {
    await unguarded(() => table().where({ position: 5 }).update({ actor_name: 'ai đó' }));
    expect(await verified()).toEqual(changed(5));
    await table().where({ position: 5 }).update({ actor_name: 'Nguyễn Văn A' });
    expect(await verified()).toEqual([0, []]);
  });

  it('names where one was dropped, and where one was put in', async () => {
    const third = await table().where({ position: 3 }).first();
    await table().where({ position: 3 }).delete();
    expect(await verified()).toEqual(changed(3));
    await table().insert(third);
    expect(await verified()).toEqual([0, []]);
    const { length } = await entries();
    const [put] = await table()
      .insert({ ...third, id: 1_000_000, position: length + 1 })
      .returning('id');
    expect(await verified()).toEqual(changed(length + 1));
    await table().where(put).delete();
    await portal.restart();
    portal.strapi.cron.stop();
    await expect(table().delete()).rejects.toMatchObject(REFUSED);
  });

  it('is made each day, told to who watches the portal, and finds that the end was cut off', async () => {
    expect(await health()).toEqual({ checkedAt: null, whole: null });
    await dailyCheck();
    const well = await health();
    expect(well).toEqual({ checkedAt: expect.stringMatching(/Z$/), whole: true });
    const { length } = await entries();
    await unguarded(() =>
      table()
        .where('position', '>', length - 2)
        .delete(),
    );
    const gone = `Nhật ký thao tác: mục thứ ${length - 1} (không còn) `;
    expect(await verified()).toEqual([1, [expect.stringContaining(gone)]]);
    await dailyCheck();
    expect(await health()).toMatchObject({ whole: false });
    await dailyCheck();
    expect(await health()).toMatchObject({ whole: false });
  });
});

describe('what is done once a day', () => {
  const KEY = 'test-once-a-day';
  const store = () => portal.strapi.store({ type: 'plugin', name: 'cchc' });
  const failing = (meanwhile: () => Promise<unknown> = () => Promise.resolve()) =>
    onceToday(portal.strapi, KEY, async () => {
      await meanwhile();
      throw new Error('away');
    });

  it('is done when somebody asks again, where it failed', async () => {
    await expect(failing()).rejects.toThrow('away');
    await expect(failing()).rejects.toThrow('away');
    let done = 0;
    const work = () => Promise.resolve((done += 1));
    for (let turn = 0; turn < 2; turn += 1) await onceToday(portal.strapi, KEY, work);
    expect(done).toBe(1);
    await store().delete({ key: KEY });
  });

  it('leaves the next day to the node that has claimed it meanwhile', async () => {
    const claim = () => store().set({ key: KEY, value: '2999-01-01' });
    await expect(failing(claim)).rejects.toThrow('away');
    expect(await store().get({ key: KEY })).toBe('2999-01-01');
    await store().delete({ key: KEY });
  });
});

describe('entries of an earlier version', () => {
  it('are chained at the start, once', async () => {
    await table().update({ position: null, hash: null });
    await portal.strapi.store({ type: 'plugin', name: 'cchc' }).delete({ key: 'audit-last-check' });
    await portal.restart();
    portal.strapi.cron.stop();
    const { length } = await entries();
    expect(await places()).toEqual(upTo(length));
    expect(await verified()).toEqual([0, []]);
    await unguarded(() => table().where({ position: length }).update({ position: null }));
    await portal.restart();
    expect(await verified()).toEqual(changed(length));
  });
});
