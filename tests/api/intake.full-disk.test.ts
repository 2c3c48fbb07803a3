import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sharp from 'sharp';

import { buildInbox, type Inbox } from '../support/cases';
import { feedbackOf, sendFeedback, sendForm } from '../support/intake';
import { buildSection } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n';
const MIB = 1024 * 1024;

/** A disk of 2 MiB; only who administers the computer may make one. */
const disk = mkdtempSync(join(tmpdir(), 'cchc-disk-'));
const isMounted = (() => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

(isMounted ? describe : describe.skip)('R4 a disk for files that is full', () => {
  let portal: Portal;
  let inbox: Inbox;
  let code: string;

  beforeAll(async () => {
    portal = await startPortal();
    inbox = buildInbox(portal, await buildSection(portal));
    process.env.CCHC_PRIVATE_DIR = disk;
    await portal.restart();
    code = await inbox.codeOf('own');
    const units = portal.strapi.db.query('plugin::cchc.unit');
    await units.updateMany({ where: { code }, data: { phone: '0238 3 333 333' } });
    portal.strapi.log.silent = true;
  });
  afterAll(() => portal.stop());

  const incoming = () => readdir(join(disk, 'incoming'));
  const cases = () => portal.strapi.db.query('plugin::cchc.case').count({});

  const large = () =>
    Buffer.concat([Buffer.from(PDF), Buffer.alloc(3 * MIB, ' '), Buffer.from('%%EOF')]);
  /** It comes in whole, and finds no room to be drawn anew. */
  const noise = () =>
    sharp(randomBytes(660 * 660 * 3), { raw: { width: 660, height: 660, channels: 3 } })
      .png()
      .toBuffer();

  it.each([
    ['while a file comes in', 'lớn.pdf', large],
    ['while a picture is drawn anew', 'ảnh.png', noise],
  ] as const)(
    'takes nothing in %s, and says so with the phone of the office',
    async (_when, name, make) => {
      const body = await feedbackOf(portal, code);
      const before = await cases();
      const {
        status,
        headers,
        body: answer,
      } = await sendForm(portal, body, [[name, await make()]]);
      expect([status, answer.error.name, answer.error.details]).toMatchObject([
        507,
        'InsufficientStorageError',
        { code: 'FILES_FULL', phone: '0238 3 333 333', fields: [{ path: 'files' }] },
      ]);
      expect(answer.error.message).toBe(
        'Máy chủ tạm hết chỗ chứa nên chưa nhận được gì. Hãy bỏ tệp ra rồi gửi lại, nội dung vẫn gửi được. Có thể gọi 0238 3 333 333 để được tiếp nhận.',
      );
      expect(headers['retry-after']).toBe('300');
      expect([await cases(), await incoming()]).toEqual([before, []]);
      // The same without its file, with the work that was done for it.
      expect((await sendFeedback(portal, body)).status).toBe(201);
    },
  );

  it('takes what there is room for', async () => {
    const body = await feedbackOf(portal, code);
    expect((await sendForm(portal, body, [['nhỏ.pdf', PDF]])).status).toBe(201);
    expect([await incoming(), (await readdir(join(disk, 'kept'))).length]).toEqual([[], 1]);
  });
});

if (!isMounted) {
  it.todo('R4 a full disk: needs the right to mount a small one');
}

afterAll(() => {
  if (isMounted) execFileSync('umount', ['-l', disk]);
  rmdirSync(disk);
});
