import type { FieldText } from '../../../../shared/fields';

/** How the Content Manager shows one content type or component. */
export interface PanelLayout {
  uid: string;
  /** Names, hints and placeholders of all fields, those of Strapi's own included. */
  texts: Record<string, FieldText>;
  mainField: string;
  /** Of its list; a component has none. */
  sort?: readonly [field: string, order: 'ASC' | 'DESC'];
  list: readonly string[];
  edit: readonly (readonly (readonly [field: string, size: number])[])[];
  /** Fields that machines fill in: out of the form. */
  hidden: readonly string[];
  /** Which field of the other type stands for a related entry. */
  relations: Record<string, string>;
}

interface FieldMetadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

/** The part of a stored configuration that people see and change. */
export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, FieldMetadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

const metadata = (layout: PanelLayout, field: string, stored: FieldMetadata): FieldMetadata => {
  const text = layout.texts[field];
  if (!text) return stored;
  const isOwn = Object.keys(stored.edit).length > 0;
  const mainField = layout.relations[field];
  return {
    edit: isOwn
      ? {
          ...stored.edit,
          label: text.label,
          description: text.hint ?? '',
          placeholder: text.placeholder ?? '',
          ...(mainField && { mainField }),
          ...(layout.hidden.includes(field) && { visible: false, editable: false }),
        }
      : stored.edit,
    list: { ...stored.list, label: text.label },
  };
};

/** Strapi lists the row number of a component at first, and corrects that at its next start. */
const withoutId = ({ id, ...others }: Configuration['metadatas']): Configuration['metadatas'] => ({
  ...others,
  ...(id && { id: { ...id, list: { ...id.list, searchable: false, sortable: false } } }),
});

/** What is stored, with everything that the layout has a say in replaced. */
export const configured = (layout: PanelLayout, stored: Configuration): Configuration => ({
  settings: {
    ...stored.settings,
    mainField: layout.mainField,
    ...(layout.sort && {
      defaultSortBy: layout.sort[0],
      defaultSortOrder: layout.sort[1],
      pageSize: 20,
    }),
  },
  metadatas: Object.fromEntries(
    Object.entries(layout.sort ? stored.metadatas : withoutId(stored.metadatas)).map(
      ([field, value]) => [field, metadata(layout, field, value)],
    ),
  ),
  layouts: {
    list: [...layout.list],
    edit: layout.edit.map((row) => row.map(([name, size]) => ({ name, size }))),
  },
});

/**
 * The configuration as it would be without the fields that are not among `known`: Strapi itself
 * adds new fields of a type to its stored configuration at the next start.
 */
export const restrictedTo = (
  known: readonly string[],
  { settings, metadatas, layouts }: Configuration,
): Configuration => ({
  settings,
  metadatas: Object.fromEntries(
    Object.entries(metadatas).filter(([field]) => known.includes(field)),
  ),
  layouts: {
    list: layouts.list.filter((field) => known.includes(field)),
    edit: layouts.edit
      .map((row) => row.filter(({ name }) => known.includes(name)))
      .filter((row) => row.length > 0),
  },
});
