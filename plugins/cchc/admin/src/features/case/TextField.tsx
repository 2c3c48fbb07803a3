import { Field, Textarea, TextInput } from '@strapi/design-system';

interface TextFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  most: number;
  isLong?: boolean;
  /** For what takes up pages. */
  isTall?: boolean;
  isRequired?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  type?: 'text' | 'tel' | 'email';
}

/** A text with its label, what to write there, and what is wrong with it. */
export const TextField = ({ name, label, value, onChange, most, ...rest }: TextFieldProps) => {
  const { isLong = false, isTall = false, isRequired = false, hint, error, type = 'text' } = rest;
  const props = {
    value,
    // A long text is never cut without a word: the API says that it is too long.
    ...(!isLong && { maxLength: most }),
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <Field.Root name={name} required={isRequired} hint={hint} error={error}>
      <Field.Label>{label}</Field.Label>
      {isLong ? (
        <Textarea {...props} style={{ minHeight: isTall ? '20rem' : '8rem' }} />
      ) : (
        <TextInput {...props} type={type} autoComplete="off" />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
