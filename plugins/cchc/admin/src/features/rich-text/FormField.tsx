import { Field } from '@strapi/design-system';
import { useLabel } from './label';
import type { RichTextKey } from './translations';

interface FormFieldProps {
  labelKey: RichTextKey;
  hintKey: RichTextKey;
  /** The message to show instead of the hint; none while the field is in order. */
  errorKey?: RichTextKey | false;
  value: string;
  onChange: (value: string) => void;
  isRequired?: boolean;
  isDisabled?: boolean;
}

/** A one-line text field of the editor's dialogs. */
export function FormField(props: FormFieldProps) {
  const { labelKey, hintKey, errorKey, value, onChange, isRequired, isDisabled } = props;
  const label = useLabel();
  return (
    <Field.Root required={isRequired} hint={label(hintKey)} error={errorKey && label(errorKey)}>
      <Field.Label>{label(labelKey)}</Field.Label>
      <Field.Input
        value={value}
        disabled={isDisabled}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
