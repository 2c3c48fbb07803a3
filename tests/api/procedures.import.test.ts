import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { dump } from '../support/dump';
import { catalogue, catalogueLine, IMPORT, importOf } from '../support/import';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

let portal: Portal;
let section: Section;
let imports: ReturnType<typeof importOf>;

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  imports = importOf(await section.as('editor-in-chief'));
});
afterAll(() => portal.stop());

const total = async () =>
  (await portal.http().get('/api/cchc/procedures')).body.meta.pagination.total as number;

/** What the section has in its tables; the others are Strapi's, which works on by itself. */
const written = async () =>
  Object.entries(await dump(portal.strapi)).filter(([name]) => name.startsWith('cchc_'));

/** Two of the three lines can be taken. */
const MIXED = [
  catalogueLine(1),
  '{"ma_thu_tuc": "sai mã", "ten_thu_tuc": "Không có mã"}',
  catalogueLine(2),
].join('\n');

describe('an import in the panel', () => {
  it('says at first that nobody has imported anything', async () => {
    expect(await imports.job()).toBeNull();
    const { body } = await imports.table().expect(404);
    expect(body.error.message).toContain('Không có kết quả nhập nào');
  });

  it('tries a file out and writes nothing', async () => {
    const before = await written();
    const tried = await imports.whole(MIXED, { dryRun: true, publish: true });
    expect(await written()).toEqual(before);
    expect(tried).toMatchObject({ state: 'done', dryRun: true, startedBy: 'Nguyễn Văn A' });
    expect(tried.counts).toMatchObject({ created: 2, rejected: 1 });
  });

  it('then does what the trial said, and shows every line', async () => {
    const job = await imports.whole(MIXED, { publish: true });
    expect(job.counts).toMatchObject({ created: 2, rejected: 1 });
    expect([job.done, job.total]).toEqual([3, 3]);
    expect(job.endedAt).not.toBeNull();
    expect(await total()).toBe(2);
    const { data } = await imports.lines();
    expect(data.map(({ line, code, outcome }) => [line, code, outcome])).toEqual([
      [1, '7.000001', 'created'],
      [2, null, 'rejected'],
      [3, '7.000002', 'created'],
    ]);
    const rejected = await imports.lines('outcome=rejected&pageSize=1');
    expect(rejected.data).toEqual([data[1]]);
    expect(rejected.data[0]?.message).toContain('mã');
    expect(rejected.meta.pagination).toEqual({ page: 1, pageSize: 1, pageCount: 1, total: 1 });
  });

  it('gives the result as a table for office software', async () => {
    const { text, headers } = await imports.table().expect(200);
    expect(headers['content-disposition']).toContain('attachment; filename="ket-qua-nhap');
    expect(text.startsWith('\uFEFFDòng,Mã thủ tục,Kết quả,Ghi chú\r\n1,7.000001,Thêm mới,')).toBe(
      true,
    );
    expect(text.split('\r\n')).toHaveLength(5);
  });

  it('changes nothing the second time', async () => {
    expect((await imports.whole(MIXED, { publish: true })).counts).toMatchObject({
      created: 0,
      unchanged: 2,
    });
  });

  it('refuses a file that is none, with the words of the command', async () => {
    const job = await imports.whole('{"ma_thu_tuc": "1.0', { name: 'hong.json' });
    expect(job).toMatchObject({ state: 'refused', counts: null });
    expect(job.problem).toBe('Tệp JSON sai cú pháp hoặc bị cắt cụt.');
    await imports.table().expect(404);
  });

  it('refuses what is no file of procedures before it begins', async () => {
    const { body } = await imports.start('x', { name: 'thu-tuc.exe' }).expect(400);
    expect(body.error.message).toContain('Chỉ nhận tệp .xlsx');
    const chief = await section.as('editor-in-chief');
    const none = await chief.post(IMPORT).field('dryRun', 'true').expect(400);
    expect(none.body.error.message).toContain('Hãy chọn một tệp');
    await imports.start(Buffer.alloc(21 * 1024 * 1024)).expect(413);
    await chief.post(IMPORT).attach('files', Buffer.from(MIXED), 'a.jsonl').expect(400);
  });

  it('runs one at a time', async () => {
    const two = [imports.start(catalogue(150)), imports.start(catalogue(150))];
    const answers = await Promise.all(two);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.error.message).toContain('Đang có một lần nhập thủ tục khác chạy');
    expect((await imports.ended()).counts).toMatchObject({ created: 148, unchanged: 2 });
  });

  it('is no hindrance to readers, and its progress is seen on the way', async () => {
    const changed = catalogue(170, (n) => (n % 10 === 0 ? { linh_vuc: 'Lĩnh vực khác' } : {}));
    await imports.start(changed).expect(202);
    const seen = new Set<number>();
    for (let job = await imports.job(); job?.state === 'running'; job = await imports.job()) {
      seen.add(job.done);
      await portal.http().get('/api/cchc/procedures?pagination[pageSize]=1').expect(200);
    }
    expect([...seen].some((done) => done > 0 && done < 170)).toBe(true);
    expect(await imports.job()).toMatchObject({ done: 170, total: 170 });
  }, 120_000);
});

describe('the right to import', () => {
  it.each(['administrator', 'editor-in-chief'])('is an %s’s', async (role) => {
    const own = importOf(await section.as(role));
    expect((await own.whole(MIXED, { dryRun: true })).state).toBe('done');
  });

  it.each(['unit-editor', 'officer', 'viewer'])('is no %s’s', async (role) => {
    const panel = await section.as(role, 'own');
    const own = importOf(panel);
    expect((await own.start(MIXED, { dryRun: true })).status).toBe(403);
    for (const path of [IMPORT, `${IMPORT}/lines`, `${IMPORT}/result.csv`]) {
      await panel.get(path).expect(403);
    }
  });

  it('is nobody’s without signing in, and what was sent is not kept', async () => {
    const mark = 'thủ tục của người lạ 8c1f';
    await portal.http().post(IMPORT).attach('files', Buffer.from(mark), 'a.jsonl').expect(401);
    await portal.http().get(IMPORT).expect(401);
    const names = (await readdir(tmpdir())).filter((name) => /^[0-9a-f]{25}$/.test(name));
    const kept = await Promise.all(
      names.map((name) => readFile(join(tmpdir(), name), 'utf8').catch(() => '')),
    );
    expect(kept.filter((text) => text.includes(mark))).toEqual([]);
  });
});

it('knows nothing after a restart, which waits for the batch; the file is simply imported again', async () => {
  const before = await total();
  const others = catalogue(250, (n) => ({ ma_thu_tuc: `6.${String(n).padStart(6, '0')}` }));
  await imports.start(others, { publish: true }).expect(202);
  await portal.restart();
  imports = importOf(await section.as('editor-in-chief'));
  expect(await imports.job()).toBeNull();
  const job = await imports.whole(others, { publish: true });
  expect(job).toMatchObject({ state: 'done', done: 250 });
  expect(await total()).toBe(before + 250);
}, 120_000);
