import type { Addresses } from './list-navigation';

const LIST = 'cchc-procedures';
const ITEM = 'cchc-procedure';
/** More than anybody asks in words; the portal refuses a longer question. */
export const LONGEST_QUESTION = 200;
// Starts with a letter or digit, so that no code or slug can be a path step such as "..".
export const KEY = /^[a-z0-9][\w.-]*$/i;

/** What a list of procedures shows; an empty part does not narrow it down. */
export interface ProcedureSearch {
  q: string;
  field: string;
  level: string;
  serviceLevel: string;
  page: number;
}

/** A procedure that is open, with the reader's case and the older edition, if they were chosen. */
export interface OpenProcedure {
  code: string;
  caseKey: string;
  edition: string;
}

export const NO_SEARCH: ProcedureSearch = {
  q: '',
  field: '',
  level: '',
  serviceLevel: '',
  page: 1,
};

/** A fragment of these pairs; those without a value are left out, but for the first. */
export function fragment(pairs: [name: string, value: string][]): string {
  return `#${new URLSearchParams(pairs.filter(([, value], index) => index === 0 || value)).toString()}`;
}

/** Our part of an address, or null when the fragment belongs to something else. */
export function readFragment(hash: string, key: string): URLSearchParams | null {
  return hash.startsWith(`#${key}=`) ? new URLSearchParams(hash.slice(1)) : null;
}

/** `#cchc-procedures=lam+lai+khai+sinh&field=ho-tich&page=2`; empty for the whole list. */
export function searchHash(search: ProcedureSearch): string {
  const narrowed = search.q || search.field || search.level || search.serviceLevel;
  if (!narrowed && search.page <= 1) return '';
  return fragment([
    [LIST, search.q],
    ['field', search.field],
    ['level', search.level],
    ['service', search.serviceLevel],
    ['page', search.page > 1 ? String(search.page) : ''],
  ]);
}

/** The page that a fragment names, the first where it names none. */
export function pageOf(part: URLSearchParams): number {
  const page = Number(part.get('page'));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/** The search that a fragment stands for, or null when the fragment is not ours. */
export function searchFromHash(hash: string): ProcedureSearch | null {
  const part = readFragment(hash, LIST);
  if (!part) return null;
  return {
    q: (part.get(LIST) ?? '').slice(0, LONGEST_QUESTION),
    field: part.get('field') ?? '',
    level: part.get('level') ?? '',
    serviceLevel: part.get('service') ?? '',
    page: pageOf(part),
  };
}

/** `#cchc-procedure=1.001193&case=k2`. */
export function openHash({ code, caseKey, edition }: OpenProcedure): string {
  return fragment([
    [ITEM, code],
    ['case', caseKey],
    ['edition', edition],
  ]);
}

/** The procedure that a fragment opens, or null. */
export function openFromHash(hash: string): OpenProcedure | null {
  const part = readFragment(hash, ITEM);
  const code = part?.get(ITEM) ?? '';
  if (!part || !KEY.test(code)) return null;
  const edition = part.get('edition') ?? '';
  return {
    code,
    caseKey: part.get('case') ?? '',
    edition: /^[1-9]\d*$/.test(edition) ? edition : '',
  };
}

/**
 * The page's address with another fragment; an empty one takes it away. Absolute, because a
 * `<base>` of the site would send a bare fragment elsewhere.
 */
export function withHash(page: string, hash: string): string {
  return `${page.split('#')[0] ?? ''}${hash}`;
}

/** The address of a procedure's own page; `{code}` says where the code goes, else it comes last. */
export function pageAddress(base: string, code: string): string {
  const written = encodeURIComponent(code);
  return base.includes('{code}') ? base.replace('{code}', written) : base + written;
}

/** Marks an entry of the browser's history as one that shows the list, with the search it shows. */
export function listMark(search: ProcedureSearch): { cchcProcedures: string } {
  return { cchcProcedures: searchHash(search) };
}

/**
 * What `<cchc-procedures>` shows after the address changed. A fragment of the site itself (a skip
 * link) leaves everything as it is, unless the entry is marked as one that showed a list.
 */
export function viewToShow(
  hash: string,
  state: unknown,
): { open: OpenProcedure } | { search: ProcedureSearch } | null {
  const open = openFromHash(hash);
  if (open) return { open };
  const search = searchFromHash(hash);
  if (search) return { search };
  // What a script wrote into history.state can be anything.
  const mark = (state as { cchcProcedures?: unknown } | null)?.cchcProcedures;
  if (hash !== '' && typeof mark !== 'string') return null;
  return { search: (typeof mark === 'string' ? searchFromHash(mark) : null) ?? NO_SEARCH };
}

/** How `<cchc-procedures>` uses the page's address. */
export const procedureAddresses: Addresses<ProcedureSearch, OpenProcedure> = {
  none: NO_SEARCH,
  searchHash,
  listMark,
  viewToShow,
};
