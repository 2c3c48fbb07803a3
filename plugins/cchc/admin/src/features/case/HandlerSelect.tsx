import { Combobox, ComboboxOption, Field } from '@strapi/design-system';

import { FRESH, useCchcCaseHandlersQuery } from './api';
import { useCaseLabel } from './label';

interface HandlerSelectProps {
  /** The case whose unit's people are offered. */
  documentId: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  error?: string | undefined;
}

/** Somebody who works for the unit of a case, or for one above it. */
export const HandlerSelect = ({ documentId, value, onChange, error }: HandlerSelectProps) => {
  const { label } = useCaseLabel();
  const { data: handlers = [] } = useCchcCaseHandlersQuery(documentId, FRESH);
  return (
    <Field.Root name="assignee" required error={error}>
      <Field.Label>{label('case.field.assignee')}</Field.Label>
      <Combobox
        value={value === undefined ? '' : String(value)}
        placeholder={label('case.field.choose')}
        onChange={(id) => onChange(id ? Number(id) : undefined)}
        onClear={() => onChange(undefined)}
        autocomplete={{ type: 'list', filter: 'contains' }}
      >
        {handlers.map(({ id, name }) => (
          <ComboboxOption key={id} value={String(id)}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Error />
    </Field.Root>
  );
};
