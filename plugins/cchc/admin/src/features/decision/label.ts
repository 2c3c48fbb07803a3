import { type PrimitiveType, useIntl } from 'react-intl';

import { decisionEn, type DecisionKey } from './translations';

/** Texts of the pages about decisions in the language of the panel. */
export const useLabel = () => {
  const intl = useIntl();
  return {
    label: (key: DecisionKey, values?: Record<string, PrimitiveType>): string =>
      intl.formatMessage({ id: `cchc.${key}`, defaultMessage: decisionEn[key] }, values),
    /** What the panel calls a value of an enumeration. */
    choice: (value: string) => intl.formatMessage({ id: value, defaultMessage: value }),
    list: (items: readonly string[]) => intl.formatList(items, { type: 'unit' }),
  };
};
