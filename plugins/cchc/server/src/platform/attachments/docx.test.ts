import { inspectDocx } from './docx';
import { type TestFolder, testFolder } from './folder.fixture';
import { docx, DOCUMENT_TYPES, zip, type ZipPart } from './zip.fixture';

const MIB = 1024 * 1024;
// Bombs take seconds to make on a busy machine.
jest.setTimeout(60_000);

let folder: TestFolder;
beforeAll(async () => {
  folder = await testFolder();
});
afterAll(() => folder.remove());

const inspect = async (bytes: Buffer) => {
  const { path } = await folder.put('a.docx', bytes);
  return inspectDocx(path, 'a.docx');
};
const refusal = (bytes: Buffer) =>
  inspect(bytes).then(
    () => 'taken',
    (error: { code: string }) => error.code,
  );

it('takes a document', async () => {
  expect(await inspect(docx({ name: 'word/media/anh.png', content: 'x' }))).toEqual([]);
});

const LINK = { name: 'word/link', content: '/etc/passwd', mode: 0o120777 };
const types = (content: string): ZipPart => ({ name: '[Content_Types].xml', content });

it.each([
  ['a link', 'DOCX_BROKEN', docx(LINK)],
  ['a path that leads upwards', 'DOCX_BROKEN', docx({ name: '../../etc/cron.d/x' })],
  ['a path that leads upwards with backslashes', 'DOCX_BROKEN', docx({ name: '..\\x' })],
  ['an absolute path', 'DOCX_BROKEN', docx({ name: '/etc/passwd' })],
  ['two entries of one name', 'DOCX_BROKEN', docx({ name: 'word/DOCUMENT.xml' })],
  ['no list of types', 'DOCX_BROKEN', zip([{ name: 'word/document.xml' }])],
  ['a table of Excel', 'DOCX_BROKEN', zip([types('spreadsheetml.sheet.main+xml')])],
  ['a size that is a lie', 'DOCX_BROKEN', docx({ name: 'a', content: 'x'.repeat(99), claims: 9 })],
  ['a macro', 'DOCX_MACRO', docx({ name: 'word/vbaProject.bin' })],
  [
    'a macro under another name',
    'DOCX_MACRO',
    zip([types(DOCUMENT_TYPES.replace('</Types>', '<x y="vnd.ms-office.vbaProject"/></Types>'))]),
  ],
  ['an archive', 'DOCX_ARCHIVE', docx({ name: 'word/media/a.png', content: docx() })],
  ['half of an archive', 'DOCX_BROKEN', docx().subarray(0, 200)],
])('refuses a document with %s', async (_, code, bytes) => {
  expect(await refusal(bytes)).toBe(code);
});

it.each([
  ['200 MiB in one entry', () => docx({ name: 'a', content: Buffer.alloc(200 * MIB) })],
  [
    '200 MiB that claim to be 10 bytes',
    () => docx({ name: 'a', content: Buffer.alloc(200 * MIB), claims: 10 }),
  ],
  [
    '120 MiB in forty entries',
    () =>
      docx(
        ...Array.from({ length: 40 }, (_, at) => ({
          name: `a${at}`,
          content: Buffer.alloc(3 * MIB),
        })),
      ),
  ],
  ['2,001 entries', () => docx(...Array.from({ length: 1999 }, (_, at) => ({ name: `a${at}` })))],
  ['a huge list of types', () => zip([types(DOCUMENT_TYPES + ' '.repeat(3 * MIB))])],
])('refuses a bomb of %s in bounded memory', async (_, make) => {
  const { path } = await folder.put('a.docx', make());
  const memory = process.memoryUsage().rss;
  await expect(inspectDocx(path, 'a.docx')).rejects.toMatchObject({
    code: expect.stringMatching(/^DOCX_(?:TOO_LARGE|BROKEN)$/) as unknown,
  });
  expect(process.memoryUsage().rss - memory).toBeLessThan(60 * MIB);
});

it('takes exactly 2,000 entries', async () => {
  const parts = Array.from({ length: 1998 }, (_, at) => ({ name: `a${at}` }));
  expect(await inspect(docx(...parts))).toEqual([]);
});

const relation = (attributes: string) =>
  docx({
    name: 'word/_rels/settings.xml.rels',
    content: `<Relationships><Relationship Id="r1" ${attributes}/></Relationships>`,
  });
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

it('flags a template that is fetched from elsewhere, and no ordinary link', async () => {
  const remote = 'Target="https://example.com/x" TargetMode="External"';
  expect(await inspect(relation(`Type="${OFFICE}/attachedTemplate" ${remote}`))).toEqual([
    'remote-content',
  ]);
  expect(await inspect(relation(`Type="${OFFICE}/hyperlink" ${remote}`))).toEqual([]);
  expect(await inspect(relation(`Type="${OFFICE}/image" TargetMode="&#69;xternal"`))).toEqual([
    'unseen',
  ]);
});

it('looks once at tags that never end, however many they are', async () => {
  const content = '<Relationship '.repeat(140_000);
  expect(await inspect(docx({ name: 'word/_rels/document.xml.rels', content }))).toEqual([]);
});

it('flags objects inside, also the tables of charts', async () => {
  const ole = { name: 'word/embeddings/oleObject1.bin', content: 'x' };
  expect(await inspect(docx(ole))).toEqual(['embedded-file']);
  const table = { name: 'word/embeddings/Sheet1.xlsx', content: docx() };
  expect(await inspect(docx(table))).toEqual(['embedded-file']);
});
