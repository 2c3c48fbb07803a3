import { Combobox, ComboboxOption, Field } from '@strapi/design-system';

import { FRESH, type Said, useCchcCaseTargetsQuery } from './api';
import { useCaseLabel } from './label';
import { TextField } from './TextField';

interface ForwardFieldsProps {
  documentId: string;
  said: Said;
  set: (change: Partial<Said>) => void;
  problems: Readonly<Record<string, string>>;
}

/** A unit of the portal, where the case goes on, or the name of an office outside. */
export const ForwardFields = ({ documentId, said, set, problems }: ForwardFieldsProps) => {
  const { label } = useCaseLabel();
  const { data: units = [] } = useCchcCaseTargetsQuery(documentId, FRESH);
  return (
    <>
      <Field.Root name="unit" hint={label('case.field.target.hint')} error={problems.unit}>
        <Field.Label>{label('case.field.target')}</Field.Label>
        <Combobox
          value={said.unit ?? ''}
          placeholder={label('case.field.choose')}
          onChange={(unit) => set({ unit: unit || undefined, agency: undefined })}
          onClear={() => set({ unit: undefined })}
          autocomplete={{ type: 'list', filter: 'contains' }}
        >
          {units.map(({ code, name }) => (
            <ComboboxOption key={code} value={code}>
              {name}
            </ComboboxOption>
          ))}
        </Combobox>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {!said.unit && (
        <TextField
          name="agency"
          label={label('case.field.agency.outside')}
          value={said.agency ?? ''}
          onChange={(agency) => set({ agency })}
          most={200}
          error={problems.agency}
        />
      )}
    </>
  );
};
