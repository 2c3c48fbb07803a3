export type TypeName =
  | 'news-item'
  | 'topic'
  | 'hotline'
  | 'unit'
  | 'member'
  | 'decision'
  | 'notice'
  | 'deadline-rule'
  | 'calendar-day';

const COLLECTION = '/content-manager/collection-types';

export const uid = (type: TypeName) => `plugin::cchc.${type}`;

/** The Content Manager's own API for entries of a type: it applies the account's row-level rights. */
export const entriesUrl = (type: TypeName) => `${COLLECTION}/${uid(type)}`;

interface Address {
  pathname: string;
  search: string;
}

/** Conditions in the shape that the Content Manager's list understands in its address. */
export interface Condition {
  [field: string]: string | Condition | Condition[];
}
export type Conditions = readonly Condition[];

const flatParams = (path: string, value: Condition[string]): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value).flatMap(([key, inner]) => flatParams(`${path}[${key}]`, inner));

/** News is written in Vietnamese first, whatever the default language of the portal. */
const localeParams = (type: TypeName): [string, string][] =>
  type === 'news-item' ? [['plugins[i18n][locale]', 'vi']] : [];

const search = (params: [string, string][]) => `?${new URLSearchParams(params).toString()}`;

export const listAddress = (type: TypeName, conditions: Conditions = []): Address => ({
  pathname: entriesUrl(type),
  search: search([
    ['page', '1'],
    ['pageSize', '20'],
    ...flatParams('filters[$and]', [...conditions]),
    ...localeParams(type),
  ]),
});

export const newNewsAddress = (): Address => ({
  pathname: `${entriesUrl('news-item')}/create`,
  search: search(localeParams('news-item')),
});

export const newsAddress = (documentId: string): Address => ({
  pathname: `${entriesUrl('news-item')}/${documentId}`,
  search: search(localeParams('news-item')),
});

/** The same conditions for a request. */
export const conditionFilters = (conditions: Conditions) => ({ $and: conditions });
