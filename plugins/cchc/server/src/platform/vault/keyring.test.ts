import { inspect } from 'node:util';

import fc from 'fast-check';

import { INDEX_KEY, KEYS, readVaultKeys, UnfitKeys } from './keyring';
import { environmentOf, keyFor } from './keys.fixture';

const whole = environmentOf(['2027', '2026']);

const problemOf = (environment: Record<string, string | undefined>): UnfitKeys => {
  try {
    readVaultKeys(environment);
  } catch (error) {
    if (error instanceof UnfitKeys) return error;
    throw error;
  }
  throw new Error('the keys were taken');
};
const problemOfKeys = (text: string | undefined) => problemOf({ ...whole, [KEYS]: text }).message;
const base64 = (bytes: Iterable<number>) => Buffer.from([...bytes]).toString('base64');
const base64OfText = (text: string) => base64(Buffer.from(text));

it('seals with the first key and keeps the others to open', () => {
  const { keyring } = readVaultKeys(whole);
  expect(keyring.current.id).toBe('2027');
  expect([...keyring.keys.keys()]).toEqual(['2027', '2026']);
  expect(keyring.current.secret.export().toString('base64')).toBe(keyFor('2027'));
});

it('bears white space around the keys', () => {
  const [first, second] = (whole[KEYS] ?? '').split(',');
  const { keyring } = readVaultKeys({ ...whole, [KEYS]: ` ${first} ,\n${second}\n` });
  expect(keyring.keys.size).toBe(2);
});

it.each([KEYS, INDEX_KEY])('says in both languages that %s is missing', (variable) => {
  for (const nothing of [undefined, '', ' \n']) {
    const problem = problemOf({ ...whole, [variable]: nothing });
    expect(problem.variable).toBe(variable);
    expect(problem.message).toBe(
      `${variable} chưa đặt trong biến môi trường; tạo khóa bằng lệnh openssl rand -base64 32. / ` +
        `${variable} is not set in the environment; make a key with openssl rand -base64 32.`,
    );
  }
});

it.each([
  ['a key without an id', keyFor('one')],
  ['an empty id', `:${keyFor('one')}`],
  ['capitals in an id', `Khoa:${keyFor('one')}`],
  ['a dot in an id, which would break the sealed text', `2027.1:${keyFor('one')}`],
  ['an id of 33 signs', `${'a'.repeat(33)}:${keyFor('one')}`],
  ['a third part', `one:${keyFor('one')}:${keyFor('two')}`],
  ['an id alone', 'one'],
])('refuses %s', (_what, text) => {
  expect(problemOfKeys(text)).toMatch(
    /^CCHC_KEYS \(khóa thứ 1\) phải có dạng .* must be written id:key/,
  );
});

it('refuses a comma too many, and says where', () => {
  expect(problemOfKeys(`${whole[KEYS]},`)).toContain('CCHC_KEYS (key 3) must be written id:key');
});

const noise = [...Buffer.from(keyFor('noise'), 'base64')];

it.each([
  ['16 bytes', base64(noise.slice(0, 16))],
  ['31 bytes', base64(noise.slice(0, 31))],
  ['33 bytes', base64([...noise, 7])],
  ['64 bytes', base64([...noise, ...noise])],
  ['nothing', ''],
  ['hexadecimal digits', Buffer.from(noise).toString('hex')],
  ['base64 without its end', keyFor('one').slice(0, -1)],
  ['a sign that Node would skip', keyFor('one').replace(/^./, '*$&')],
])('refuses a key of %s', (_what, key) => {
  expect(problemOfKeys(`one:${key}`)).toContain('(key 1) must be exactly 32 bytes in base64');
  if (key) {
    const { message, variable } = problemOf({ ...whole, [INDEX_KEY]: key });
    expect(variable).toBe(INDEX_KEY);
    expect(message).toContain('CCHC_INDEX_KEY phải là đúng 32 byte');
  }
});

it.each([
  ['only zeros', base64(Array<number>(32).fill(0))],
  ['bytes that count up', base64(Array.from({ length: 32 }, (_, at) => at))],
  ['bytes that count down over zero', base64(Array.from({ length: 32 }, (_, at) => 271 - at))],
  ['a key of 16 bytes written twice', base64([...noise.slice(0, 16), ...noise.slice(0, 16)])],
  ['a sentence', base64OfText('day la mat khau cua xa Dong Kinh')],
  ['hexadecimal text', base64OfText('9f86d081884c7d659a2feaa0c55ad015')],
])('refuses %s as a key', (_what, key) => {
  expect(problemOfKeys(`one:${key}`)).toMatch(/dễ đoán.*can be guessed/);
  expect(problemOf({ ...whole, [INDEX_KEY]: key }).message).toMatch(/dễ đoán.*can be guessed/);
});

it('refuses an id or a key that is there twice', () => {
  expect(problemOfKeys(`one:${keyFor('one')},one:${keyFor('two')}`)).toContain(
    '(key 2) has the id of another key',
  );
  expect(problemOfKeys(`one:${keyFor('one')},two:${keyFor('one')}`)).toContain(
    '(key 2) is the same as another key',
  );
});

it('refuses a sealing key, also an old one, as the key of the index', () => {
  const problem = problemOf({ ...whole, [INDEX_KEY]: keyFor('2026') });
  expect(problem.variable).toBe(INDEX_KEY);
  expect(problem.message).toContain('is the same as another key');
});

it('takes every ring of random keys', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,32}$/), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(ids, fc.nat(), (names, seed) => {
      const text = names.map((id) => `${id}:${keyFor(`${seed} ${id}`)}`).join(',');
      const { keyring } = readVaultKeys({ ...whole, [KEYS]: text });
      expect(keyring.current.id).toBe(names[0]);
      expect([...keyring.keys.keys()]).toEqual(names);
    }),
  );
});

it('answers whatever it is given with keys or with an error that shows nothing of it', () => {
  const part = fc.oneof(fc.base64String({ minLength: 8 }), fc.string({ minLength: 8 }));
  fc.assert(
    fc.property(part, part, (id, key) => {
      for (const text of [id, `${id}:${key}`, `one:${keyFor('one')},${id}:${key}`]) {
        for (const variable of [KEYS, INDEX_KEY]) {
          if (text.trim() === '') continue;
          const { message } = problemOf({ ...whole, [variable]: text });
          for (const secret of [id, key, keyFor('one')]) expect(message).not.toContain(secret);
        }
      }
    }),
  );
});

it('shows no key when it is logged or written as JSON', () => {
  const keys = readVaultKeys(whole);
  const shown = inspect(keys, { depth: 9, showHidden: true }) + JSON.stringify(keys);
  for (const name of ['2027', '2026', 'index']) {
    expect(shown).not.toContain(keyFor(name));
    const hex = Buffer.from(keyFor(name), 'base64').toString('hex');
    expect(shown.replace(/[\s,]|0x/g, '')).not.toContain(hex);
  }
});
