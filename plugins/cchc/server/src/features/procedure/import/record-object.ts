import {
  procedureRecord,
  type ProcedureRecord,
} from '../../../../../shared/contracts/procedure-record';
import { parseCode, type ProcedureCode } from '../../../../../shared/procedure';
import { looksLikeLegacyEncoding } from '../../../../../shared/text';

import { apiParts } from './api-detail';
import { jsonLineParts } from './json-line';
import { LABELS } from './labels';
import type { Parts } from './parts';
import { lineOf, openSource, type RawObject, type Source } from './source';

export type Outcome =
  { code: string; record: ProcedureRecord } | { code?: string; rejected: string };

/** Keys under which a crawl notes which procedure it asked for, or the name of its file. */
const REQUESTED = [
  ...['ma_yeu_cau', 'ma_thu_tuc_yeu_cau', 'ma_tep', 'ten_tep', 'tep', '_ma_yeu_cau', '_ma_tep'],
  ...['_tep', '_file', 'file', 'file_name', 'fileName', 'requested_code', 'requestedCode'],
  ...['_requested_code', 'expected_code', 'expectedCode'],
];
/** `1.000894-khai-sinh`, `tthc_1_000894`; a number in the middle of a name may be anything. */
const NAMED_AFTER = /^(?:(?:tthc|thu[-_]tuc|ma|ma[-_]thu[-_]tuc)[-_=])?(\d)[._-](\d{6})(?!\d)/i;

/** The code that a file name or a note of the crawl holds, eight characters. */
export const codeInName = (text: string): string | undefined => {
  const name = text.split(/[\\/]/).pop() ?? text;
  const stem = name.replace(/\.(?:jsonl?|html?|txt|gz|ndjson)$/gi, '');
  const [, first, rest] = NAMED_AFTER.exec(stem) ?? [];
  return parseCode(first && rest ? `${first}.${rest}` : stem)?.code;
};

/** What an object or its wrapper notes about the procedure that was asked for. */
export const requestedIn = (raw: RawObject): string[] =>
  REQUESTED.flatMap((key) => lineOf(raw[key]) ?? []);

const hasText = (value: unknown): value is string =>
  typeof value === 'string' && looksLikeLegacyEncoding(value);

/** The first key whose text is in an old Vietnamese encoding. */
const legacyKey = (value: unknown, key: string): string | undefined => {
  if (hasText(value)) return key;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, item] of Object.entries(value)) {
    if (name === '_raw') continue;
    const found = legacyKey(item, Array.isArray(value) ? key : key ? `${key}.${name}` : name);
    if (found) return found;
  }
  return undefined;
};

export const legacyReason = (key: string): string =>
  `Trường "${key}" là chữ bảng mã cũ (TCVN3 hoặc VNI); hãy chuyển sang Unicode rồi nhập lại.`;

const isPart = (key: unknown): key is keyof ProcedureRecord =>
  typeof key === 'string' && Object.hasOwn(LABELS, key);

interface Draft {
  code: ProcedureCode;
  name: string;
  parts: Parts;
  leftover: string[] | undefined;
}

/** The record of parts that were read, or the part that does not hold. */
export const finishRecord = ({ code: { code, suffix }, name, parts, leftover }: Draft): Outcome => {
  const all = { ...parts, code, name, ...(suffix && { codeSuffix: suffix }), leftover };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  const result = procedureRecord.safeParse(Object.fromEntries(given));
  if (result.success) return { code, record: result.data };
  const [key] = result.error.issues[0]?.path ?? [];
  const label = isPart(key) ? LABELS[key] : 'Thủ tục';
  return { code, rejected: `${label}: dữ liệu không đúng dạng.` };
};

/** A number has lost the zeros at its end: 1.00089 was 1.000890. */
export const codeText = (value: unknown): string | null =>
  typeof value === 'number' && value < 10 ? value.toFixed(6) : lineOf(value);

export const badCode = (label: string, text: string): string =>
  `${label} "${text}" sai dạng; cần dạng 1.000894 (có mất số 0 ở cuối không?).`;

interface Identity {
  code: ProcedureCode;
  name: string;
}

/** Code and name, or why they do not do. `keys` of the code: all that stand there must agree. */
const identityOf = (
  source: Source,
  keys: { codes: readonly string[]; name: string },
  around: readonly string[],
): Identity | { code?: string; rejected: string } => {
  const texts = keys.codes.flatMap((key) => codeText(source.take(key)) ?? []);
  const label = `${LABELS.code} (${keys.codes.join(', ')})`;
  if (texts.length === 0) return { rejected: `Thiếu ${label}.` };
  const codes = texts.flatMap((text) => parseCode(text) ?? []);
  const [first] = codes;
  if (!first) return { rejected: badCode(label, texts.join('", "')) };
  for (const text of texts) if (!parseCode(text)) source.keep(LABELS.code, text);
  const asked = [...REQUESTED.flatMap((key) => lineOf(source.take(key)) ?? []), ...around];
  const expected = [
    ...codes.map(({ code }) => code),
    ...asked.flatMap((text) => codeInName(text) ?? []),
  ];
  const other = expected.find((code) => code !== first.code);
  if (other !== undefined) {
    const reason = `${LABELS.code} trên trang là ${first.code}, khác mã của tệp hoặc mã đã yêu cầu ${other}`;
    return { code: first.code, rejected: `${reason}: nội dung là của thủ tục khác.` };
  }
  const name = lineOf(source.take(keys.name));
  if (name === null) return { code: first.code, rejected: `Thiếu ${LABELS.name} (${keys.name}).` };
  return { code: codes.find(({ suffix }) => suffix) ?? first, name };
};

/** Whether the object has the keys of the JSON lines; else those of the portal's API. */
const isJsonLine = (raw: RawObject): boolean => 'ma_thu_tuc' in raw || 'ten_thu_tuc' in raw;

/**
 * One object of a JSON file as a record. `around`: what the file's name or the wrapper says about
 * which procedure was asked for; a record of another one is rejected.
 */
export const recordOfObject = (raw: RawObject, around: readonly string[] = []): Outcome => {
  const source = openSource(raw);
  const crawled = isJsonLine(raw);
  const keys = crawled
    ? { codes: ['ma_thu_tuc'], name: 'ten_thu_tuc' }
    : { codes: ['code', 'codeNotation'], name: 'name' };
  const identity = identityOf(source, keys, around);
  if ('rejected' in identity) return identity;
  const legacy = legacyKey(raw, '');
  if (legacy) return { code: identity.code.code, rejected: legacyReason(legacy) };
  const parts = crawled ? jsonLineParts(source) : apiParts(source);
  return finishRecord({ ...identity, parts, leftover: source.leftover() });
};
