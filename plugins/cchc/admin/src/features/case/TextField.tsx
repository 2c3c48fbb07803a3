import { Field, Textarea, TextInput } from '@strapi/design-system';

interface TextFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  most: number;
  isLong?: boolean;
  isRequired?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  type?: 'text' | 'tel' | 'email' | 'datetime-local';
}

/** A text with its label, what to write there, and what is wrong with it. */
export const TextField = ({ name, label, value, onChange, most, ...rest }: TextFieldProps) => {
  const { isLong = false, isRequired = false, hint, error, type = 'text' } = rest;
  const props = {
    value,
    maxLength: most,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <Field.Root name={name} required={isRequired} hint={hint} error={error}>
      <Field.Label>{label}</Field.Label>
      {isLong ? <Textarea {...props} /> : <TextInput {...props} type={type} autoComplete="off" />}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
