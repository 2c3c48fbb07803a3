import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { FRESH, useCchcCaseSimilarQuery, useCchcCaseTemplatesQuery } from './api';
import { type CaseKey } from './translations';
import { useCaseLabel } from './label';

interface Offered {
  id: string;
  name: string;
  text: string;
}

interface InsertSelectProps {
  name: string;
  labelKey: CaseKey;
  offered: readonly Offered[];
  insert: (text: string) => void;
}

const InsertSelect = ({ name, labelKey, offered, insert }: InsertSelectProps) => {
  const { label } = useCaseLabel();
  if (offered.length === 0) return null;
  return (
    <Field.Root name={name} style={{ flex: '1 1 22rem' }}>
      <Field.Label>{label(labelKey)}</Field.Label>
      {/* Nothing stays chosen: the same may be put in twice. */}
      <SingleSelect
        value={null}
        placeholder={label('case.insert.choose')}
        onChange={(chosen) => {
          const found = offered.find(({ id }) => id === chosen);
          if (found) insert(found.text);
        }}
      >
        {offered.map(({ id, name: shown }) => (
          <SingleSelectOption key={id} value={id}>
            {shown}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

/** Texts that can be put into the answer: the office's own, and what was answered in public before. */
export const Insert = ({
  documentId,
  insert,
}: {
  documentId: string;
  insert: (text: string) => void;
}) => {
  const { data: templates = [] } = useCchcCaseTemplatesQuery(documentId, FRESH);
  const { data: similar = [] } = useCchcCaseSimilarQuery(documentId);
  return (
    <Flex gap={3} wrap="wrap" alignItems="flex-end">
      <InsertSelect
        name="template"
        labelKey="case.insert.template"
        offered={templates.map(({ documentId: id, title, body }) => ({
          ...{ id, name: title, text: body },
        }))}
        insert={insert}
      />
      <InsertSelect
        name="similar"
        labelKey="case.insert.similar"
        offered={similar.map(({ url, title, answer }) => ({ id: url, name: title, text: answer }))}
        insert={insert}
      />
    </Flex>
  );
};
