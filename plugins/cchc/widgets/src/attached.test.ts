import { attach } from './attached';
import { intakeTexts } from './intake-texts';

const MIB = 1024 * 1024;
const words = intakeTexts.vi;
const file = (name: string, mebibytes: number) => new File([new Uint8Array(mebibytes * MIB)], name);
const named = (chosen: File[], files: File[] = []) => {
  const { files: taken, problem } = attach(chosen, files, words);
  return [taken.map(({ name }) => name), problem];
};

it('S-32 takes what the portal will take, and names the first that it will not', () => {
  expect(named([file('a.jpg', 1), file('b.pdf', 10)])).toEqual([['a.jpg', 'b.pdf'], '']);
  expect(named([file('trống.jpg', 0), file('b.jpg', 1)])).toEqual([
    ['b.jpg'],
    'Tệp “trống.jpg” không có nội dung.',
  ]);
  expect(named([new File([new Uint8Array(10 * MIB + 1)], 'a.jpg')])).toEqual([
    [],
    'Tệp “a.jpg” lớn hơn 10 MB.',
  ]);
});

it.each(['a.exe', 'a.svg', 'a.doc', 'jpg', 'a.jpg.html'])(
  'S-32 refuses %s beside the field, in the words of the portal',
  (name) => {
    expect(named([file(name, 1), file('b.jpg', 1)])).toEqual([
      ['b.jpg'],
      `Tệp “${name}” không thuộc loại được nhận: ảnh JPEG, PNG, WebP, tệp PDF, tệp Word (.docx).`,
    ]);
  },
);

it('S-32 says of a picture of an iPhone how to make one that is read', () => {
  expect(named([file('IMG_1.HEIC', 1)])[1]).toContain('chọn “Tương thích nhất”');
});

it.each(['a.JPG', 'a.jpeg', 'a.png', 'a.webp', 'a.PDF', 'a.docx'])('S-32 takes %s', (name) => {
  expect(named([file(name, 1)])).toEqual([[name], '']);
});

it('S-32 takes what the device calls a picture, whatever its name', () => {
  const picture = new File(['x'], 'image', { type: 'image/jpeg' });
  expect(named([picture])).toEqual([['image'], '']);
});

it.each([
  [31, '1 kB'],
  [150_000, '147 kB'],
  [1_048_576, '1,0 MB'],
  [2_600_000, '2,5 MB'],
])('says of %d bytes that they are %s', (bytes, said) => {
  expect(words.size(bytes)).toBe(said);
});

it('S-32 counts what is there already', () => {
  const five = Array.from({ length: 5 }, (_, at) => file(`${at}.jpg`, 1));
  expect(named([file('6.jpg', 1)], five)[1]).toBe('Chỉ gửi kèm được tối đa 5 tệp.');
  const large = [file('1.pdf', 10), file('2.pdf', 10)];
  expect(named([file('3.pdf', 6), file('4.pdf', 5)], large)).toEqual([
    ['1.pdf', '2.pdf', '4.pdf'],
    'Thêm tệp “3.pdf” thì các tệp lớn hơn 25 MB cộng lại.',
  ]);
});
