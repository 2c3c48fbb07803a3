import { type PrimitiveType, useIntl } from 'react-intl';

import { LEGAL_PART_WORDS, PART_WORDS } from '../../../../shared/procedure';
import { procedureEn, type ProcedureKey } from './translations';

/** The page's texts in the language of the panel. */
export const useLabel = () => {
  const intl = useIntl();
  const language = intl.locale.startsWith('vi') ? 'vi' : 'en';
  return {
    label: (key: ProcedureKey, values?: Record<string, PrimitiveType>): string =>
      intl.formatMessage({ id: `cchc.${key}`, defaultMessage: procedureEn[key] }, values),
    /** What the panel calls a value of an enumeration. */
    choice: (value: string) => intl.formatMessage({ id: value, defaultMessage: value }),
    part: (name: keyof typeof PART_WORDS) => PART_WORDS[name][language],
    legalPart: (name: keyof typeof LEGAL_PART_WORDS) => LEGAL_PART_WORDS[name][language],
    list: (items: readonly string[]) => intl.formatList(items, { type: 'unit' }),
  };
};
