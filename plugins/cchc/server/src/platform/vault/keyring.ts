import { createSecretKey, type KeyObject } from 'node:crypto';

/** `id:key,id:key`, the first one seals; a key is 32 bytes in base64. */
export const KEYS = 'CCHC_KEYS';
/** One key of its own for the blind index, 32 bytes in base64. */
export const INDEX_KEY = 'CCHC_INDEX_KEY';

const BYTES = 32;
const ID = /^[a-z0-9-]{1,32}$/;

type Problem = readonly [vi: string, en: string];

const HOW = 'openssl rand -base64 32';
const MISSING: Problem = [
  `chưa đặt trong biến môi trường; tạo khóa bằng lệnh ${HOW}`,
  `is not set in the environment; make a key with ${HOW}`,
];
const NOT_AN_ITEM: Problem = [
  'phải có dạng mã:khóa, mã chỉ gồm chữ thường không dấu, chữ số, dấu gạch nối, tối đa 32 ký tự',
  'must be written id:key, the id of at most 32 small letters, digits and hyphens',
];
const NOT_A_KEY: Problem = [
  `phải là đúng ${BYTES} byte viết theo base64; tạo bằng lệnh ${HOW}`,
  `must be exactly ${BYTES} bytes in base64; make it with ${HOW}`,
];
const WEAK: Problem = [
  `dễ đoán, không phải khóa ngẫu nhiên; tạo bằng lệnh ${HOW}`,
  `can be guessed, it is not random; make it with ${HOW}`,
];
const SAME_ID: Problem = ['trùng mã với một khóa khác', 'has the id of another key'];
const SAME_KEY: Problem = [
  'trùng với một khóa khác; mỗi khóa phải riêng biệt',
  'is the same as another key; each must be a key of its own',
];

/** What is wrong with the keys of the environment; its message shows nothing of what they are. */
export class UnfitKeys extends Error {
  constructor(
    readonly variable: string,
    [vi, en]: Problem,
    /** Which one of the list, counted from 1. */
    position?: number,
  ) {
    const [one, other] = position ? [` (khóa thứ ${position})`, ` (key ${position})`] : ['', ''];
    super(`${variable}${one} ${vi}. / ${variable}${other} ${en}.`);
    this.name = 'UnfitKeys';
  }
}

/** Its secret is a KeyObject, which shows nothing of itself in logs and JSON. */
export interface VaultKey {
  id: string;
  secret: KeyObject;
}

export interface Keyring {
  /** The key that seals; the others only open. */
  current: VaultKey;
  keys: ReadonlyMap<string, VaultKey>;
}

export interface VaultKeys {
  keyring: Keyring;
  indexKey: KeyObject;
}

/**
 * True for what somebody typed instead of drawing it: text, one byte over and over, bytes that
 * count up, half a key written twice. Of random keys not one in 10^12 is taken for such.
 */
const looksMadeUp = (bytes: Buffer): boolean => {
  const isText = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  const steps = new Set(bytes.subarray(1).map((byte, at) => byte - (bytes[at] ?? 0)));
  return isText || steps.size <= BYTES / 2;
};

const readKey = (text: string, variable: string, position?: number): KeyObject => {
  const bytes = Buffer.from(text, 'base64');
  // Node skips what is no base64, so a mistyped key would pass for another one.
  if (bytes.length !== BYTES || bytes.toString('base64') !== text) {
    throw new UnfitKeys(variable, NOT_A_KEY, position);
  }
  if (looksMadeUp(bytes)) throw new UnfitKeys(variable, WEAK, position);
  return createSecretKey(bytes);
};

const readItem = (item: string, position: number): VaultKey => {
  const [id = '', key, ...more] = item.trim().split(':');
  if (!ID.test(id) || key === undefined || more.length > 0) {
    throw new UnfitKeys(KEYS, NOT_AN_ITEM, position);
  }
  return { id, secret: readKey(key, KEYS, position) };
};

const holds = (keys: Keyring['keys'], wanted: KeyObject): boolean =>
  [...keys.values()].some(({ secret }) => secret.equals(wanted));

const readKeyring = (text: string): Keyring => {
  const [first = '', ...others] = text.split(',');
  const current = readItem(first, 1);
  const keys = new Map([[current.id, current]]);
  others.forEach((item, at) => {
    const key = readItem(item, at + 2);
    if (keys.has(key.id)) throw new UnfitKeys(KEYS, SAME_ID, at + 2);
    if (holds(keys, key.secret)) throw new UnfitKeys(KEYS, SAME_KEY, at + 2);
    keys.set(key.id, key);
  });
  return { current, keys };
};

/**
 * The keys of the vault, from `CCHC_KEYS` and `CCHC_INDEX_KEY` of an environment.
 * @throws UnfitKeys for the first thing that is missing, malformed, weak or there twice
 */
export const readVaultKeys = (
  environment: Readonly<Record<string, string | undefined>>,
): VaultKeys => {
  const valueOf = (variable: string): string => {
    const value = environment[variable]?.trim();
    if (!value) throw new UnfitKeys(variable, MISSING);
    return value;
  };
  const keyring = readKeyring(valueOf(KEYS));
  const indexKey = readKey(valueOf(INDEX_KEY), INDEX_KEY);
  if (holds(keyring.keys, indexKey)) throw new UnfitKeys(INDEX_KEY, SAME_KEY);
  return { keyring, indexKey };
};
