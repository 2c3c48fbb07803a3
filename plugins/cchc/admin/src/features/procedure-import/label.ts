import { type PrimitiveType, useIntl } from 'react-intl';

import type { OutcomeKind } from '../../../../shared/contracts/procedure-import';
import { OUTCOME_WORDS } from '../../../../shared/procedure';
import { importEn, type ImportKey } from './translations';

/** The page's texts in the language of the panel. */
export const useLabel = () => {
  const intl = useIntl();
  const language = intl.locale.startsWith('vi') ? 'vi' : 'en';
  return {
    label: (key: ImportKey, values?: Record<string, PrimitiveType>): string =>
      intl.formatMessage({ id: `cchc.${key}`, defaultMessage: importEn[key] }, values),
    outcome: (kind: OutcomeKind): string => OUTCOME_WORDS[kind][language],
    number: (value: number): string => intl.formatNumber(value),
  };
};
