import fc from 'fast-check';

import { secondsOfWork } from '../../../../shared/work.fixture';
import { emailOf, phoneOf } from './contact';
import { email, phoneTwice } from './contacts.fixture';
import { anyText } from './keys.fixture';

it.each([
  '0912345678',
  '+84912345678',
  '0084912345678',
  '84912345678',
  '+84 0912 345 678',
  '+84 (0)91-234-5678',
  ' 091.234.5678 ',
  '091 234\u00a05678',
  '091–234–5678',
  '\u202a0912345678\u202c',
  '０９１２３４５６７８',
])('knows %j as one mobile number', (text) => {
  expect(phoneOf(text)).toBe('0912345678');
});

it.each([
  ['0205 3812 345', '02053812345'],
  ['(024) 3825-1234', '02438251234'],
  ['+84 24 3825 1234', '02438251234'],
  ['084 123 4567', '0841234567'],
  ['84841234567', '0841234567'],
  ['+1 (415) 555-0123', '+14155550123'],
  ['0014155550123', '+14155550123'],
])('knows %j as %s', (text, phone) => {
  expect(phoneOf(text)).toBe(phone);
});

it.each([
  '',
  'không có',
  '912345678',
  '091234567',
  '09123456789',
  '01234567890',
  '0612345678',
  '113',
  '+84',
  '+84123456789',
  '00912345678x',
  '+840084912345678',
  '0912345678 / 0913456789',
  '0912345678, 0913456789',
  '0912345678 (chị Lan)',
  '+0912345678',
  '++84912345678',
])('knows %j as no phone number', (text) => {
  expect(phoneOf(text)).toBeUndefined();
});

it('knows a number however it is written', () => {
  fc.assert(
    fc.property(phoneTwice, ({ number, written }) => {
      for (const one of written) expect(phoneOf(one)).toBe(number);
    }),
  );
});

it.each([
  ['  An.Nguyen@Example.COM ', 'an.nguyen@example.com'],
  ['an+cchc@mail.example.vn', 'an+cchc@mail.example.vn'],
  ['LÝ@example.vn'.normalize('NFD'), 'lý@example.vn'],
  ['an@\u200bexample.vn', 'an@example.vn'],
  // Only the small letter exists with its mark.
  ['T\u0308@example.vn', '\u1e97@example.vn'],
])('knows %j as the address %s', (text, address) => {
  expect(emailOf(text)).toBe(address);
});

it.each([
  '',
  'không có',
  'an@',
  '@example.vn',
  'an@example',
  'an@example.',
  'an@.vn',
  'an@example..vn',
  'a n@example.vn',
  'an@@example.vn',
  'an@example.vn, binh@example.vn',
  'an@example.vn;binh@example.vn',
  'An <an@example.vn>',
  `${'a'.repeat(65)}@example.vn`,
  `an@${'a'.repeat(250)}.vn`,
])('knows %j as no address', (text) => {
  expect(emailOf(text)).toBeUndefined();
});

it('knows an address in capitals, taken apart and with space around as the same', () => {
  fc.assert(
    fc.property(email, (address) => {
      expect(emailOf(address)).toBe(address);
      expect(emailOf(` ${address.toUpperCase().normalize('NFD')}\n`)).toBe(address);
    }),
  );
});

it('changes nothing the second time', () => {
  const likeEmail = fc.tuple(anyText, anyText).map(([local, domain]) => `${local}@${domain}.vn`);
  fc.assert(
    fc.property(fc.oneof(anyText, likeEmail), (text) => {
      const address = emailOf(text);
      if (address !== undefined) expect(emailOf(address)).toBe(address);
      const phone = phoneOf(text);
      if (phone !== undefined) expect(phoneOf(phone)).toBe(phone);
    }),
    { numRuns: 1000 },
  );
});

it('#50 is quick however long and odd what is called a contact is', async () => {
  for (const piece of ['0', '+84', ' ', '(', '-.', 'a.', '@', 'a@', '.@', '\u0301', '\u200b']) {
    const text = `a@${piece.repeat(100_000 / piece.length)}`;
    const work = () => [emailOf(text), phoneOf(text.slice(2))];
    expect(await secondsOfWork(work)).toBeLessThan(1);
  }
});
