import {
  Box,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  Searchbar,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

import { CASE_KINDS } from '../../../../shared/cases/vocabulary';
import { FRESH, useCchcCaseUnitsQuery } from './api';
import { useCaseLabel } from './label';
import type { Search } from './use-search';

interface FiltersProps {
  search: Search;
  change: (change: Partial<Search>) => void;
}

const ALL = 'all';

const KindSelect = ({ search, change }: FiltersProps) => {
  const { label } = useCaseLabel();
  return (
    <Field.Root name="kind" style={{ width: 'min(100%, 22rem)' }}>
      <Field.Label>{label('cases.filter.kind')}</Field.Label>
      <SingleSelect
        value={search.kind ?? ALL}
        onChange={(value) => change({ kind: CASE_KINDS.find((kind) => kind === value) })}
      >
        <SingleSelectOption value={ALL}>{label('cases.filter.kind.all')}</SingleSelectOption>
        {CASE_KINDS.map((kind) => (
          <SingleSelectOption key={kind} value={kind}>
            {label(`case.kind.${kind}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

const UnitSelect = ({ search, change }: FiltersProps) => {
  const { label } = useCaseLabel();
  const { data: units = [] } = useCchcCaseUnitsQuery(undefined, FRESH);
  if (units.length < 2) return null;
  return (
    <Field.Root name="unit" style={{ width: 'min(100%, 30rem)' }}>
      <Field.Label>{label('cases.filter.unit')}</Field.Label>
      <Combobox
        value={search.unit ?? ''}
        placeholder={label('cases.filter.unit.all')}
        onChange={(unit) => change({ unit: unit || undefined })}
        onClear={() => change({ unit: undefined })}
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

const Words = ({ search, change }: FiltersProps) => {
  const { label } = useCaseLabel();
  const [words, setWords] = useState(search.q ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change({ q: words.trim() || undefined });
  };
  return (
    <Box tag="form" onSubmit={submit} style={{ flex: '1 1 30rem', maxWidth: '46rem' }}>
      <Searchbar
        name="q"
        value={words}
        maxLength={254}
        onChange={(event) => setWords(event.target.value)}
        onClear={() => {
          setWords('');
          change({ q: undefined });
        }}
        placeholder={label('cases.search.placeholder')}
        clearLabel={label('cases.search.clear')}
      >
        {label('cases.search')}
      </Searchbar>
    </Box>
  );
};

/** Which kind, which unit, and one certain number or contact. */
export const Filters = (props: FiltersProps) => (
  <Flex gap={4} wrap="wrap" alignItems="flex-end" paddingBottom={4}>
    <KindSelect {...props} />
    <UnitSelect {...props} />
    {/* Made anew when the address changes, so that the back button also changes what is typed. */}
    <Words key={props.search.q} {...props} />
  </Flex>
);
