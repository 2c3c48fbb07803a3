import { DatePicker, DateTimePicker, Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';

interface DayFieldProps {
  name: string;
  label: string;
  /** `2026-11-22`, with a time `2026-11-22T08:00`; empty for none. */
  value: string;
  onChange: (value: string) => void;
  /** What the part for the time is called, where there is one. */
  timeLabel?: string;
  isRequired?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
}

/** An input of the browser shows days as the browser's language does: 11/22/2026 in an English one. */
const LOCALE = 'vi-VN';

const two = (part: number) => String(part).padStart(2, '0');
const dayOf = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
const timeOf = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`;

/** A day, chosen or typed as dd/mm/yyyy whatever the browser's language. */
export const DayField = ({ name, label, value, onChange, ...rest }: DayFieldProps) => {
  const { timeLabel, isRequired = false, hint, error } = rest;
  const intl = useIntl();
  const shared = {
    locale: LOCALE,
    onClear: () => onChange(''),
    clearLabel: intl.formatMessage({ id: 'clearLabel', defaultMessage: 'Clear' }),
  };
  return (
    <Field.Root name={name} required={isRequired} hint={hint} error={error}>
      <Field.Label>{label}</Field.Label>
      {timeLabel ? (
        <DateTimePicker
          {...shared}
          dateLabel={label}
          timeLabel={timeLabel}
          value={value ? new Date(value) : null}
          onChange={(at) => onChange(at ? `${dayOf(at)}T${timeOf(at)}` : '')}
        />
      ) : (
        <DatePicker
          {...shared}
          // Read in UTC, told in the time of the place.
          {...(value && { value: new Date(`${value}T00:00:00Z`) })}
          onChange={(at) => onChange(at ? dayOf(at) : '')}
        />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
