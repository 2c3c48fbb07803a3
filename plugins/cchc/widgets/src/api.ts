import type { NewsDetail, NewsItem, Pagination } from '../../shared/contracts';
import { keep, keptAnswer } from './kept';

export type { NewsDetail, NewsItem };

export interface Page<T> {
  data: T[];
  meta: { pagination: Pagination };
}

export interface NewsQuery {
  unit: string;
  topic: string;
  page: number;
  pageSize: number;
  locale: string;
}

const MAX_PAGE_SIZE = 20;

/** The page size that a site asked for, 1 to 20; `usual` for anything but a positive integer. */
export function allowedPageSize(wanted: number, usual: number): number {
  return Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, MAX_PAGE_SIZE) : usual;
}

/** An address of the API; parameters without a value, which it would refuse, are left out. */
export function apiUrl(
  api: string,
  path: string,
  parameters: [name: string, value: string][],
): string {
  const query = new URLSearchParams(parameters.filter(([, value]) => value));
  return `${api.replace(/\/+$/, '')}${path}?${query.toString()}`;
}

/** Address of one page of the news list; an empty unit or topic is left out. */
export function newsListUrl(api: string, query: NewsQuery): string {
  return apiUrl(api, '/news', [
    ['unit', query.unit],
    ['filters[topic]', query.topic],
    ['pagination[page]', String(query.page)],
    ['pagination[pageSize]', String(query.pageSize)],
    ['locale', query.locale],
  ]);
}

/** Address of the topics by which news can be chosen. */
export const topicsUrl = (api: string, locale: string): string =>
  apiUrl(api, '/topics', [
    ['pagination[pageSize]', '100'],
    ['locale', locale],
  ]);

/** Address of one news item as the site of `unit` shows it. */
export function newsItemUrl(
  api: string,
  query: { slug: string; unit: string; locale: string },
): string {
  return apiUrl(api, `/news/${encodeURIComponent(query.slug)}`, [
    ['unit', query.unit],
    ['locale', query.locale],
  ]);
}

/** An answer of the API other than 2xx; `message` is meant for readers, in their language. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

function messageOf(body: unknown): string {
  // The error envelope of Strapi; a proxy in between may answer with something else.
  const message = (body as { error?: { message?: unknown } } | null)?.error?.message;
  return typeof message === 'string' ? message : '';
}

async function askPortal(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, credentials: 'omit' });
  if (!response.ok) {
    const body: unknown = await response.json().catch(() => null);
    throw new ApiError(response.status, messageOf(body));
  }
  return response.json();
}

const keptBySignal = new WeakMap<AbortSignal, Date>();

/** When that was answered which a request got instead of an answer, if it did. */
export const keptSince = (signal: AbortSignal): Date | undefined => keptBySignal.get(signal);

/** A refusal is an answer; without one, or with a broken server, what was kept is better. */
const isAnswer = (error: unknown) => error instanceof ApiError && error.status < 500;

/**
 * Fetches JSON without cookies. While the portal cannot be reached, gives its last answer instead
 * (see `keptSince`). Rejects with ApiError, or with the browser's own network error.
 */
export async function fetchJson<T>(url: string, signal: AbortSignal): Promise<T> {
  try {
    const body = await askPortal(url, signal);
    // After what the reader waits for: writing it down takes a phone as long as showing it.
    setTimeout(() => keep(url, body));
    // The server checks its answers against the same contract.
    return body as T;
  } catch (error) {
    const kept = isAnswer(error) ? undefined : keptAnswer(url);
    if (!kept) throw error;
    keptBySignal.set(signal, kept.at);
    return kept.body as T; // what the server once answered
  }
}
