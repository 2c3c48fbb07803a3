import type { ReactNode } from 'react';

import { englishText, ownTexts, singularName, TECHNICAL_FIELDS } from './own-types';

type Row = Record<string, unknown>;

export interface Header {
  name: string;
  label: unknown;
  attribute?: { type: string; relation?: string };
  mainField?: { name: string };
  cellFormatter?: (row: Row, header: { name: string }) => ReactNode;
}

interface ListLayout {
  settings: { displayName?: string };
}

/** What Strapi's hook `inject-column-in-table` hands over. */
export interface ListView {
  displayedHeaders: Header[];
  layout: ListLayout;
}

/**
 * How values are shown: by type of attribute, `manyToOne` for a related entry; of one column by
 * type and field, as in `news-item.publishAt`.
 */
export type Cells = Record<string, (value: string, row: Row) => ReactNode>;

/** Strapi's own; so wide that it pushes the state of an entry out of sight. */
const LANGUAGES_COLUMN = 'locales';

const cellText = ({ name, mainField }: Header, row: Row): string | undefined => {
  const value = row[name];
  const isEntry = typeof value === 'object' && value !== null;
  const text = isEntry && mainField ? (value as Row)[mainField.name] : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
};

/** Names the columns of our lists, and shows choices, days and related entries by `cells`. */
export const shapeColumns =
  (language: () => string, cells: Cells) =>
  <View extends ListView>(view: View): View => {
    const texts = ownTexts(view.layout.settings.displayName);
    if (!texts) return view;
    const singular = singularName(view.layout.settings.displayName) ?? '';
    const shaped = (header: Header): Header => {
      const { type = '', relation } = header.attribute ?? {};
      const cell = cells[`${singular}.${header.name}`] ?? cells[relation ?? type];
      const text = englishText(texts, header.name, language());
      return {
        ...header,
        ...(text && { label: text.label }),
        ...(cell && {
          cellFormatter: (row: Row) => {
            const value = cellText(header, row);
            return value === undefined ? '–' : cell(value, row);
          },
        }),
      };
    };
    const displayedHeaders = view.displayedHeaders
      .filter(({ name }) => name !== LANGUAGES_COLUMN)
      .map(shaped);
    return { ...view, displayedHeaders };
  };

interface Filter {
  name: string;
  label: unknown;
}

/** What Strapi's hook `inject-in-filters` hands over. */
export interface FilterView {
  displayedFilters: Filter[];
  layout: ListLayout;
}

/**
 * Names the filters of our lists, once each (Strapi adds dates that a role's rights list again),
 * and leaves out those on technical fields.
 */
export const shapeFilters =
  (language: () => string) =>
  <View extends FilterView>(view: View): View => {
    const texts = ownTexts(view.layout.settings.displayName);
    if (!texts) return view;
    const unique = [...new Map(view.displayedFilters.map((one) => [one.name, one])).values()];
    const displayedFilters = unique
      .filter(({ name }) => !TECHNICAL_FIELDS.has(name))
      .map((filter) => {
        const text = englishText(texts, filter.name, language());
        return text ? { ...filter, label: text.label } : filter;
      });
    return { ...view, displayedFilters };
  };
