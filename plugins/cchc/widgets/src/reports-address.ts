import type { Addresses } from './list-navigation';
import { fragment, KEY, pageOf, readFragment } from './procedure-address';

const LIST = 'cchc-reports';
const ITEM = 'cchc-report';

/** What the list of reports shows; an empty part does not narrow it down. */
export interface ReportSearch {
  /** Nothing is searched for by words; what all lists have in common. */
  q: string;
  kind: string;
  year: string;
  page: number;
}

/** The report that is open. */
export interface OpenReport {
  slug: string;
}

const NONE: ReportSearch = { q: '', kind: '', year: '', page: 1 };

/** `#cchc-report=bao-cao-6-thang-dau-nam-2026`. */
export const reportHash = (slug: string): string => fragment([[ITEM, slug]]);

const searchHash = ({ kind, year, page }: ReportSearch): string =>
  !kind && !year && page <= 1
    ? ''
    : fragment([
        [LIST, kind],
        ['year', year],
        ['page', page > 1 ? String(page) : ''],
      ]);

const searchFromHash = (hash: string): ReportSearch | null => {
  const part = readFragment(hash, LIST);
  if (!part) return null;
  const year = part.get('year') ?? '';
  return {
    ...NONE,
    kind: part.get(LIST) ?? '',
    year: /^\d{4}$/.test(year) ? year : '',
    page: pageOf(part),
  };
};

/** `#cchc-reports=quarter&year=2026&page=2`: how the list uses the page's address. */
export const reportAddresses: Addresses<ReportSearch, OpenReport> = {
  none: NONE,
  searchHash,
  listMark: (search) => ({ cchcReports: searchHash(search) }),
  viewToShow: (hash, state) => {
    const slug = readFragment(hash, ITEM)?.get(ITEM) ?? '';
    if (KEY.test(slug)) return { open: { slug } };
    const search = searchFromHash(hash);
    if (search) return { search };
    // What a script wrote into history.state can be anything.
    const mark = (state as { cchcReports?: unknown } | null)?.cchcReports;
    if (hash !== '' && typeof mark !== 'string') return null;
    return { search: (typeof mark === 'string' ? searchFromHash(mark) : null) ?? NONE };
  },
};
