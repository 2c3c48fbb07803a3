import fc from 'fast-check';

import { readVaultKeys } from './keyring';
import { anyPlace, anyText, environmentOf, keyFor, place, ringOf } from './keys.fixture';
import {
  keyIdOf,
  needsRotation,
  open,
  openBytes,
  reseal,
  resealBytes,
  seal,
  sealBytes,
  SealError,
} from './seal';

const ring = ringOf('one');
const PHONE = '0912 345 678';
/** Made by another implementation (Python's cryptography), so that it stays readable for ever. */
const STORED = 'c1.one.AAECAwQFBgcICQoL.n44Bm68RcRD_zmIz.K7QoA5u50eH7dLG-zug83w';

const refusal = (act: () => unknown): SealError => {
  try {
    act();
  } catch (error) {
    if (error instanceof SealError) return error;
    throw error;
  }
  throw new Error('it opened');
};

it('opens what was stored by the first version of the format', () => {
  expect(open(STORED, place, ring)).toBe(PHONE);
});

it('gives back any text, at any place', () => {
  fc.assert(
    fc.property(anyText, anyPlace, (text, at) => {
      expect(open(seal(text, at, ring), at, ring)).toBe(text);
    }),
  );
});

it('makes half of a surrogate pair U+FFFD', () => {
  expect(open(seal('a\ud83d', place, ring), place, ring)).toBe('a\ufffd');
});

it('never seals the same text the same way', () => {
  const sealed = Array.from({ length: 200 }, () => seal(PHONE, place, ring).split('.')[2]);
  expect(new Set(sealed).size).toBe(200);
});

it('has nothing of the text in what it stores', () => {
  const long = fc.string({ unit: 'binary', minLength: 4 });
  fc.assert(
    fc.property(long, (text) => {
      const sealed = seal(text, place, ring);
      const bytes = sealed
        .split('.')
        .slice(2)
        .map((part) => Buffer.from(part, 'base64url'));
      expect(sealed).not.toContain(text);
      expect(Buffer.concat(bytes).includes(Buffer.from(text))).toBe(false);
    }),
  );
});

it('does not open when any sign of it is another one', () => {
  const sign = fc.constantFrom(
    ...'.-_ =+/\nABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  );
  fc.assert(
    fc.property(anyText, fc.nat(), sign, (text, where, other) => {
      const sealed = seal(text, place, ring);
      const at = where % sealed.length;
      fc.pre(sealed[at] !== other);
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      expect(() => open(changed, place, ring)).toThrow(SealError);
    }),
    { numRuns: 2000 },
  );
});

it('does not open when any bit of nonce, text or tag is another one', () => {
  fc.assert(
    fc.property(anyText, fc.nat(2), fc.nat(), (text, which, where) => {
      const parts = seal(text, place, ring).split('.');
      const bytes = Buffer.from(parts[which + 2] ?? '', 'base64url');
      fc.pre(bytes.length > 0);
      const bit = where % (bytes.length * 8);
      const byte = bytes[bit >> 3] ?? 0;
      bytes[bit >> 3] = byte ^ (1 << (bit & 7));
      parts[which + 2] = bytes.toString('base64url');
      expect(refusal(() => open(parts.join('.'), place, ring)).code).toBe('NOT_AUTHENTIC');
    }),
    { numRuns: 500 },
  );
});

it('does not open with a shorter tag', () => {
  const [start, tag = ''] = [STORED.slice(0, -22), STORED.slice(-22)];
  for (const bytes of [0, 4, 12, 15, 17]) {
    const cut = Buffer.concat([Buffer.from(tag, 'base64url'), Buffer.of(0)]).subarray(0, bytes);
    const sealed = start + cut.toString('base64url');
    expect(refusal(() => open(sealed, place, ring)).code).toBe('MALFORMED');
  }
});

it('opens nowhere else than where it was sealed', () => {
  fc.assert(
    fc.property(anyText, anyPlace, anyPlace, (text, from, to) => {
      const sealed = seal(text, from, ring);
      for (const moved of [
        { ...from, type: to.type },
        { ...from, documentId: to.documentId },
        { ...from, field: to.field },
      ]) {
        if (JSON.stringify(moved) === JSON.stringify(from)) continue;
        expect(refusal(() => open(sealed, moved, ring)).code).toBe('NOT_AUTHENTIC');
      }
    }),
  );
});

it('tells places apart whose names run into each other', () => {
  const one = { type: 'a', field: 'b|c', documentId: 'd' };
  const other = { type: 'a|b', field: 'c', documentId: 'd' };
  expect(() => open(seal('x', one, ring), other, ring)).toThrow('NOT_AUTHENTIC');
});

it.each([
  ['', 'MALFORMED'],
  [PHONE, 'MALFORMED'],
  [STORED.replace('c1', 'c2'), 'MALFORMED'],
  [`${STORED}\n`, 'MALFORMED'],
  [`${STORED}.`, 'MALFORMED'],
  // The same bytes, spelled in another way.
  [STORED.replace(/w$/, 'x'), 'MALFORMED'],
  [STORED.replace('one', 'two'), 'UNKNOWN_KEY'],
  [STORED.replace('n44B', 'n44C'), 'NOT_AUTHENTIC'],
])('says of %j that it is %s', (sealed, code) => {
  expect(refusal(() => open(sealed, place, ring)).code).toBe(code);
});

it('names the place and the lost key, for whoever has to find it', () => {
  expect(refusal(() => open(STORED, place, ringOf('two'))).message).toBe(
    'UNKNOWN_KEY: plugin::cchc.person k3v9x0a1b2c3d4e5f6g7h8i9 phone needs the key one',
  );
});

it('does not open with another key of the same id', () => {
  const wrong = readVaultKeys({ ...environmentOf(['one']), CCHC_KEYS: `one:${keyFor('two')}` });
  expect(refusal(() => open(STORED, place, wrong.keyring)).code).toBe('NOT_AUTHENTIC');
});

it('never says in an error what was sealed', () => {
  const secret = fc.string({ unit: 'grapheme' }).map((text) => `bí mật ${text}`);
  fc.assert(
    fc.property(secret, (text) => {
      const sealed = seal(text, place, ring);
      const acts = [
        () => open(text, place, ring),
        () => open(sealed, { ...place, field: 'name' }, ring),
        () => open(sealed, place, ringOf('two')),
        () => needsRotation(text, ring),
      ];
      for (const act of acts) {
        const error = refusal(act);
        expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(text);
        expect(error.message).not.toContain(sealed);
        expect(error.cause).toBeUndefined();
      }
    }),
    { numRuns: 50 },
  );
});

describe('bytes', () => {
  const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));

  it('come back as they were, at their place alone', () => {
    fc.assert(
      fc.property(anyBytes, anyPlace, anyPlace, (bytes, at, other) => {
        const sealed = sealBytes(bytes, at, ring);
        expect(openBytes(sealed, at, ring).equals(bytes)).toBe(true);
        if (JSON.stringify(at) === JSON.stringify(other)) return;
        expect(refusal(() => openBytes(sealed, other, ring)).code).toBe('NOT_AUTHENTIC');
      }),
    );
  });

  it('do not open when any bit is another one, or any end is missing', () => {
    fc.assert(
      fc.property(anyBytes, fc.nat(), (bytes, where) => {
        const sealed = sealBytes(bytes, place, ring);
        const cut = sealed.subarray(0, where % sealed.length);
        expect(() => openBytes(cut, place, ring)).toThrow(SealError);
        const bit = where % (sealed.length * 8);
        sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => openBytes(sealed, place, ring)).toThrow(SealError);
      }),
      { numRuns: 1000 },
    );
  });

  it('are sealed anew only where another key sealed them', () => {
    const both = ringOf('two', 'one');
    const sealed = sealBytes(Buffer.from(PHONE), place, ring);
    const anew = resealBytes(sealed, place, both) ?? Buffer.of();
    expect(openBytes(anew, place, ringOf('two')).toString()).toBe(PHONE);
    expect(resealBytes(anew, place, both)).toBeUndefined();
    expect(refusal(() => resealBytes(Buffer.from('in clear'), place, both)).code).toBe('MALFORMED');
  });
});

describe('rotation', () => {
  const both = ringOf('two', 'one');

  it('is needed exactly for what another key than the current one sealed', () => {
    expect(keyIdOf(STORED)).toBe('one');
    expect(needsRotation(STORED, ring)).toBe(false);
    expect(needsRotation(STORED, both)).toBe(true);
    expect(needsRotation(reseal(STORED, place, both), both)).toBe(false);
  });

  it('keeps any text, which then needs the old key no more', () => {
    fc.assert(
      fc.property(anyText, anyPlace, (text, at) => {
        const resealed = reseal(seal(text, at, ring), at, both);
        expect(keyIdOf(resealed)).toBe('two');
        expect(open(resealed, at, ringOf('two'))).toBe(text);
      }),
    );
  });

  it('keeps old texts readable until their key is taken from the ring', () => {
    expect(open(STORED, place, both)).toBe(PHONE);
    expect(refusal(() => open(STORED, place, ringOf('two'))).code).toBe('UNKNOWN_KEY');
  });

  it('writes nothing new over what does not open', () => {
    const changed = STORED.replace('n44B', 'n44C');
    expect(refusal(() => reseal(changed, place, both)).code).toBe('NOT_AUTHENTIC');
    expect(refusal(() => reseal(STORED, { ...place, documentId: 'x' }, both)).code).toBe(
      'NOT_AUTHENTIC',
    );
    expect(refusal(() => needsRotation('in clear', both)).code).toBe('MALFORMED');
  });
});
