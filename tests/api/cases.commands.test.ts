import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { open, readVaultKeys, seal } from '../../plugins/cchc/server/src/platform/vault';
import { buildUnit } from '../support/build';
import { command } from '../support/command';
import { dump } from '../support/dump';
import { feedbackOf, SENDER, sendFeedback, sendForm } from '../support/intake';
import { type Portal, startPortal } from '../support/strapi';

const EVENTS = 'cchc_case_events';
const UNIT = '18586';
const before = process.env.CCHC_KEYS ?? '';
const NEW = `new:${createHash('sha256').update('another key').digest('base64')}`;

const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n';

let portal: Portal;
let folder: string;

beforeAll(async () => {
  portal = await startPortal();
  folder = process.env.CCHC_PRIVATE_DIR ?? '';
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
    const { body } = await sendForm(portal, await feedbackOf(portal, UNIT), [['đơn.pdf', PDF]]);
    expect(body.error).toBeUndefined();
    process.env.CCHC_KEYS = `${NEW},${before}`;
    await portal.restart();
    expect(await sealedBy('test')).toBeGreaterThan(0);
    const first = await command(portal.strapi, 'keys', 'rotate');
    expect([first.code, first.out[0]]).toEqual([
      0,
      expect.stringMatching(/^Đã mã hóa lại \d+ nội dung và 1 tệp/),
    ]);
    expect(await sealedBy('test')).toBe(0);
    const again = await command(portal.strapi, 'keys', 'rotate');
    expect(again.out[0]).toMatch(/^Mọi nội dung/);
    process.env.CCHC_KEYS = NEW;
    await portal.restart();
    expect(await track(trackingCode)).toBe(200);
    const keys = await readdir(join(folder, 'kept'));
    const heads = await Promise.all(
      keys.map(async (key) => (await readFile(join(folder, 'kept', key))).toString('latin1', 0, 7)),
    );
    expect(heads).toEqual(['c1.new.']);
  });
});

describe('#97 keys rotate while citizens send', () => {
  const VAULT = 'plugin::cchc.vault-text';
  const NEWER = `newer:${createHash('sha256').update('a third key').digest('base64')}`;
  const keysIn = (CCHC_KEYS: string) => readVaultKeys({ ...process.env, CCHC_KEYS }).keyring;

  /** As many texts as take the command longer than citizens take to send. */
  const buildTexts = async () => {
    const keyring = keysIn(NEW);
    const rows = Array.from({ length: 1_000 }, (_, index) => {
      const [owner, name] = [`cu-${index}`, 'content'];
      const place = { type: VAULT, documentId: owner, field: name };
      return { owner, name, sealed: seal(`Nội dung cũ ${index}`, place, keyring) };
    });
    for (let at = 0; at < rows.length; at += 100) {
      await portal.strapi.db.query(VAULT).createMany({ data: rows.slice(at, at + 100) });
    }
  };
  /** All that lies in the vault opens with this key alone. */
  const expectAllOpen = async (key: string) => {
    const keyring = keysIn(key);
    const rows: { owner: string; name: string; sealed: string }[] = await portal.strapi.db
      .query(VAULT)
      .findMany({});
    const closed = rows.filter(({ owner, name, sealed }) => {
      try {
        return open(sealed, { type: VAULT, documentId: owner, field: name }, keyring) === '';
      } catch {
        return true;
      }
    });
    expect(closed).toEqual([]);
    expect(rows.length).toBeGreaterThan(1_000);
  };

  it('refuses nobody, loses nothing, and leaves nothing to the old key and nothing in clear', async () => {
    await buildTexts();
    process.env.CCHC_KEYS = `${NEWER},${NEW}`;
    await portal.restart();
    let isDone = false;
    const rotation = command(portal.strapi, 'keys', 'rotate').finally(() => {
      isDone = true;
    });
    const answers = [];
    while (!isDone) {
      const person = { ...SENDER, fullName: `Người Gửi Lúc Đổi Khóa ${answers.length}` };
      const form = await feedbackOf(portal, UNIT, { person });
      answers.push(await sendForm(portal, form, [['đơn.pdf', PDF]]));
    }
    const first = await rotation;
    expect([first.code, first.errors]).toEqual([0, []]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    // What came in just as the command looked elsewhere was sealed by the new key already.
    expect((await command(portal.strapi, 'keys', 'rotate')).out[0]).toMatch(/^Mọi nội dung/);
    expect(await sealedBy('new')).toBe(0);
    process.env.CCHC_KEYS = NEWER;
    await portal.restart();
    await expectAllOpen(NEWER);
    for (const { body } of answers) expect(await track(body.data.trackingCode)).toBe(200);
    const names = await readdir(join(folder, 'kept'));
    const files = await Promise.all(names.map((name) => readFile(join(folder, 'kept', name))));
    expect(names).toHaveLength(answers.length + 1);
    expect(files.filter((file) => file.toString('latin1', 0, 9) !== 'c1.newer.')).toEqual([]);
    const everything = [JSON.stringify(await dump(portal.strapi)), ...files.map(String)].join();
    for (const secret of ['Lúc Đổi Khóa', 'Nội dung cũ', '%PDF', SENDER.address]) {
      expect([secret, everything.includes(secret)]).toEqual([secret, false]);
    }
  });
});

it('#96 R24 a portal that holds sealed words does not start without its keys, and says so', async () => {
  const failed = promisify(execFile)(
    process.execPath,
    [join(__dirname, '../../plugins/cchc/bin/cchc.js'), 'keys', 'rotate'],
    { cwd: join(__dirname, '../..'), env: { ...process.env, CCHC_KEYS: '', CCHC_INDEX_KEY: '' } },
  );
  await expect(failed).rejects.toMatchObject({
    code: expect.any(Number) as number,
    stderr: expect.stringContaining('CCHC_KEYS') as string,
  });
}, 60_000);

describe('keys rotate, where something does not open', () => {
  it('goes on, names it, and does not say that the old key can go', async () => {
    const [key = ''] = await readdir(join(folder, 'kept'));
    const path = join(folder, 'kept', key);
    const texts = portal.strapi.db.query('plugin::cchc.vault-text');
    const [row] = await texts.findMany({ orderBy: { id: 'asc' }, limit: 1 });
    await texts.update({ where: { id: row.id }, data: { sealed: 'c1.gone.AAAA' } });
    await rename(path, `${path}.away`);
    await send();
    const { code, errors, out } = await command(portal.strapi, 'keys', 'rotate');
    expect([code, out]).toEqual([1, []]);
    expect(errors[0]).toContain('Còn 2 mục không mở được: CHƯA được bỏ khóa cũ.');
    expect(errors[2]).toContain(key);
    await rename(`${path}.away`, path);
    await texts.update({ where: { id: row.id }, data: { sealed: row.sealed } });
    expect((await command(portal.strapi, 'keys', 'rotate')).code).toBe(0);
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
