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

it('S-32 counts what is there already', () => {
  const five = Array.from({ length: 5 }, (_, at) => file(`${at}.jpg`, 1));
  expect(named([file('6.jpg', 1)], five)[1]).toBe('Chỉ gửi kèm được tối đa 5 tệp.');
  const large = [file('1.pdf', 10), file('2.pdf', 10)];
  expect(named([file('3.pdf', 6), file('4.pdf', 5)], large)).toEqual([
    ['1.pdf', '2.pdf', '4.pdf'],
    'Thêm tệp “3.pdf” thì các tệp lớn hơn 25 MB cộng lại.',
  ]);
});
