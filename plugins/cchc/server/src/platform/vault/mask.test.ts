import fc from 'fast-check';

import { email, phoneTwice } from './contacts.fixture';
import { anyText } from './keys.fixture';
import { maskAddress, maskEmail, maskName, maskPhone } from './mask';

it.each([
  ['0912345612', '09••••••12'],
  ['+84 912 345 612', '09••••••12'],
  ['024 3825 1234', '02••••••34'],
  ['+1 415 555 0123', '+1••••••23'],
  ['gọi cô Hoa ở 0912345612', '••••••'],
  [' ', ''],
])('shows the phone %j as %j', (text, masked) => {
  expect(maskPhone(text)).toBe(masked);
});

it.each([
  ['Nguyen.An@Example.com', 'n•••@example.com'],
  ['đào@example.vn', 'đ•••@example.vn'],
  ['n@example.com', '•••@example.com'],
  ['không có', '••••••'],
  ['a@b@example.com', '••••••'],
  ['', ''],
])('shows the e-mail address %j as %j', (text, masked) => {
  expect(maskEmail(text)).toBe(masked);
});

it.each([
  ['Nguyễn Văn An', 'N. V. A.'],
  ['  Đặng   Thị Hoa ', 'Đ. T. H.'],
  ['Đỗ Như Ý'.normalize('NFD'), 'Đ. N. •'],
  ['H’Hen Niê', 'H. N.'],
  ['0912345678', '•'],
  ['An', 'A.'],
  ['', ''],
])('shows the name %j as %j', (text, masked) => {
  expect(maskName(text)).toBe(masked);
});

it('shows nothing of an address but that there is one', () => {
  expect(maskAddress('Số 12, thôn Nà Pàn, xã Đông Kinh')).toBe('••••••');
  expect(maskAddress(' \n')).toBe('');
});

it('shows four digits of any phone number, and not how it was written', () => {
  fc.assert(
    fc.property(phoneTwice, ({ number, written }) => {
      for (const one of written) {
        expect(maskPhone(one)).toBe(`${number.slice(0, 2)}••••••${number.slice(-2)}`);
      }
    }),
  );
});

it('shows one sign at most before the @', () => {
  fc.assert(
    fc.property(email, (address) => {
      const at = address.indexOf('@');
      const [local, domain] = [address.slice(0, at), address.slice(at)];
      expect(maskEmail(address)).toBe(`${local.length > 1 ? local[0] : ''}•••${domain}`);
    }),
  );
});

it('shows one letter at most of each word of any name', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.lorem()), (name) => {
      for (const word of maskName(name).split(' ')) expect(word).toMatch(/^(\p{L}\.|•|)$/u);
    }),
  );
});

it('shows nothing of what is no contact', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const secret = `${text}@ bí mật`;
      for (const mask of [maskPhone, maskEmail, maskAddress]) expect(mask(secret)).toBe('••••••');
    }),
  );
});
