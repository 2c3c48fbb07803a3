import { z } from 'zod';

import { badRequest, fieldError } from './errors';
import { LOCALES, type Locale, localeOf } from './messages';
import { toFieldErrors } from './query-errors';

export const MAX_PAGE_SIZE = 100;

/** A filter that names values: `filters[x]=a`, `[$eq]=a`, `[$in][0]=a`. Parsed to a list. */
export const oneOf = <T>(value: z.ZodType<T, string>) => ({ kind: 'values', value }) as const;

/** What one value of a range names: a day is all its moments, a moment is itself. */
export interface Span<T> {
  first: T;
  last: T;
}

/** A filter over an ordered value: `[$eq]`, `[$gte]`, `[$lte]`. Parsed to bounds, both included. */
export const range = <T>(value: z.ZodType<Span<T>, string>) => ({ kind: 'range', value }) as const;

type Filter = ReturnType<typeof oneOf<unknown>> | ReturnType<typeof range<unknown>>;
export type Filters = Record<string, Filter>;

export interface Bounds<T> {
  gte?: T;
  lte?: T;
}

type Parsed<F> = F extends { kind: 'values'; value: z.ZodType<infer T, string> }
  ? T[]
  : F extends { kind: 'range'; value: z.ZodType<Span<infer T>, string> }
    ? Bounds<T>
    : never;

export type ParsedFilters<F extends Filters> = { [K in keyof F]?: Parsed<F[K]> };

/** What a list or one record may be asked for; all else is refused. */
export interface QuerySpec<F extends Filters = Filters, S extends string = string> {
  filters?: F;
  /** Sortable fields; the first is the default order unless `defaultSort` says otherwise. */
  sort?: readonly S[];
  defaultSort?: `${S}:${'asc' | 'desc'}`;
  paginated?: boolean;
  /** Whether it answers in all languages, and not in Vietnamese, when none is named. */
  everyLocale?: boolean;
  unit?: boolean;
  q?: boolean;
  asOf?: boolean;
  edition?: boolean;
  /** A place in the change log. */
  since?: boolean;
  /** How many rows may be asked for at most. */
  limit?: number;
  /** What `types` can name, separated by commas. */
  types?: readonly string[];
}

export interface ParsedQuery<F extends Filters = Filters, S extends string = string> {
  filters: ParsedFilters<F>;
  sort: { field: S; direction: 'asc' | 'desc' } | undefined;
  page: number;
  pageSize: number;
  locale: Locale;
  /** The language that was asked for, if one was; `locale` is the one to answer in. */
  namedLocale?: Locale | undefined;
  unit: string | undefined;
  q: string | undefined;
  asOf: string | undefined;
  edition: number | undefined;
  since?: string | undefined;
  limit?: number | undefined;
  types?: string[] | undefined;
}

const wholeNumber = (max: number) =>
  z
    .union([z.string().regex(/^\d{1,6}$/), z.number().int()])
    .transform(Number)
    .pipe(z.number().int().min(1).max(max));

const list = (value: z.ZodType<unknown, string>) =>
  z.preprocess((raw) => (typeof raw === 'string' ? [raw] : raw), z.array(value).min(1).max(100));

/** `filters[x]=a` is short for `filters[x][$eq]=a`. */
const operators = <T extends z.ZodType>(schema: T) =>
  z.preprocess((raw) => (typeof raw === 'string' ? { $eq: raw } : raw), schema);

/** `$eq` beside another operator would have to win or lose silently, so it stands alone. */
const eqAlone = (operated: object) => !('$eq' in operated) || Object.keys(operated).length === 1;

/** A number of the log, or two: which the reader has got to, and what it knew of by then. */
export const CURSOR = /^\d{1,15}(-\d{1,15})?$/;

const listed = (values: readonly string[]) =>
  z
    .string()
    .transform((text) => [...new Set(text.split(','))])
    .pipe(z.array(z.enum(values)).min(1));

const filterSchema = (filter: Filter) =>
  filter.kind === 'values'
    ? operators(
        z
          .strictObject({ $eq: filter.value, $in: list(filter.value) })
          .partial()
          .refine(eqAlone),
      ).transform(({ $eq, $in }) => ($eq === undefined ? $in : [$eq]))
    : operators(
        z
          .strictObject({ $eq: filter.value, $gte: filter.value, $lte: filter.value })
          .partial()
          .refine(eqAlone),
      ).transform(({ $eq, $gte, $lte }) =>
        $eq === undefined
          ? { gte: $gte?.first, lte: $lte?.last }
          : { gte: $eq.first, lte: $eq.last },
      );

const sortSchema = (fields: readonly string[]) =>
  z.preprocess(
    (raw) => (Array.isArray(raw) && raw.length === 1 ? (raw[0] as unknown) : raw),
    z
      .string()
      .regex(new RegExp(`^(${fields.join('|')})(:(asc|desc))?$`))
      .transform((text) => {
        const [field = '', direction] = text.split(':');
        return { field, direction: direction === 'desc' ? ('desc' as const) : ('asc' as const) };
      }),
  );

const parameters = (spec: QuerySpec): Record<string, z.ZodType> => ({
  locale: z.enum(LOCALES).optional(),
  ...(spec.unit && {
    unit: z
      .string()
      .regex(/^[\w.-]{1,40}$/)
      .optional(),
  }),
  ...(spec.q && { q: z.string().max(200).optional() }),
  ...(spec.asOf && {
    asOf: z.iso
      .date()
      .refine((day) => day >= '0001')
      .optional(),
  }),
  ...(spec.edition && { edition: wholeNumber(999_999).optional() }),
  ...(spec.since && { since: z.string().regex(CURSOR).optional() }),
  ...(spec.limit && { limit: wholeNumber(spec.limit).optional() }),
  ...(spec.types && { types: listed(spec.types).optional() }),
  ...(spec.filters && {
    filters: z
      .strictObject(
        Object.fromEntries(
          Object.entries(spec.filters).map(([name, filter]) => [name, filterSchema(filter)]),
        ),
      )
      .partial()
      .optional(),
  }),
  ...(spec.sort && { sort: sortSchema(spec.sort).optional() }),
  ...(spec.paginated && {
    pagination: z
      .strictObject({ page: wholeNumber(100_000), pageSize: wholeNumber(MAX_PAGE_SIZE) })
      .partial()
      .optional(),
  }),
});

/** The names of the parameters that an endpoint allows. */
export const parameterNames = (spec: QuerySpec): string[] => Object.keys(parameters(spec));

/**
 * Makes the parser of one endpoint's query (Strapi's dialect, on an allow-list).
 * The parser throws a 400 that names every field in the client's own spelling.
 */
export const createQueryParser = <F extends Filters, S extends string>(spec: QuerySpec<F, S>) => {
  const schema = z.strictObject(parameters(spec));
  const fallback = spec.defaultSort ?? spec.sort?.[0];

  return (raw: unknown): ParsedQuery<F, S> => {
    const result = schema.safeParse(raw ?? {});
    if (!result.success) throw badRequest(toFieldErrors(result.error, raw, localeOf(raw)));
    // The schema was built from the spec a few lines above: its output has exactly these parts.
    const value = result.data as Partial<ParsedQuery<F, S>> & {
      pagination?: { page?: number; pageSize?: number };
    };
    return {
      filters: value.filters ?? {},
      sort: value.sort ?? (fallback ? splitSort<S>(fallback) : undefined),
      page: value.pagination?.page ?? 1,
      pageSize: value.pagination?.pageSize ?? 20,
      locale: value.locale ?? 'vi',
      namedLocale: value.locale,
      unit: value.unit,
      q: value.q,
      asOf: value.asOf,
      edition: value.edition,
      since: value.since,
      limit: value.limit,
      types: value.types,
    };
  };
};

const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Refuses parameters named like what every object has (`constructor`, `__proto__`): the parser of
 * query strings leaves them out without a word, so only the raw query knows of them.
 */
export const refuseInherited = (querystring: string, locale: Locale): void => {
  const fields = [...new URLSearchParams(querystring).keys()]
    .filter((name) => name.split(/[[\]]/).some((part) => INHERITED.has(part)))
    .map((name) => fieldError(name, 'UNKNOWN_PARAMETER', locale));
  if (fields.length > 0) throw badRequest(fields);
};

const splitSort = <S extends string>(text: string) => {
  const [field, direction] = text.split(':');
  return { field: field as S, direction: direction === 'desc' ? 'desc' : 'asc' } as const;
};
