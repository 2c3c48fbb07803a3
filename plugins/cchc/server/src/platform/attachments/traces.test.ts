import sharp from 'sharp';

import type { FileType } from './check';
import { type TestFolder, testFolder } from './folder.fixture';
import { tracesIn } from './traces';
import { docx } from './zip.fixture';

let folder: TestFolder;
beforeAll(async () => {
  folder = await testFolder();
});
afterAll(() => folder.remove());

const tracesOf = async (type: FileType, bytes: Buffer | string) =>
  tracesIn((await folder.put(`a.${type}`, bytes)).path, type);

const word = (name: string, content: string) => docx({ name, content });

it.each([
  ['nothing', [], docx({ name: 'docProps/core.xml', content: '<dc:creator></dc:creator>' })],
  [
    'a comment',
    ['comments'],
    word('word/comments.xml', '<w:comments><w:comment w:id="0"/></w:comments>'),
  ],
  ['an empty list of comments', [], word('word/comments.xml', '<w:comments></w:comments>')],
  ['an insertion', ['changes'], word('word/footer1.xml', '<w:ins w:author="A">x</w:ins>')],
  ['a changed format', ['changes'], word('word/header1.xml', '<w:rPrChange w:id="1"/>')],
  [
    'an indent, which is no insertion',
    [],
    word('word/header1.xml', '<w:ind w:left="1"/><w:insideH/>'),
  ],
  ['hidden text', ['hidden'], word('word/footnotes.xml', '<w:rPr><w:vanish/></w:rPr>')],
  ['text that is hidden no more', [], word('word/footnotes.xml', '<w:vanish w:val="0"/>')],
  ['an author', ['author'], word('docProps/core.xml', '<dc:creator>Nguyễn Văn A</dc:creator>')],
] as const)('finds %s in a document of Word', async (_what, traces, bytes) => {
  expect(await tracesOf('docx', bytes)).toEqual(traces);
});

const pdf = (object: string) => `%PDF-1.7\n1 0 obj\n${object}\nendobj\ntrailer\n<<>>\n%%EOF\n`;

it.each([
  ['nothing', [], '<< /Type /Catalog /Author () >>'],
  ['a font, which is no note', [], '<< /Subtype /TrueType >>'],
  ['a note', ['comments'], '<< /Type /Annot /Subtype /Text /Contents (x) >>'],
  ['a note that is written otherwise', ['comments'], '<< /Sub#74ype/Text >>'],
  ['an author', ['author'], '<< /Author (Nguyen Van A) >>'],
  ['an author in the newer place', ['author'], '<dc:creator><rdf:Seq><rdf:li>A</rdf:li></rdf:Seq>'],
  ['what nobody can look into', ['unseen'], '<< /Encrypt 5 0 R >>'],
] as const)('finds %s in a PDF', async (_what, traces, object) => {
  expect(await tracesOf('pdf', pdf(object))).toEqual(traces);
});

it('looks once at tags that never end, however many they are', async () => {
  const tags = '<dc:creator '.repeat(200_000);
  expect(await tracesOf('docx', word('docProps/core.xml', tags))).toEqual([]);
  expect(await tracesOf('pdf', pdf('<dc:creator><rdf:li '.repeat(100_000)))).toEqual([]);
});

it('finds in a picture where it was taken', async () => {
  const picture = () =>
    sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } }).jpeg();
  const taken = await picture()
    .withExif({ IFD0: { Artist: 'A' } })
    .toBuffer();
  expect(await tracesOf('jpeg', taken)).toEqual(['camera']);
  expect(await tracesOf('jpeg', await picture().toBuffer())).toEqual([]);
});
