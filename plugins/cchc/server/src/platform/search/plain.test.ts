import { plainText } from './plain';

it('leaves what a reader sees', () => {
  expect(plainText('<p>Nộp&nbsp;hồ sơ</p><ul><li>Tờ khai &amp; ảnh</li></ul>')).toBe(
    'Nộp hồ sơ Tờ khai & ảnh',
  );
  expect(plainText('a &lt;b&gt; &#273;&#x1EA5;t &unknown;')).toBe('a <b> đất &unknown;');
});
