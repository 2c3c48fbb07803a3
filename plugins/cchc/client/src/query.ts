type Scalar = string | number | boolean;

/** `{ topic: 'mot-cua' }`, `{ genre: ['brief', 'video'] }`, `{ publishedAt: { gte: '2026-01-01' } }` */
export type Filters = Record<string, Scalar | readonly Scalar[] | { gte?: Scalar; lte?: Scalar }>;

export interface ListQuery {
  filters?: Filters;
  /** `field:asc` or `field:desc`. */
  sort?: string;
  page?: number;
  pageSize?: number;
  q?: string;
}

export interface Parameters {
  [name: string]: Scalar | undefined;
}

const filterPairs = (filters: Filters): [string, Scalar][] =>
  Object.entries(filters).flatMap(([name, value]): [string, Scalar][] => {
    if (Array.isArray(value)) {
      // `isArray` does not see through read-only lists.
      const values = value as readonly Scalar[];
      return values.map((one, index) => [`filters[${name}][$in][${index}]`, one]);
    }
    if (typeof value === 'object') {
      return Object.entries(value).map(([bound, one]) => [`filters[${name}][$${bound}]`, one]);
    }
    return [[`filters[${name}]`, value]];
  });

/** The address of a question, in the portal's dialect; the same question has the same address. */
export const addressOf = (path: string, parameters: Parameters, query: ListQuery = {}): string => {
  const { filters = {}, sort, page, pageSize, q } = query;
  const pairs = Object.entries({
    ...parameters,
    ...{ sort, q, 'pagination[page]': page, 'pagination[pageSize]': pageSize },
    ...Object.fromEntries(filterPairs(filters)),
  }).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  pairs.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const search = new URLSearchParams(pairs).toString();
  return search ? `${path}?${search}` : path;
};
