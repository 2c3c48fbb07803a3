import { readFile } from 'node:fs/promises';

import sharp from 'sharp';

import { check } from './check';
import { type TestFolder, testFolder } from './folder.fixture';
import { Refused } from './refused';
import { docx, zip } from './zip.fixture';

let folder: TestFolder;
beforeAll(async () => {
  folder = await testFolder();
});
afterEach(async () => {
  for (const name of await folder.left()) expect(name).toMatch(/^[0-9a-f]{32}$/);
});
afterAll(() => folder.remove());

const checked = async (name: string, bytes: Buffer | string) =>
  check(await folder.put(name, bytes));
const refusal = async (name: string, bytes: Buffer | string): Promise<Refused> => {
  try {
    await checked(name, bytes);
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('it was taken');
};

const picture = (width = 30, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: '#c00' } });
const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n';

describe('S-32 takes', () => {
  it.each([
    ['anh.JPG', 'anh.jpg', 'jpeg', 'image/jpeg', () => picture().jpeg().toBuffer()],
    ['anh.jpeg', 'anh.jpg', 'jpeg', 'image/jpeg', () => picture().jpeg().toBuffer()],
    ['anh.png', 'anh.png', 'png', 'image/png', () => picture().png().toBuffer()],
    ['anh.webp', 'anh.webp', 'webp', 'image/webp', () => picture().webp().toBuffer()],
    ['don.pdf', 'don.pdf', 'pdf', 'application/pdf', () => Promise.resolve(Buffer.from(PDF))],
    [
      'Đơn.docx',
      'Đơn.docx',
      'docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      () => Promise.resolve(docx()),
    ],
  ])('%s', async (sent, name, type, mime, make) => {
    const file = await checked(sent, await make());
    expect(file).toMatchObject({ name, type, mime, flags: [] });
    expect(file.size).toBe((await readFile(file.path)).length);
  });

  it('a file with an ending of something else, under one that fits', async () => {
    const png = await picture().png().toBuffer();
    expect((await checked('anh.html', png)).name).toBe('anh.html.png');
    expect((await checked('anh.pdf', png)).name).toBe('anh.pdf.png');
    expect((await checked('.jpg', png)).name).toBe('.jpg.png');
    expect((await checked('don', PDF)).name).toBe('don.pdf');
  });
});

describe('S-32 refuses', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>';
  it.each([
    ['nothing', 'rong.png', '', 'FILE_EMPTY'],
    ['SVG', 'hinh.svg', SVG, 'FILE_TYPE'],
    ['SVG that is called a PNG', 'hinh.png', SVG, 'FILE_TYPE'],
    ['HTML', 'trang.pdf', '<!doctype html>%PDF-1.7 %%EOF', 'FILE_TYPE'],
    ['a GIF', 'a.gif', 'GIF89a\x01\x00', 'FILE_TYPE'],
    ['an old Word file', 'a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_TYPE'],
    ['a program', 'a.jpg', 'MZ\x90', 'FILE_TYPE'],
    ['a tag of music before a PDF', 'a.pdf', `ID3\x03\x00\x00\x00\x00\x00\x00${PDF}`, 'FILE_TYPE'],
    ['a PDF that breaks off', 'a.pdf', PDF.slice(0, 40), 'PDF_BROKEN'],
    ['half a picture', 'a.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'IMAGE_BROKEN'],
    ['a name of a picture over text', 'a.jpg', 'chào', 'FILE_TYPE'],
    ['an archive', 'a.docx', zip([{ name: 'a.txt', content: 'a' }]), 'DOCX_BROKEN'],
  ])('%s', async (_, name, bytes, code) => {
    const error = await refusal(name, bytes);
    expect(error.code).toBe(code);
    expect(error.message).toContain(`“${name}”`);
  });

  it('HEIC, and says how to send the picture', async () => {
    const head = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1');
    const error = await refusal('IMG_0001.HEIC', head);
    expect(error.code).toBe('HEIC');
    expect(error.message).toContain('Hãy gửi ảnh JPEG');
    // Should a later sharp decode it, this is the place to take it from then on.
    expect(sharp.format.heif.input.fileSuffix).toEqual(['.avif']);
  });

  it('a picture whose end is missing', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
    const jpeg = await sharp({
      create: { width: 200, height: 200, channels: 3, background: '#888', noise },
    })
      .jpeg()
      .toBuffer();
    const error = await refusal('a.jpg', jpeg.subarray(0, jpeg.length / 2));
    expect(error.code).toBe('IMAGE_BROKEN');
  });
});

describe('S-33 draws pictures anew', () => {
  const GPS = { GPSLatitudeRef: 'N', GPSLatitude: '18/1 20/1 30/1' };

  it.each(['jpeg', 'png', 'webp'] as const)('%s, without any metadata', async (type) => {
    const bytes = await picture()
      .withExif({ IFD0: { Artist: 'Nguyễn Văn A', Copyright: 'x' }, IFD3: GPS })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>bí mật</a></x:xmpmeta>')
      .withIccProfile('p3')
      .toFormat(type)
      .toBuffer();
    const before = await sharp(bytes).metadata();
    expect([before.exif, before.icc, before.xmp]).not.toContain(undefined);
    const { path } = await checked(`a.${type}`, bytes);
    const after = await sharp(path).metadata();
    expect([after.exif, after.icc, after.xmp, after.iptc, after.comments]).toEqual(
      Array(5).fill(undefined),
    );
    expect((await readFile(path)).includes('Nguy')).toBe(false);
  });

  it('turned as EXIF says', async () => {
    const bytes = await picture(30, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { path } = await checked('a.jpg', bytes);
    expect(await sharp(path).metadata()).toMatchObject({ width: 20, height: 30 });
  });

  it('without what was hidden behind them', async () => {
    const page = '<script>alert(1)</script>';
    const archive = zip([{ name: 'a.html', content: page }]);
    const bytes = Buffer.concat([await picture().jpeg().toBuffer(), archive, Buffer.from(page)]);
    const stored = await readFile((await checked('a.jpg', bytes)).path);
    expect(stored.includes('<script>')).toBe(false);
    expect(stored.includes('PK')).toBe(false);
  });

  it('and none with more than 40 million pixels, however few bytes it has', async () => {
    const png = await picture().png().toBuffer();
    png.writeUInt32BE(30_000, 16);
    png.writeUInt32BE(30_000, 20);
    const before = process.memoryUsage().rss;
    // Its checksum is wrong as well, which is not looked at before its size.
    expect((await refusal('bom.png', png)).code).toBe('IMAGE_TOO_LARGE');
    const large = await sharp({
      create: { width: 8000, height: 5001, channels: 3, background: 'red' },
    })
      .png()
      .toBuffer();
    expect((await refusal('to.png', large)).code).toBe('IMAGE_TOO_LARGE');
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('and none that moves', async () => {
    const frames = await Promise.all(
      [8, 9, 10].map((width) =>
        picture(width, 8)
          .resize(8, 8)
          .negate(width > 8)
          .png()
          .toBuffer(),
      ),
    );
    const webp = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await refusal('a.webp', webp)).code).toBe('IMAGE_ANIMATED');
  });
});
