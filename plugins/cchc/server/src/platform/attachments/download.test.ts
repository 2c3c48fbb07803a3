import { once } from 'node:events';
import { createServer } from 'node:http';

import fc from 'fast-check';

import { downloadHeaders } from './download';

const dispositionOf = (name: string) =>
  downloadHeaders({ name, mime: 'application/pdf' })['Content-Disposition'] ?? '';
const nameIn = (disposition: string) =>
  decodeURIComponent(disposition.replace("attachment; filename*=UTF-8''", ''));

it('S-34 has browsers save a file and nobody keep it', () => {
  expect(downloadHeaders({ name: 'Đơn.pdf', mime: 'application/pdf', size: 7 })).toEqual({
    'Content-Type': 'application/pdf',
    'Content-Disposition': "attachment; filename*=UTF-8''%C4%90%C6%A1n.pdf",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Content-Length': '7',
  });
});

it.each([
  ['a\r\nSet-Cookie: x=1.pdf', 'a  Set-Cookie: x=1.pdf'],
  ['a";filename=b.exe', 'a";filename=b.exe'],
  ["o'brien (1)*!.pdf", "o'brien (1)*!.pdf"],
  ['“đơn” ＂khiếu nại＂.pdf', '“đơn” ＂khiếu nại＂.pdf'],
  ['ảnh 👨‍👩‍👧.jpg', 'ảnh 👨‍👩‍👧.jpg'],
  ['../../etc/passwd', '..-..-etc-passwd'],
  ['nửa \ud83d.pdf', 'nửa \ufffd.pdf'],
])('S-34 gives %j safely', (name, saved) => {
  expect(dispositionOf(name)).toMatch(/^attachment; filename\*=UTF-8''[\w.%~-]*$/);
  expect(nameIn(dispositionOf(name))).toBe(saved);
});

it.each(['a', 'ờ', '👍'])('S-34 shortens 300 times %s and keeps the ending', (sign) => {
  const saved = nameIn(dispositionOf(`${sign.repeat(300)}.docx`));
  expect(Buffer.byteLength(saved)).toBeLessThanOrEqual(255);
  expect(saved).toMatch(new RegExp(`^(?:${sign})+\\.docx$`));
});

it('S-34 is a header that Node takes, whatever the name', async () => {
  let name = '';
  const server = createServer((_, response) => {
    response.writeHead(200, downloadHeaders({ name, mime: 'application/pdf' })).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const anyName = fc.string({ unit: 'binary', maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(anyName, async (text) => {
      name = text;
      const { headers } = await fetch(`http://127.0.0.1:${port}/`);
      expect(headers.get('content-disposition')).toBe(dispositionOf(text));
    }),
    { numRuns: 100 },
  );
  server.closeAllConnections();
  server.close();
});
