import type { IntakeKind as CaseKind } from '../../shared/cases/vocabulary';
import type { IntakeAnswer, TrackAnswer } from '../../shared/contracts';
import { ApiError } from './api';

export type { CaseKind };
export type Receipt = IntakeAnswer['data'];
export type Tracked = TrackAnswer['data'];
export type CitizenAction = Tracked['allowed'][number];

export interface Notice {
  version: string;
  text: string;
}

export interface Challenge {
  parameters: { nonce: string; salt: string; cost: number; keyLength: number; keyPrefix: string };
  signature: string;
}

export interface ChallengeAnswer {
  data: Challenge;
  meta: { notice: Notice };
}

export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** What the portal refuses: in words for readers, field by field, with the phone of the office. */
export class Refusal extends ApiError {
  constructor(
    status: number,
    message: string,
    readonly fields: FieldProblem[],
    readonly phone: string,
  ) {
    super(status, message);
  }
}

const TIMEOUT = 30_000;
/** Photos over a weak network. */
const LONG_TIMEOUT = 10 * 60_000;

interface ErrorBody {
  error?: { message?: string; details?: { fields?: FieldProblem[]; phone?: string } };
}

const refusalOf = (status: number, body: ErrorBody | null): Refusal => {
  const { message = '', details } = body?.error ?? {};
  return new Refusal(status, message, details?.fields ?? [], details?.phone ?? '');
};

export interface Sending {
  body?: object;
  /** Go along with the body. */
  files?: readonly File[];
  /** What this attempt is called, so that the portal takes in once what was sent twice. */
  key?: string;
}

const formOf = (body: object, files: readonly File[]): FormData => {
  const form = new FormData();
  form.append('payload', JSON.stringify(body));
  for (const file of files) form.append('files', file, file.name);
  return form;
};

/**
 * Asks the portal, or with a body sends it something; nothing of it is kept by any cache. Rejects
 * with Refusal, or with the browser's own error when no answer came.
 */
export async function askOnce<T>(url: string, { body, files = [], key }: Sending = {}): Promise<T> {
  const form = body && files.length > 0 ? formOf(body, files) : undefined;
  const request = new AbortController();
  const timer = setTimeout(() => request.abort(), form ? LONG_TIMEOUT : TIMEOUT);
  try {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(body && !form && { 'Content-Type': 'application/json' }),
        ...(key && { 'Idempotency-Key': key }),
      },
      // Of a form the browser says itself what it is.
      body: form ?? (body ? JSON.stringify(body) : null),
      signal: request.signal,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (response.ok) return (await response.json()) as T; // the server checks its answers
    // A proxy in between may answer with something else than our envelope.
    throw refusalOf(response.status, (await response.json().catch(() => null)) as ErrorBody | null);
  } finally {
    clearTimeout(timer);
  }
}

/** A random UUID; `crypto.randomUUID` is younger than the browsers that we reach. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    const marked = index === 6 ? (byte & 15) | 64 : index === 8 ? (byte & 63) | 128 : byte;
    return (marked + 256).toString(16).slice(1);
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
