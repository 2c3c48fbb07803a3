import fc from 'fast-check';

import { emailIndex, phoneIndex } from './blind-index';
import { emailOf, phoneOf } from './contact';
import { email, phoneTwice } from './contacts.fixture';
import { environmentOf, indexKey, keyFor } from './keys.fixture';
import { INDEX_KEY, readVaultKeys } from './keyring';

it('finds what was stored by its first version', () => {
  // Computed by another implementation: a change would lose every stored contact.
  expect(phoneIndex('+84 912 345 678', indexKey)).toBe('d56761b2577752c6');
  expect(emailIndex('An@Example.com', indexKey)).toBe('d1ba75d4b00db2f4');
});

it('is the same for every way to write a phone number', () => {
  fc.assert(
    fc.property(phoneTwice, ({ number, written }) => {
      const index = phoneIndex(number, indexKey);
      expect(index).toMatch(/^[0-9a-f]{16}$/);
      for (const one of written) expect(phoneIndex(one, indexKey)).toBe(index);
    }),
  );
});

it('is the same exactly for the same contact', () => {
  const phone = phoneTwice.map(({ written: [one = ''] }) => one);
  const close = fc.tuple(
    phone,
    phone.map((text) => text.replace(/\d(?=\D*$)/, '0')),
  );
  fc.assert(
    fc.property(fc.oneof(fc.tuple(phone, phone), close), ([one, other]) => {
      expect(phoneIndex(one, indexKey) === phoneIndex(other, indexKey)).toBe(
        phoneOf(one) === phoneOf(other),
      );
    }),
  );
  fc.assert(
    fc.property(email, email, fc.boolean(), (one, another, isSame) => {
      const other = isSame ? one.toUpperCase() : another;
      expect(emailIndex(one, indexKey) === emailIndex(other, indexKey)).toBe(
        emailOf(one) === emailOf(other),
      );
    }),
  );
});

it('has nothing for what is no contact', () => {
  for (const text of ['', 'không có', '12345']) {
    expect(phoneIndex(text, indexKey)).toBeUndefined();
    expect(emailIndex(text, indexKey)).toBeUndefined();
  }
  expect(phoneIndex('an@example.com', indexKey)).toBeUndefined();
  expect(emailIndex('0912345678', indexKey)).toBeUndefined();
});

it('is another one under another key', () => {
  const other = readVaultKeys({ ...environmentOf(['one']), [INDEX_KEY]: keyFor('other index') });
  expect(phoneIndex('0912345678', other.indexKey)).not.toBe(phoneIndex('0912345678', indexKey));
});
