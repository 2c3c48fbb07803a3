import { Box, Combobox, ComboboxOption, Field, Flex, Searchbar } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

import { FRESH, useCchcReviewUnitsQuery } from './api';
import { useLabel } from './label';
import type { Search } from './use-search';

interface ToolbarProps {
  search: Search;
  onChange: (change: Partial<Search>) => void;
}

const UnitSelect = ({ search, onChange }: ToolbarProps) => {
  const { label } = useLabel();
  const { data: units = [] } = useCchcReviewUnitsQuery(undefined, FRESH);
  if (units.length < 2) return null;
  return (
    <Field.Root name="unit" style={{ width: 'min(100%, 26rem)' }}>
      <Field.Label>{label('reviews.unit')}</Field.Label>
      <Combobox
        value={search.unit ?? ''}
        placeholder={label('reviews.unit.all')}
        onChange={(unit) => onChange({ unit: unit || undefined })}
        onClear={() => onChange({ unit: undefined })}
        autocomplete={{ type: 'list', filter: 'contains' }}
      >
        {units.map(({ code, name }) => (
          <ComboboxOption key={code} value={code}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};

/** Which unit, and words of the name. */
export const Toolbar = ({ search, onChange }: ToolbarProps) => {
  const { label } = useLabel();
  const [words, setWords] = useState(search.q ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ q: words.trim() || undefined });
  };
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end" paddingBottom={4}>
      <UnitSelect search={search} onChange={onChange} />
      <Box tag="form" onSubmit={submit} style={{ flex: '1 1 16rem', maxWidth: '26rem' }}>
        <Searchbar
          name="q"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onClear={() => {
            setWords('');
            onChange({ q: undefined });
          }}
          placeholder={label('reviews.search')}
          clearLabel={label('compare.close')}
        >
          {label('reviews.search')}
        </Searchbar>
      </Box>
    </Flex>
  );
};
