import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { readBucket, UnfitBucket } from '../../plugins/cchc/server/src/platform/attachments/bucket';
import { Bucket } from '../support/bucket';
import { buildInbox, type Inbox } from '../support/cases';
import { feedbackOf, sendForm } from '../support/intake';
import { runJob } from '../support/jobs';
import type { Panel } from '../support/panel';
import { buildSection } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';
import { until } from '../support/until';

const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n';

let portal: Portal;
let bucket: Bucket;
let inbox: Inbox;
let officer: Panel;
let leader: Panel;
let folder: string;

beforeAll(async () => {
  bucket = new Bucket();
  await bucket.start();
  Object.assign(process.env, bucket.environment);
  portal = await startPortal();
  folder = process.env.CCHC_PRIVATE_DIR ?? '';
  const section = await buildSection(portal);
  inbox = buildInbox(portal, section);
  officer = await section.as('officer', 'own');
  leader = await section.as('viewer', 'own');
});
afterAll(async () => {
  await portal.stop();
  bucket.stop();
});
afterEach(() => {
  portal.strapi.log.silent = false;
});

const lying = (place: string) => readdir(join(folder, place));
const invoke = (job: string) => runJob(portal, job);
const sent = async () => {
  const body = await feedbackOf(portal, await inbox.codeOf('own'));
  const answer = await sendForm(portal, body, [['đơn.pdf', PDF]]);
  expect([answer.status, answer.body.error]).toEqual([201, undefined]);
  const found = await portal.strapi.db
    .query('plugin::cchc.case')
    .findOne({ where: { number: answer.body.data.number } });
  return { documentId: found.documentId as string };
};
const download = async ({ documentId }: { documentId: string }) => {
  const link = await officer.post(`/cchc/cases/${documentId}/files/1/link`).send({}).expect(200);
  return portal.http().get(link.body.data.url);
};

it('S-34 files of citizens lie in the private bucket, and come out by the same doors only', async () => {
  const one = await sent();
  // S-38: whoever runs the bucket reads nothing of it.
  expect([...bucket.files.values()].map((bytes) => String(bytes).slice(0, 8))).toEqual([
    'c1.test.',
  ]);
  expect([await lying('incoming'), await lying('kept')]).toEqual([[], []]);
  const got = await download(one);
  expect([got.status, String(got.body)]).toEqual([200, PDF]);
});

it('R8 a bucket that is away loses nothing: the case is taken, its file waits here and follows', async () => {
  bucket.files.clear();
  bucket.isAway = true;
  portal.strapi.log.silent = true;
  const one = await sent();
  expect(bucket.files.size).toBe(0);
  const [waiting] = await lying('incoming');
  expect(waiting).toMatch(/^[0-9a-f]{32}$/);
  // Meanwhile it is had from here.
  expect(String((await download(one)).body)).toBe(PDF);
  await invoke('scan');
  expect(await lying('incoming')).toEqual([waiting]);
  bucket.isAway = false;
  await invoke('scan');
  expect([[...bucket.files.keys()], await lying('incoming')]).toEqual([[waiting], []]);
  expect(String((await download(one)).body)).toBe(PDF);
  bucket.isAway = true;
  // The page of the case opens all the same; the file cannot be had now.
  expect((await inbox.open(officer, one)).files).toMatchObject([{ isMissing: false }]);
  expect((await download(one)).status).toBe(404);
  bucket.isAway = false;
});

it('is waited for though it is slower than a database may be: nobody is told to come again', async () => {
  const PATIENCE = 'plugin::cchc.writePatience';
  const usual: unknown = portal.strapi.config.get(PATIENCE);
  portal.strapi.config.set(PATIENCE, 1_000);
  bucket.slowness = 1_500;
  // Taken with 201, and where it belongs by then.
  await sent();
  bucket.slowness = 0;
  portal.strapi.config.set(PATIENCE, usual);
  expect(await lying('incoming')).toEqual([]);
});

it('S-53 what is destroyed is gone from the bucket, once it can be reached', async () => {
  const one = await sent();
  const before = bucket.files.size;
  await inbox.done(officer, one, 'quarantine');
  await inbox.done(leader, one, 'hand-over', { agency: 'Thanh tra tỉnh', note: 'Biên bản 1' });
  bucket.isAway = true;
  portal.strapi.log.silent = true;
  await inbox.done(leader, one, 'purge', { note: 'Hủy theo biên bản 1' });
  bucket.isAway = false;
  await invoke('files');
  await until(() => bucket.files.size === before - 1, 5_000);
  expect(bucket.files.size).toBe(before - 1);
});

it('is never the bucket of the media library, nor half described', () => {
  for (const wrong of [{ S3_BUCKET: 'rieng' }, { CCHC_PRIVATE_S3_SECRET_ACCESS_KEY: '' }]) {
    expect(() => readBucket({ ...bucket.environment, ...wrong })).toThrow(UnfitBucket);
  }
  expect(readBucket({})).toBeUndefined();
});
