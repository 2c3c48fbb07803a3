import { fileName, withEnding } from './file-name';

it.each([
  ['Đơn đề nghị.pdf', 'Đơn đề nghị.pdf'],
  ['Đơn đề nghị.pdf'.normalize('NFD'), 'Đơn đề nghị.pdf'],
  ['C:\\fakepath\\ảnh.jpg', 'ảnh.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['anh\u202egpj.exe', 'anhgpj.exe'],
  ['a\r\nb\0c.pdf', 'a bc.pdf'],
  ['   ', 'tep'],
  ['/', 'tep'],
])('reads %j as %j', (sent, name) => {
  expect(fileName(sent)).toBe(name);
});

it('shortens a name and keeps its ending', () => {
  const name = fileName(`${'ờ'.repeat(300)}.docx`);
  expect([...name]).toHaveLength(200);
  expect(name.endsWith('ờ.docx')).toBe(true);
});

it.each([
  ['a.JPEG', 'a.jpg'],
  ['a.jpg', 'a.jpg'],
  ['a.png', 'a.png.jpg'],
  ['biên bản 12.5.2026', 'biên bản 12.5.2026.jpg'],
  ['.jpg', '.jpg.jpg'],
  ['a.', 'a..jpg'],
])('gives %j the ending that fits: %j', (name, given) => {
  expect(withEnding(name, 'jpg', ['jpg', 'jpeg'])).toBe(given);
});
