import { createHash } from 'node:crypto';

import { buildUnit } from '../support/build';
import { command } from '../support/command';
import { feedbackOf, sendFeedback } from '../support/intake';
import { type Portal, startPortal } from '../support/strapi';

const EVENTS = 'cchc_case_events';
const UNIT = '18586';
const before = process.env.CCHC_KEYS ?? '';
const NEW = `new:${createHash('sha256').update('another key').digest('base64')}`;

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
  await buildUnit(portal.strapi, { code: UNIT });
});
afterAll(async () => {
  process.env.CCHC_KEYS = before;
  await portal.stop();
});

const send = async () =>
  (await sendFeedback(portal, await feedbackOf(portal, UNIT)).expect(201)).body.data as {
    number: string;
    trackingCode: string;
  };
const track = async (trackingCode: string) =>
  (await portal.http().post('/api/cchc/cases/track').send({ trackingCode })).status;
const sealedBy = async (key: string): Promise<number> =>
  portal.strapi.db
    .query('plugin::cchc.vault-text')
    .count({ where: { sealed: { $startsWith: `c1.${key}.` } } });

describe('S-38 keys rotate', () => {
  it('seals everything anew, so that the old key can go', async () => {
    const { trackingCode } = await send();
    process.env.CCHC_KEYS = `${NEW},${before}`;
    await portal.restart();
    expect(await sealedBy('test')).toBeGreaterThan(0);
    const first = await command(portal.strapi, 'keys', 'rotate');
    expect([first.code, first.out[0]]).toEqual([0, expect.stringMatching(/^Đã mã hóa lại \d+/)]);
    expect(await sealedBy('test')).toBe(0);
    const again = await command(portal.strapi, 'keys', 'rotate');
    expect(again.out[0]).toMatch(/^Mọi nội dung/);
    process.env.CCHC_KEYS = NEW;
    await portal.restart();
    expect(await track(trackingCode)).toBe(200);
  });
});

describe('S-47 audit verify', () => {
  it('finds nothing wrong where nothing was done past the section', async () => {
    await send();
    const { code, out } = await command(portal.strapi, 'audit', 'verify');
    expect([code, out[0]]).toEqual([0, expect.stringContaining('0 vụ việc có sai lệch')]);
  });

  it('names the case whose history was changed in the database itself', async () => {
    const { number } = await send();
    const found = await portal.strapi.db.query('plugin::cchc.case').findOne({ where: { number } });
    const { connection } = portal.strapi.db;
    const triggers =
      portal.strapi.db.dialect.client === 'postgres'
        ? [`drop trigger ${EVENTS}_append_only on ${EVENTS}`]
        : [`drop trigger ${EVENTS}_no_update`];
    for (const sql of triggers) await connection.raw(sql);
    await connection.raw(`update ${EVENTS} set actor_name = 'ai đó' where owner = ?`, [
      found.documentId,
    ]);
    const { code, errors } = await command(portal.strapi, 'audit', 'verify');
    expect([code, errors]).toEqual([
      1,
      [`${number}: diễn biến thứ 1 không còn khớp với những gì đã ghi.`],
    ]);
  });
});
